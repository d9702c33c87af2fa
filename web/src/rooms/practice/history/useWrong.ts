import { useTranslation } from 'react-i18next';
import { Problem } from '../../../api/http';
import { said } from '../../../words/said';

/** The sentence beside a field, in the reader's language where we have one for it, else the server's own. */
export function useWrong(failure: unknown) {
  const { t, i18n } = useTranslation('history');
  const fields = failure instanceof Problem ? failure.fields : {};

  function wrong(field: string): string | undefined {
    const sentence = fields[field];
    if (sentence === undefined) return undefined;
    const known = said(sentence, i18n.language);
    if (known) return known;
    const own = field.startsWith('measures') ? 'measures' : field;
    return t(`wrong.${own as 'kind'}`, { defaultValue: sentence });
  }

  return { wrong, isInField: Object.keys(fields).length > 0 };
}
