import { useTranslation } from 'react-i18next';
import { Problem } from '../api/http';
import { said } from '../words/said';

/** Codes whose sentence says more than the code alone: which tooth, what was expected, what came first. */
const telling = new Set([
  'amendment-open',
  'chart-contradiction',
  'entry-not-understood',
  'not-csv',
  'plan-state',
  'raced',
  'unreadable',
]);

/** What went wrong and what to do, in the reader's language where we have the words, else in the server's. */
export function useProblemText(): (failure: unknown) => string {
  const { t, i18n } = useTranslation();
  return (failure) => {
    if (!(failure instanceof Problem)) return t('problem.unknown');
    const { code, message, status } = failure;
    const sentence = said(message, i18n.language);
    if (sentence && telling.has(code)) return sentence;
    const key = [`problem.codes.${code}`, `refusals:${code}`].find((one) => i18n.exists(one));
    if (key) return t(key as 'problem.unknown');
    return sentence ?? (message || (status === 403 ? t('problem.codes.not-allowed') : t('problem.unknown')));
  };
}
