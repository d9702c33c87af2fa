import { Button, Loader } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { routingQueries } from '../../../api/routingQueries';
import { EmptyNote } from '../../../shell/EmptyNote';
import { MoreButton } from '../../../shell/MoreButton';
import { Page } from '../../../shell/Page';
import { ProblemNote } from '../../../shell/ProblemNote';
import { useSession } from '../../../shell/session';
import { DeliveryFilters } from './DeliveryFilters';

const DeliveryTable = lazy(() => import('./DeliveryTable'));

const route = getRouteApi('/inside/routing/deliveries');

/** Every image on its way to an archive, the latest first. */
export default function DeliveriesPage() {
  const { t } = useTranslation(['routing', 'words']);
  const { can } = useSession();
  const search = route.useSearch();
  const found = useInfiniteQuery({
    ...routingQueries.deliveries(search),
    placeholderData: keepPreviousData,
  });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const isNarrowed = Boolean(search.state || search.destination || search.image);

  return (
    <Page title={t('deliveries.title')} lead={t('deliveries.lead')}>
      <DeliveryFilters />
      {found.error && <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isLoading && <Loader aria-label={t('deliveries.loading')} />}
      {found.isSuccess &&
        items.length === 0 &&
        (isNarrowed ? (
          <EmptyNote
            icon="search"
            title={t('deliveries.noMatch')}
            text={t('deliveries.noMatchText')}
            action={
              <Button
                variant="default"
                renderRoot={(props) => <Link to="/routing/deliveries" search={{}} {...props} />}
              >
                {t('words:inbox.clear')}
              </Button>
            }
          />
        ) : (
          <EmptyNote
            icon="clock"
            title={t('deliveries.empty')}
            text={t('deliveries.emptyText')}
            action={
              <Button renderRoot={(props) => <Link to="/routing/rules" {...props} />}>
                {t('deliveries.toRules')}
              </Button>
            }
          />
        ))}
      {items.length > 0 && (
        <Suspense fallback={<Loader aria-label={t('deliveries.loading')} />}>
          <DeliveryTable deliveries={items} may={can('manage-routing')} />
        </Suspense>
      )}
      {found.hasNextPage && (
        <div>
          <MoreButton of={found} />
        </div>
      )}
    </Page>
  );
}
