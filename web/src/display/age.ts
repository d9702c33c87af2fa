export interface Age {
  count: number;
  unit: 'years' | 'months' | 'days';
}

/** Whole years from two up, months below that, days in the first two months; null for a date that cannot be. Counted as the server counts (Kernel/Ages). */
export function ageOn(birthDate: string, today: Date): Age | null {
  const [year, month, day] = birthDate.split('-').map(Number);
  if (!year || !month || !day) return null;
  const birthday = today.getDate() < day ? 1 : 0;
  const months = (today.getFullYear() - year) * 12 + (today.getMonth() + 1 - month) - birthday;
  if (months >= 24) return { count: Math.floor(months / 12), unit: 'years' };
  if (months >= 2) return { count: months, unit: 'months' };
  const days = Math.round(
    (Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()) - Date.UTC(year, month - 1, day)) /
      86_400_000,
  );
  return days >= 0 ? { count: days, unit: 'days' } : null;
}

/** "31 years" in the reader's language. */
export function showAge(age: Age, language: string): string {
  const unit = { years: 'year', months: 'month', days: 'day' }[age.unit];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(age.count);
}
