import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Destination } from '../../../api/routing';
import { routingQueries } from '../../../api/routingQueries';
import { EmptyNote } from '../../../shell/EmptyNote';
import { Icon } from '../../../shell/icons';
import { Page } from '../../../shell/Page';
import { ProblemNote } from '../../../shell/ProblemNote';
import { StateMark } from '../../../shell/StateMark';
import { useSession } from '../../../shell/session';
import styles from '../../../shell/Table.module.css';
import { AddDestination } from '../AddDestination';
import { addressOf, looks, stateOf, titleOf } from './health';
import { useHealthWords } from './useHealthWords';
import { usePause } from './useSaveDestination';

/** Every archive, how it is, and a way to stop it. */
export default function DestinationsPage() {
  const { t } = useTranslation('routing');
  const { can } = useSession();
  const found = useQuery(routingQueries.destinations());
  const may = can('manage-routing');
  const items = found.data?.items;
  return (
    <Page
      title={t('destinations.title')}
      lead={t('destinations.lead')}
      actions={may && !!items?.length && <AddDestination />}
    >
      {found.error && !items && <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />}
      {items?.length === 0 && (
        <EmptyNote
          icon="archive"
          title={t('map.empty')}
          text={t('map.emptyText')}
          action={may && <AddDestination />}
        />
      )}
      {!!items?.length && <DestinationTable destinations={items} />}
    </Page>
  );
}

function DestinationTable({ destinations }: { destinations: readonly Destination[] }) {
  const { t } = useTranslation('routing');
  const pause = usePause();
  const { can } = useSession();
  return (
    <>
      {pause.error && <ProblemNote failure={pause.error} />}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('destinations.name')}</th>
              <th scope="col">{t('destinations.state')}</th>
              <th scope="col">{t('destinations.address')}</th>
              <th scope="col">{t('destinations.region')}</th>
              <th scope="col">{t('destinations.queue')}</th>
              {can('manage-routing') && <th scope="col">{t('destinations.acts')}</th>}
            </tr>
          </thead>
          <tbody>
            {destinations.map((destination) => (
              <Row
                key={destination.name}
                destination={destination}
                busy={pause.isPending && pause.variables.draft.name === destination.name}
                onPause={can('manage-routing') ? () => pause.toggle(destination) : null}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface RowProps {
  destination: Destination;
  busy: boolean;
  onPause: (() => void) | null;
}

function Row({ destination, busy, onPause }: RowProps) {
  const { t } = useTranslation('routing');
  const words = useHealthWords();
  const state = stateOf(destination);
  const { health, settings } = destination;
  const act = settings.isPaused ? 'resume' : 'pause';
  return (
    <tr>
      <th scope="row">
        <Link to="/routing/destinations/$name" params={{ name: destination.name }}>
          {titleOf(destination)}
        </Link>
        <small>{destination.name}</small>
      </th>
      <td>
        <StateMark {...looks[state]} word={t(`destination.state.${state}`)} />
        {health && <small>{words.seen(health)}</small>}
      </td>
      <td className={styles.breaks}>
        {addressOf(settings)}
        <small>
          {[settings.kind === 'dimse' && settings.aet, t(`kind.${settings.kind}`)]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </td>
      <td>
        {settings.region}
        {!settings.businessAssociate && <small data-call>{t('destinations.noAgreement')}</small>}
      </td>
      <td>
        {health && words.queue(health)}
        {!!health?.parked && <small data-call>{words.parked(health)}</small>}
      </td>
      {onPause && (
        <td>
          <Button
            size="xs"
            variant="default"
            loading={busy}
            leftSection={<Icon name={settings.isPaused ? 'play' : 'pause'} size={14} />}
            aria-label={t(`destination.${act}Named`, { name: titleOf(destination) })}
            onClick={onPause}
          >
            {t(`destination.${act}`)}
          </Button>
        </td>
      )}
    </tr>
  );
}
