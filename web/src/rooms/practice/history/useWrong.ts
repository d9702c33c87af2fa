import { useTranslation } from 'react-i18next';
import { Problem } from '../../../api/http';

/** The sentence beside a field, in the reader's language where we have one for it, else the server's own. */
export function useWrong(failure: unknown) {
  const { t, i18n } = useTranslation('history');
  const fields = failure instanceof Problem ? failure.fields : {};

  function wrong(field: string): string | undefined {
    const said = fields[field];
    if (said === undefined || i18n.language.startsWith('en')) return said;
    const own = field.startsWith('measures') ? 'measures' : field;
    return t(`wrong.${own as 'kind'}`, { defaultValue: said });
  }

  return { wrong, isInField: Object.keys(fields).length > 0 };
}
