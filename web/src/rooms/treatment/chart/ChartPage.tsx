import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../../../shell/Page';
import styles from './ChartPage.module.css';

// Fetched beside the page rather than after it; the page itself must stay light.
const desk = import('./ChartDesk');
const ChartDesk = lazy(() => desk);
const route = getRouteApi('/inside/p/$patientId/chart');

/** What is in a patient's mouth, and what is to be done there. */
export default function ChartPage() {
  const { t } = useTranslation('treatment');
  const { patientId } = route.useParams();
  useTitle(t('title'));
  return (
    <div className={styles.page}>
      <h1 className={styles.hidden}>{t('title')}</h1>
      <Suspense fallback={<Waiting label={t('loading')} />}>
        <ChartDesk key={patientId} patientId={patientId} />
      </Suspense>
    </div>
  );
}

/** The room that the chart will take, so that nothing jumps when it comes. */
export function Waiting({ label }: { label: string }) {
  return <div role="status" aria-label={label} className={styles.waiting} />;
}
