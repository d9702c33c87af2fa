import { useTranslation } from 'react-i18next';
import { Problem } from '../../../api/http';
import { ProblemNote } from '../../../shell/ProblemNote';

/** Stands where there is no explanation: nothing was decided, or it could not be asked. */
export function NoExplanation({ failure, onRetry }: { failure: unknown; onRetry: () => void }) {
  const { t } = useTranslation('routing');
  if (!(failure instanceof Problem) || failure.status !== 404) {
    return <ProblemNote failure={failure} onRetry={onRetry} />;
  }
  return (
    <p>
      {t('explain.notDecided')}. {t('explain.notDecidedText')}
    </p>
  );
}
