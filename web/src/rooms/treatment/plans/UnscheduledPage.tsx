import { NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { plansQueries } from '../../../api/plansQueries';
import { queries } from '../../../api/queries';
import { routingQueries } from '../../../api/routingQueries';
import { localDay, showDay } from '../../../display/dates';
import { EmptyNote } from '../../../shell/EmptyNote';
import { MoreButton } from '../../../shell/MoreButton';
import { Page } from '../../../shell/Page';
import { ProblemNote } from '../../../shell/ProblemNote';
import table from '../../../shell/Table.module.css';
import { showMoney } from '../fees/money';
import styles from './Plans.module.css';

const route = getRouteApi('/inside/plans/unscheduled');

/** What patients agreed to and nobody has scheduled, the oldest first, so that nobody is forgotten. */
export default function UnscheduledPage() {
  const { t, i18n } = useTranslation(['plans', 'planning', 'words']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: locations } = useQuery(queries.locations());
  const { data: clinicians } = useQuery(routingQueries.clinicians());
  const found = useInfiniteQuery(
    plansQueries.unscheduled({ locationId: search.location, clinicianId: search.clinician }),
  );
  const first = found.data?.pages[0];
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t('unscheduled.title')}
      lead={
        first &&
        first.count > 0 &&
        t('planning:unscheduled.lead', { count: first.count, value: showMoney(first.value, i18n.language) })
      }
    >
      <div className={styles.filters}>
        <NativeSelect
          label={t('planning:unscheduled.location')}
          value={search.location ?? ''}
          onChange={(event) => {
            const location = event.currentTarget.value || undefined;
            void navigate({ search: { ...search, location } });
          }}
          data={[
            { value: '', label: t('planning:unscheduled.all') },
            ...(locations?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <NativeSelect
          label={t('planning:unscheduled.clinician')}
          value={search.clinician ?? ''}
          onChange={(event) => {
            const clinician = event.currentTarget.value || undefined;
            void navigate({ search: { ...search, clinician } });
          }}
          data={[
            { value: '', label: t('planning:unscheduled.all') },
            ...(clinicians?.items ?? []).map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
        />
      </div>
      {found.error && <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && items.length === 0 && (
        <EmptyNote
          icon="check"
          title={t('planning:unscheduled.empty')}
          text={t('planning:unscheduled.emptyText')}
        />
      )}
      {items.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways is reached by the keyboard
        <section className={table.scroll} aria-label={t('unscheduled.title')} tabIndex={0}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('planning:unscheduled.patient')}</th>
                <th scope="col">{t('planning:unscheduled.plan')}</th>
                <th scope="col">{t('planning:unscheduled.accepted')}</th>
                <th scope="col">{t('planning:unscheduled.waiting')}</th>
                <th scope="col" data-amount>
                  {t('planning:unscheduled.value')}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.planId}>
                  <td>{one.patientName}</td>
                  <td>
                    <Link
                      to="/p/$patientId/plans/$planId"
                      params={{ patientId: one.patientId, planId: one.planId }}
                    >
                      {one.name}
                    </Link>{' '}
                    <span className={styles.quiet}>{t('items', { count: one.items })}</span>
                  </td>
                  <td>{showDay(localDay(one.acceptedAt), i18n.language)}</td>
                  <td>{t('planning:unscheduled.days', { count: one.days })}</td>
                  <td data-amount>{showMoney(one.value, i18n.language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <MoreButton of={found} />
    </Page>
  );
}
