import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Alert, AlertList } from '../../../api/history';
import { Dialog } from '../../../shell/Dialog';
import { useSession } from '../../../shell/session';
import styles from './AlertStrip.module.css';
import { showPartial, useFactName } from './useFactWords';

interface Props {
  patientId: string;
  alert: Alert;
  list: AlertList;
  onClose: () => void;
}

/** The facts that an alert rests on: who said them, and since when. */
export default function WhyDialog({ patientId, alert, list, onClose }: Props) {
  const { t, i18n } = useTranslation('alerts');
  const { can } = useSession();
  const nameOf = useFactName();
  const facts = list.facts.filter(({ id }) => alert.facts.includes(id));
  const word = t(`alert.${alert.code as 'allergy'}`, { defaultValue: alert.code });
  const reason = facts.length > 0 ? t('rests') : alert.code === 'not-asked' ? t('unknown') : t('old');
  return (
    <Dialog title={t('why', { alert: word })} onClose={onClose}>
      <p>{reason}</p>
      <ul className={styles.facts}>
        {facts.map(({ id, fact }) => (
          <li key={id}>
            <strong>{nameOf(fact)}</strong>
            <small>
              {[
                fact.name && t(`kind.${fact.kind as 'asthma'}`, { defaultValue: fact.kind }),
                fact.status === 'suspected' && t('suspected'),
                fact.status === 'resolved' && t('over'),
                fact.since && t('since', { day: showPartial(fact.since, i18n.language) }),
                t('saidBy', { who: fact.saidBy ?? t(`source.${fact.source}`) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
        {alert.sections.map((section) => (
          <li key={section}>
            <strong>{t(`section.${section}`)}</strong>
          </li>
        ))}
      </ul>
      {can('see-history') && (
        <Link to="/p/$patientId/history" params={{ patientId }} className={styles.link} onClick={onClose}>
          {t('toHistory')}
        </Link>
      )}
    </Dialog>
  );
}
