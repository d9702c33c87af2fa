import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeeSchedule, FeeVersion } from '../../../../api/fees';
import { showDay, showInstant } from '../../../../display/dates';
import { Icon } from '../../../../shell/icons';
import table from '../../../../shell/Table.module.css';
import styles from '../Fees.module.css';
import { useScope } from './useScope';

const RemoveFeesDialog = lazy(() => import('./RemoveFeesDialog'));

/** One schedule with its versions; the one that holds today is marked. */
export function ScheduleCard({ schedule, may }: { schedule: FeeSchedule; may: boolean }) {
  const { t } = useTranslation('fees');
  const scope = useScope();
  const [removing, setRemoving] = useState<FeeVersion | null>(null);
  const today = new Date().toISOString().slice(0, 10);
  const inForce = schedule.versions.find((version) => version.validFrom <= today);
  return (
    <section className={styles.section} aria-labelledby={`s-${schedule.id}`}>
      <div className={styles.head}>
        <div>
          <h2 id={`s-${schedule.id}`}>{schedule.name}</h2>
          <p className={styles.hint}>{scope.say(schedule)}</p>
        </div>
        {may && (
          <Button
            variant="default"
            size="xs"
            leftSection={<Icon name="upload" size={14} />}
            renderRoot={(props) => (
              <Link to="/fees/schedules/$scheduleId/import" params={{ scheduleId: schedule.id }} {...props} />
            )}
          >
            {t('schedules.import')}
          </Button>
        )}
      </div>
      {schedule.versions.length === 0 ? (
        <p className={styles.caution}>{t('schedules.noVersion')}</p>
      ) : (
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('schedules.validFrom')}</th>
                <th scope="col" data-amount>
                  {t('schedules.count')}
                </th>
                <th scope="col">{t('schedules.imported')}</th>
                <th scope="col">{t('schedules.acts')}</th>
              </tr>
            </thead>
            <tbody>
              {schedule.versions.map((version) => (
                <VersionRow
                  key={version.id}
                  schedule={schedule}
                  version={version}
                  isInForce={version === inForce}
                  onRemove={may ? () => setRemoving(version) : null}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Suspense>
        {removing && (
          <RemoveFeesDialog schedule={schedule} version={removing} onClose={() => setRemoving(null)} />
        )}
      </Suspense>
    </section>
  );
}

interface RowProps {
  schedule: FeeSchedule;
  version: FeeVersion;
  isInForce: boolean;
  onRemove: (() => void) | null;
}

function VersionRow({ schedule, version, isInForce, onRemove }: RowProps) {
  const { t, i18n } = useTranslation('fees');
  const day = showDay(version.validFrom, i18n.language);
  return (
    <tr>
      <th scope="row">
        <Link
          to="/fees/schedules/$scheduleId/$versionId"
          params={{ scheduleId: schedule.id, versionId: version.id }}
        >
          {day}
        </Link>
        {isInForce && <small>{t('schedules.inForce')}</small>}
      </th>
      <td data-amount>{version.feeCount}</td>
      <td>
        {version.importedBy}
        <small>{showInstant(version.importedAt, i18n.language)}</small>
      </td>
      <td>
        <div className={styles.row}>
          {onRemove && (
            <>
              <Button
                component="a"
                href={`/api/fee-schedules/${schedule.id}/versions/${version.id}/csv`}
                download
                size="xs"
                variant="default"
                leftSection={<Icon name="download" size={14} />}
                aria-label={t('schedules.exportNamed', { name: schedule.name, day })}
              >
                CSV
              </Button>
              <Button
                size="xs"
                variant="default"
                leftSection={<Icon name="trash" size={14} />}
                aria-label={t('schedules.removeNamed', { name: schedule.name, day })}
                onClick={onRemove}
              >
                {t('schedules.remove')}
              </Button>
            </>
          )}
        </div>
      </td>
    </tr>
  );
}
