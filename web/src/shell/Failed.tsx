import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/http';
import { NotFound } from './NotFound';
import { Page } from './Page';
import { ProblemNote } from './ProblemNote';

/** Stands where a screen could not be shown. */
export function Failed({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation();
  const router = useRouter();
  const boundary = useQueryErrorResetBoundary();
  if (error instanceof Problem && error.status === 404) return <NotFound />;

  function tryAgain(): void {
    boundary.reset();
    reset();
    void router.invalidate();
  }
  return (
    <Page title={t('problem.title')} narrow>
      <ProblemNote failure={error} onRetry={tryAgain} />
    </Page>
  );
}
