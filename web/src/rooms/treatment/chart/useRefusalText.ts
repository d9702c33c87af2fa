import { useTranslation } from 'react-i18next';
import { Problem } from '../../../api/http';
import { useProblemText } from '../../../shell/useProblemText';
import { said } from '../../../words/said';

/** Why the chart refused: the server's sentences about what was charted, before what we say of the code. */
export function useRefusalText(): (failure: unknown) => string {
  const plain = useProblemText();
  const { i18n } = useTranslation();
  return (failure) => {
    const sentences = failure instanceof Problem ? [...new Set(Object.values(failure.fields))] : [];
    return sentences.map((one) => said(one, i18n.language) ?? one).join(' ') || plain(failure);
  };
}
