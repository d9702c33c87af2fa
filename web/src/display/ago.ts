const units = [
  ['second', 1_000, 90],
  ['minute', 60_000, 90],
  ['hour', 3_600_000, 36],
  ['day', 86_400_000, Number.POSITIVE_INFINITY],
] as const;

function measure(ms: number): [number, 'second' | 'minute' | 'hour' | 'day'] {
  const found = units.find(([, size, most]) => Math.round(ms / size) < most) ?? units[3];
  return [Math.max(0, Math.round(ms / found[1])), found[0]];
}

/** How long a time is, in one unit: "45 seconds", "3 hours". */
export function showSpan(ms: number, language: string): string {
  const [count, unit] = measure(ms);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** How far from now, past or to come: "3 minutes ago", "in 2 hours". */
export function showAgo(instant: string, language: string, now: number): string {
  const distance = Date.parse(instant) - now;
  if (Number.isNaN(distance)) return instant;
  const [count, unit] = measure(Math.abs(distance));
  const format = new Intl.RelativeTimeFormat(language, { numeric: unit === 'day' ? 'auto' : 'always' });
  return format.format(distance > 0 ? count : -count, unit);
}
