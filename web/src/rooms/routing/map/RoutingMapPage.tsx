import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { routingQueries } from '../../../api/routingQueries';
import { EmptyNote } from '../../../shell/EmptyNote';
import { Page } from '../../../shell/Page';
import { ProblemNote } from '../../../shell/ProblemNote';
import { useSession } from '../../../shell/session';
import { AddDestination } from '../AddDestination';
import { RoutingMap } from './RoutingMap';

/** Where images come from and where they go, as it is at this moment. */
export default function RoutingMapPage() {
  const { t } = useTranslation('routing');
  const { can } = useSession();
  const found = useQuery(routingQueries.destinations());
  return (
    <Page
      title={t('map.title')}
      lead={t('map.lead')}
      actions={can('manage-routing') && !!found.data?.items.length && <AddDestination />}
    >
      {found.error && !found.data && (
        <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.data?.items.length === 0 && (
        <EmptyNote
          icon="archive"
          title={t('map.empty')}
          text={t('map.emptyText')}
          action={can('manage-routing') && <AddDestination />}
        />
      )}
      {!!found.data?.items.length && <RoutingMap destinations={found.data.items} />}
    </Page>
  );
}
