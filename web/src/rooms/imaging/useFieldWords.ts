import { useTranslation } from 'react-i18next';
import { showDay } from '../../display/dates';
import type { ClaimLine } from '../../display/people';

/** How the fields that tell people apart are called, and how their values are written. */
export function useFieldWords() {
  const { t, i18n } = useTranslation();
  const known = ['familyName', 'givenName', 'birthDate', 'sex', 'identifier'] as const;

  function label(field: string): string {
    const name = field === 'number' || field === 'identifiers' ? 'identifier' : field;
    const word = known.find((one) => one === name);
    return word ? t(`person.${word}`) : field;
  }

  function value(field: ClaimLine['field'], text: string): string {
    if (field === 'birthDate') return showDay(text, i18n.language);
    if (field === 'sex' && ['F', 'M', 'O', 'U'].includes(text)) return t(`sex.${text as 'F'}`);
    return text;
  }

  return { label, value };
}
