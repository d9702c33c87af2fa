import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenFacts } from '../../../api/routingAnswers';
import { routingQueries } from '../../../api/routingQueries';
import { EmptyNote } from '../../../shell/EmptyNote';
import { Page } from '../../../shell/Page';
import styles from './ExplainPage.module.css';
import { ExplanationView } from './ExplanationView';
import { NoExplanation } from './NoExplanation';
import { useNames } from './useNames';

const FactsForm = lazy(() => import('./FactsForm'));

const route = getRouteApi('/inside/routing/explain');
const quietMs = 300;

/** Where an image goes, or would go, by the rules in force; answered while one chooses. */
export default function ExplainPage() {
  const { t } = useTranslation('routing');
  const { image } = route.useSearch();
  const names = useNames();
  const [facts, setFacts] = useState<ChosenFacts>({ patientKnown: true });
  const [settled] = useDebouncedValue(facts, quietMs);
  const isChosen = Object.keys(settled).some((fact) => fact !== 'patientKnown');
  const found = useQuery({
    ...routingQueries.explanation(image ? { image } : { facts: settled }),
    enabled: Boolean(image) || isChosen,
    placeholderData: keepPreviousData,
  });

  return (
    <Page title={t('explain.title')} lead={t('explain.lead')}>
      <div className={styles.sides}>
        <section className={styles.facts} aria-labelledby="facts">
          <h2 id="facts">{t('explain.facts')}</h2>
          {image ? (
            <>
              <p>
                {t('explain.thisImage')}{' '}
                <Link to="/images/$imageId" params={{ imageId: image }}>
                  {t('explain.openImage')}
                </Link>
              </p>
              <Button
                variant="default"
                renderRoot={(props) => (
                  <Link to="/routing/explain" search={{ image: undefined }} {...props} />
                )}
              >
                {t('explain.chooseFacts')}
              </Button>
            </>
          ) : (
            <Suspense>
              <FactsForm facts={facts} names={names} onChange={setFacts} />
            </Suspense>
          )}
        </section>
        <section aria-labelledby="answer" aria-live="polite" aria-busy={found.isFetching}>
          <h2 id="answer">{t('explain.answer')}</h2>
          {found.error && <NoExplanation failure={found.error} onRetry={() => void found.refetch()} />}
          {found.data && !found.error ? (
            <ExplanationView explanation={found.data} speech={names.speech} />
          ) : (
            !found.error &&
            !found.isLoading && (
              <EmptyNote icon="routing" title={t('explain.empty')} text={t('explain.emptyText')} />
            )
          )}
        </section>
      </div>
    </Page>
  );
}
