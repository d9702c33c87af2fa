import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Destination } from '../../../api/routing';
import { routingQueries } from '../../../api/routingQueries';
import { showInstant } from '../../../display/dates';
import { Icon } from '../../../shell/icons';
import { NotFound } from '../../../shell/NotFound';
import { Page } from '../../../shell/Page';
import { ProblemNote } from '../../../shell/ProblemNote';
import { useSession } from '../../../shell/session';
import { withWords } from '../../../words/i18n';
import styles from './Form.module.css';
import { HealthPanel } from './HealthPanel';
import { addressOf, titleOf } from './health';
import { usePause } from './useSaveDestination';

const route = getRouteApi('/inside/routing/destinations/$name');
const DeleteDialog = lazy(() => withWords('archives', import('./DeleteDialog')));
const DestinationForm = lazy(() => import('./DestinationForm'));
const TestPanel = lazy(() => withWords('archives', import('./TestPanel')));

/** One archive: how it is, what it is set to, and what may be done about it. */
export default function DestinationPage() {
  const { name } = route.useParams();
  const found = useQuery(routingQueries.destination(name));
  if (found.data) return <Shown key={name} destination={found.data} />;
  if (found.error && 'status' in found.error && found.error.status === 404) return <NotFound />;
  return (
    <Page title={name}>
      {found.error && <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />}
    </Page>
  );
}

function Shown({ destination }: { destination: Destination }) {
  const { t, i18n } = useTranslation('routing');
  const { can } = useSession();
  const [isDeleting, setDeleting] = useState(false);
  const may = can('manage-routing');
  const changed = showInstant(destination.changedAt, i18n.language);
  return (
    <Page
      title={titleOf(destination)}
      lead={[destination.settings.aet, addressOf(destination.settings)].filter(Boolean).join(' · ')}
      actions={may && <Acts destination={destination} onDelete={() => setDeleting(true)} />}
    >
      <HealthPanel destination={destination} />
      {may && (
        <section className={styles.section} aria-labelledby="test">
          <h2 id="test">{t('test.title')}</h2>
          <Suspense>
            <TestPanel name={destination.name} />
          </Suspense>
        </section>
      )}
      <Suspense>
        <DestinationForm key={destination.version} destination={destination} may={may} />
      </Suspense>
      <p className={styles.hint}>{t('destination.changed', { who: destination.changedBy, when: changed })}</p>
      <Suspense>
        {isDeleting && <DeleteDialog destination={destination} onClose={() => setDeleting(false)} />}
      </Suspense>
    </Page>
  );
}

function Acts({ destination, onDelete }: { destination: Destination; onDelete: () => void }) {
  const { t } = useTranslation('routing');
  const pause = usePause();
  const { isPaused } = destination.settings;
  return (
    <>
      {pause.error && <ProblemNote failure={pause.error} />}
      <Button
        variant="default"
        leftSection={<Icon name="clock" size={16} />}
        renderRoot={(props) => (
          <Link to="/routing/deliveries" search={{ destination: destination.name }} {...props} />
        )}
      >
        {t('tabs.deliveries')}
      </Button>
      <Button
        variant={isPaused ? 'filled' : 'default'}
        loading={pause.isPending}
        leftSection={<Icon name={isPaused ? 'play' : 'pause'} size={16} />}
        onClick={() => pause.toggle(destination)}
      >
        {t(isPaused ? 'destination.resume' : 'destination.pause')}
      </Button>
      <Button variant="light" color="red" leftSection={<Icon name="trash" size={16} />} onClick={onDelete}>
        {t('destination.delete')}
      </Button>
    </>
  );
}
