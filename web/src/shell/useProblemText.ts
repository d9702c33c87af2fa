import { useTranslation } from 'react-i18next';
import { Problem } from '../api/http';

/** What went wrong and what to do, in the reader's language where we have the words, else in the server's. */
export function useProblemText(): (failure: unknown) => string {
  const { t, i18n } = useTranslation();
  return (failure) => {
    if (!(failure instanceof Problem)) return t('problem.unknown');
    const key = `problem.codes.${failure.code}`;
    if (i18n.exists(key)) return t(key as 'problem.unknown');
    if (failure.message) return failure.message;
    return failure.status === 403 ? t('problem.codes.not-allowed') : t('problem.unknown');
  };
}
