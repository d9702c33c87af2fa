import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Destination } from '../../../api/routing';
import { StateMark } from '../../../shell/StateMark';
import { looks, stateOf, titleOf } from '../destinations/health';
import { useHealthWords } from '../destinations/useHealthWords';
import styles from './RoutingMap.module.css';

/** An archive with its health; leads to its own page. */
export function ArchiveNode({ destination }: { destination: Destination }) {
  const { t } = useTranslation('routing');
  const words = useHealthWords();
  const state = stateOf(destination);
  const { health } = destination;
  return (
    <Link to="/routing/destinations/$name" params={{ name: destination.name }} className={styles.node}>
      <span className={styles.title}>
        <strong>{titleOf(destination)}</strong>
        <StateMark {...looks[state]} word={t(`destination.state.${state}`)} />
      </span>
      {health && (
        <>
          <span className={styles.line}>{words.seen(health)}</span>
          <span className={styles.line}>{words.queue(health)}</span>
          {health.parked > 0 ? (
            <span className={`${styles.line} ${styles.call}`}>{words.parked(health)}</span>
          ) : (
            <span className={styles.line}>{words.faults(health)}</span>
          )}
        </>
      )}
    </Link>
  );
}
