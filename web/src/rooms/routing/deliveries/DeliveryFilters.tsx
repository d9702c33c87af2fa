import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type DeliveryState, deliveryStates } from '../../../api/routing';
import { routingQueries } from '../../../api/routingQueries';
import { titleOf } from '../destinations/health';
import styles from './DeliveryTable.module.css';

const route = getRouteApi('/inside/routing/deliveries');

/** What is asked for stands in the address, so that it can be sent to a colleague. */
export function DeliveryFilters() {
  const { t } = useTranslation(['routing', 'words']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useQuery(routingQueries.destinations());
  const known = data?.items ?? [];
  const isGone = search.destination && !known.some(({ name }) => name === search.destination);
  const isSet = Boolean(search.state || search.destination || search.image);
  return (
    <search className={styles.filters} aria-label={t('deliveries.filters')}>
      <NativeSelect
        data-search
        label={t('deliveries.state')}
        value={search.state ?? ''}
        onChange={(event) => {
          const state = (event.currentTarget.value || undefined) as DeliveryState | undefined;
          void navigate({ search: (before) => ({ ...before, state }), replace: true });
        }}
        data={[
          { value: '', label: t('words:inbox.anyState') },
          ...deliveryStates.map((value) => ({ value, label: t(`delivery.state.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t('deliveries.destination')}
        value={search.destination ?? ''}
        onChange={(event) => {
          const destination = event.currentTarget.value || undefined;
          void navigate({ search: (before) => ({ ...before, destination }), replace: true });
        }}
        data={[
          { value: '', label: t('deliveries.anyDestination') },
          ...known.map((one) => ({ value: one.name, label: titleOf(one) })),
          ...(isGone ? [{ value: search.destination ?? '', label: search.destination ?? '' }] : []),
        ]}
      />
      {search.image && (
        <Button
          variant="default"
          onClick={() =>
            void navigate({ search: (before) => ({ ...before, image: undefined }), replace: true })
          }
        >
          {t('deliveries.oneImage', { image: `…${search.image.slice(-8)}` })}
        </Button>
      )}
      {isSet && (
        <Button
          variant="subtle"
          onClick={() =>
            void navigate({ search: { state: undefined, destination: undefined, image: undefined } })
          }
        >
          {t('words:inbox.clear')}
        </Button>
      )}
    </search>
  );
}
