import { useTranslation } from 'react-i18next';
import { Problem } from '../api/http';
import { said } from '../words/said';

/** What is wrong with each field of a form, in the reader's language where we have the words, else in the server's. */
export function useWrongFields(failure: unknown): Record<string, string> {
  const { i18n } = useTranslation();
  if (!(failure instanceof Problem)) return {};
  return Object.fromEntries(
    Object.entries(failure.fields).map(([field, text]) => [field, said(text, i18n.language) ?? text]),
  );
}
