import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FeeLine } from '../../../../api/fees';
import { feesQueries } from '../../../../api/feesQueries';
import { showDay } from '../../../../display/dates';
import { MoreButton } from '../../../../shell/MoreButton';
import { Page } from '../../../../shell/Page';
import { ProblemNote } from '../../../../shell/ProblemNote';
import table from '../../../../shell/Table.module.css';
import styles from '../Fees.module.css';
import { showMoney } from '../money';
import { useProcedures } from '../useProcedures';

const route = getRouteApi('/inside/fees/schedules/$scheduleId/$versionId');

/** Every fee of one version. */
export default function FeeVersionPage() {
  const { t, i18n } = useTranslation(['fees', 'words']);
  const { scheduleId, versionId } = route.useParams();
  const { data: schedules } = useQuery(feesQueries.schedules());
  const found = useInfiniteQuery(feesQueries.lines(scheduleId, versionId));
  const schedule = schedules?.items.find((one) => one.id === scheduleId);
  const version = schedule?.versions.find((one) => one.id === versionId);
  const lines = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={schedule?.name ?? t('schedules.title')}
      lead={version && t('schedules.from', { day: showDay(version.validFrom, i18n.language) })}
    >
      {found.error && <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />}
      <div className={styles.stack}>
        {lines.length > 0 && <FeeTable lines={lines} />}
        <MoreButton of={found} />
      </div>
    </Page>
  );
}

function FeeTable({ lines }: { lines: readonly FeeLine[] }) {
  const { t, i18n } = useTranslation('fees');
  const { say } = useProcedures();
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('procedures.name')}</th>
            <th scope="col">{t('procedures.code')}</th>
            <th scope="col">{t('fee.surfaces')}</th>
            <th scope="col">{t('fee.teeth')}</th>
            <th scope="col" data-amount>
              {t('fee.fee')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.code} ${line.surfaces} ${line.teeth}`}>
              <th scope="row">
                {line.procedure ? say(line.procedure) : t('fee.unmapped')}
                {line.description && <small>{line.description}</small>}
              </th>
              <td className={styles.code}>{line.code}</td>
              <td>{line.surfaces || ''}</td>
              <td>{line.teeth !== 'any' && t(`teeth.${line.teeth}`)}</td>
              <td data-amount>{showMoney(line.fee, i18n.language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
