import { useTranslation } from 'react-i18next';
import type { Destination } from '../../../api/routing';
import { StateMark } from '../../../shell/StateMark';
import { useReasonWords } from '../useReasonWords';
import styles from './HealthPanel.module.css';
import { looks, stateOf } from './health';
import { useHealthWords } from './useHealthWords';

/** How it is at this moment, in the same places whatever it is. */
export function HealthPanel({ destination }: { destination: Destination }) {
  const { t } = useTranslation('routing');
  const words = useHealthWords();
  const reason = useReasonWords();
  const state = stateOf(destination);
  const { health } = destination;
  return (
    <section className={styles.panel} aria-label={t('health.title')}>
      <div>
        <StateMark {...looks[state]} word={t(`destination.state.${state}`)} />
        <p>
          {health && words.seen(health)}
          {health?.awaySince && health.lastFault && ` · ${reason(health.lastFault)}`}
        </p>
      </div>
      <div>
        <strong>{health?.waiting ?? 0}</strong>
        <p>{health ? words.queue(health) : ''}</p>
      </div>
      <div>
        <strong>{health?.unproved ?? 0}</strong>
        <p>{t('health.unproved')}</p>
      </div>
      <div data-call={health?.parked ? true : undefined}>
        <strong>{health?.parked ?? 0}</strong>
        <p>{words.parked(health ?? { parked: 0 })}</p>
      </div>
      <div>
        <strong>{health?.sentLastDay ?? 0}</strong>
        <p>{health ? words.faults(health) : ''}</p>
      </div>
    </section>
  );
}
