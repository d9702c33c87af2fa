import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { feesQueries } from '../../../../api/feesQueries';
import { EmptyNote } from '../../../../shell/EmptyNote';
import { Icon } from '../../../../shell/icons';
import { Page } from '../../../../shell/Page';
import { ProblemNote } from '../../../../shell/ProblemNote';
import { useSession } from '../../../../shell/session';
import styles from '../Fees.module.css';
import { ScheduleCard } from './ScheduleCard';

const AddScheduleDialog = lazy(() => import('./AddScheduleDialog'));

/** What things cost, by day, place, clinician and plan. */
export default function SchedulesPage() {
  const { t } = useTranslation('fees');
  const { can } = useSession();
  const found = useQuery(feesQueries.schedules());
  const [isAdding, setAdding] = useState(false);
  const may = can('manage-fees');
  const items = found.data?.items;
  const add = may && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setAdding(true)}>
      {t('schedules.add')}
    </Button>
  );
  return (
    <Page title={t('schedules.title')} lead={t('schedules.lead')} actions={!!items?.length && add}>
      {found.error && !items && <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />}
      {items?.length === 0 && (
        <EmptyNote icon="coins" title={t('schedules.empty')} text={t('schedules.emptyText')} action={add} />
      )}
      <div className={styles.stack}>
        {items?.map((schedule) => (
          <ScheduleCard key={schedule.id} schedule={schedule} may={may} />
        ))}
      </div>
      <Suspense>{isAdding && <AddScheduleDialog onClose={() => setAdding(false)} />}</Suspense>
    </Page>
  );
}
