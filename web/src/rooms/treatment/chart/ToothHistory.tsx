import { Button, Loader } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ChartEvent } from '../../../api/chart';
import { chartQueries } from '../../../api/chartQueries';
import { showInstant } from '../../../display/dates';
import { Icon } from '../../../shell/icons';
import { MoreButton } from '../../../shell/MoreButton';
import { ProblemNote } from '../../../shell/ProblemNote';
import { useSession } from '../../../shell/session';
import styles from './ToothHistory.module.css';
import type { Desk } from './useDesk';

/** Why a tooth is shown so: everything charted on it, the latest first, and what became of it. */
export function ToothHistory({ desk }: { desk: Desk }) {
  const { t } = useTranslation(['treatment', 'words']);
  const { current } = desk.entry;
  const found = useInfiniteQuery(chartQueries.events(desk.patientId, current));
  const events = found.data?.pages.flatMap((page) => page.items) ?? [];
  const tooth = desk.chart?.teeth.find((one) => one.tooth === current);
  return (
    <div className={styles.history}>
      <h3>{t('history.title', { number: desk.words.number(current) })}</h3>
      {tooth?.isAssumed && <p className={styles.quiet}>{t('history.assumed')}</p>}
      {found.isPending && <Loader size="sm" aria-label={t('loading')} />}
      {found.error && <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && events.length === 0 && <p className={styles.quiet}>{t('history.empty')}</p>}
      <ol className={styles.events}>
        {events.map((event) => (
          <EventRow key={event.id} desk={desk} event={event} />
        ))}
      </ol>
      <MoreButton of={found} face={t('history.more')} />
    </div>
  );
}

function EventRow({ desk, event }: { desk: Desk; event: ChartEvent }) {
  const { t, i18n } = useTranslation('treatment');
  const { user } = useSession();
  const what = desk.words.event(event);
  const who = event.recordedBy === user?.id ? t('history.me') : t('history.someone');
  const isOver = event.isRetracted || event.endedBy !== null;
  const canTakeBack = !desk.isReadOnly && !event.isRetracted && event.kind !== 'retract';
  return (
    <li className={styles.event} data-over={isOver || undefined}>
      <div className={styles.line}>
        <strong className={styles.what}>{what}</strong>
        <span className={styles.day}>{desk.words.day(event.on)}</span>
      </div>
      <p className={styles.quiet}>
        {t('history.by', { when: showInstant(event.recordedAt, i18n.language), who })}
        {event.planItemId && ` · ${t('history.from.plan')}`}
      </p>
      {event.note && <p className={styles.note}>{t('history.note', { note: event.note })}</p>}
      <div className={styles.foot}>
        <Fate desk={desk} event={event} />
        {canTakeBack && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<Icon name="undo" size={14} />}
            aria-label={t('history.takeBackNamed', { what })}
            onClick={() => desk.write([{ kind: 'retract', target: event.id }])}
          >
            {t('history.takeBack')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What became of an event: shown, replaced by a later one, or taken back. */
function Fate({ desk, event }: { desk: Desk; event: ChartEvent }) {
  const { t } = useTranslation('treatment');
  if (event.isRetracted) return <span className={styles.fate}>{t('history.takenBack')}</span>;
  if (event.endedBy) {
    const date = event.endedOn ? desk.words.day(event.endedOn) : '';
    return <span className={styles.fate}>{t('history.replaced', { date })}</span>;
  }
  const isShown = event.kind === 'mark' || event.kind === 'presence' || event.kind === 'dentition';
  return (
    <span className={styles.fate} data-shown={isShown || undefined}>
      {isShown ? t('history.shown') : ''}
    </span>
  );
}
