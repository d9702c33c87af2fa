import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alert, AlertList } from '../../../api/history';
import { queries } from '../../../api/queries';
import { Icon, type IconName } from '../../../shell/icons';
import { ProblemNote } from '../../../shell/ProblemNote';
import styles from './AlertStrip.module.css';
import { useFactName } from './useFactWords';

const WhyDialog = lazy(() => import('./WhyDialog'));

const icons: Record<Alert['severity'], IconName> = {
  severe: 'severe',
  caution: 'warning',
  notice: 'details',
};

/** What must be known before anything is done, on every screen of a patient. Severe alerts and cautions always show. */
export default function AlertStrip({ patientId }: { patientId: string }) {
  const { t } = useTranslation('alerts');
  const [showsAll, setShowsAll] = useState(false);
  const [why, setWhy] = useState<Alert | null>(null);
  const found = useQuery(queries.alerts(patientId));

  if (found.error && !found.data) {
    return (
      <section className={styles.strip} aria-label={t('strip')}>
        <strong role="alert">{t('away')}</strong>
        <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />
      </section>
    );
  }
  if (!found.data) return <section className={styles.strip} aria-label={t('strip')} aria-busy="true" />;

  const { alerts } = found.data;
  const notices = alerts.filter((alert) => alert.severity === 'notice');
  const shown = showsAll ? alerts : alerts.filter((alert) => alert.severity !== 'notice');
  return (
    <section className={styles.strip} aria-label={t('strip')} data-alerts>
      {alerts.length === 0 && <span className={styles.quiet}>{t('none')}</span>}
      <ul className={styles.list}>
        {shown.map((alert) => (
          <li key={alert.code}>
            <AlertChip alert={alert} list={found.data} onWhy={() => setWhy(alert)} />
          </li>
        ))}
      </ul>
      {notices.length > 0 && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? t('fewer') : t('more', { count: notices.length })}
        </button>
      )}
      <Suspense>
        {why && (
          <WhyDialog patientId={patientId} alert={why} list={found.data} onClose={() => setWhy(null)} />
        )}
      </Suspense>
    </section>
  );
}

interface ChipProps {
  alert: Alert;
  list: AlertList;
  onWhy: () => void;
}

function AlertChip({ alert, list, onWhy }: ChipProps) {
  const { t, i18n } = useTranslation('alerts');
  const nameOf = useFactName();
  const word = t(`alert.${alert.code as 'allergy'}`, { defaultValue: alert.code });
  const names = [
    ...list.facts.filter(({ id }) => alert.facts.includes(id)).map(({ fact }) => nameOf(fact)),
    ...alert.sections.map((section) => t(`section.${section}`).toLocaleLowerCase(i18n.language)),
  ];
  const others = [...new Set(names)].filter((name) => name !== word);
  return (
    <button type="button" className={styles.alert} data-severity={alert.severity} onClick={onWhy}>
      <Icon name={icons[alert.severity]} size={16} />
      <VisuallyHidden>{t(alert.severity)}: </VisuallyHidden>
      <span>
        <strong>{word}</strong>
        {others.length > 0 && ` · ${others.join(', ')}`}
      </span>
    </button>
  );
}
