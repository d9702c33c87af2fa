import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../../api/live';
import { routingQueries } from '../../../api/routingQueries';
import { Icon } from '../../../shell/icons';
import styles from './RoutingMap.module.css';

/** The house itself: which rules it follows, and what came while one looks. */
export function HouseNode() {
  const { t } = useTranslation('routing');
  const { data: book } = useQuery(routingQueries.book());
  const { arrived } = useLive();
  return (
    <div className={styles.house}>
      <span className={styles.mark}>
        <Icon name="tooth" size={30} />
      </span>
      <strong>DentaMind</strong>
      {book && (
        <Link to="/routing/rules">
          {book.rules.length === 0 ? t('map.noRules') : t('map.rules', { count: book.rules.length })}
        </Link>
      )}
      {book && book.version > 0 && (
        <span className={styles.line}>{t('map.version', { version: book.version })}</span>
      )}
      <span className={styles.line} data-empty={arrived === 0 || undefined}>
        {t('map.arrived', { count: arrived })}
      </span>
    </div>
  );
}
