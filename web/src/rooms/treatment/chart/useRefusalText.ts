import { Problem } from '../../../api/http';
import { useProblemText } from '../../../shell/useProblemText';

/** Why the chart refused: the server's sentences about what was charted, before what we say of the code. */
export function useRefusalText(): (failure: unknown) => string {
  const plain = useProblemText();
  return (failure) => {
    const sentences = failure instanceof Problem ? [...new Set(Object.values(failure.fields))] : [];
    return sentences.join(' ') || plain(failure);
  };
}
