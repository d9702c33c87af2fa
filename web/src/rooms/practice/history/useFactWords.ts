import { useTranslation } from 'react-i18next';
import type { Fact } from '../../../api/history';
import { showDay } from '../../../display/dates';

/** A day, a month or a year, as exactly as it is known. */
export function showPartial(date: string, language: string): string {
  if (/^\d{4}-\d{2}$/.test(date)) {
    const month = new Date(`${date}-15T00:00:00Z`);
    return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(
      month,
    );
  }
  return showDay(date, language);
}

/** What a fact is called on the banner: its own name, or what it is. */
export function useFactName(): (fact: Fact) => string {
  const { t } = useTranslation('alerts');
  return (fact) => fact.name ?? t(`kind.${fact.kind as 'asthma'}`, { defaultValue: fact.kind });
}
