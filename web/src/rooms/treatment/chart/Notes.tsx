import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../shell/icons';
import styles from './Notes.module.css';

/** Says that this is not today's chart, and leads back. */
export function PastNote({ date, onBack }: { date: string; onBack: () => void }) {
  const { t } = useTranslation('treatment');
  return (
    <Alert color="yellow" variant="light" icon={<Icon name="clock" />} className={styles.note} role="status">
      <span className={styles.line}>
        <strong>{t('time.past', { date })}</strong>
        <Button variant="default" onClick={onBack} className={styles.act}>
          {t('time.back')}
        </Button>
      </span>
    </Alert>
  );
}

/** Says that the teeth are only assumed, and offers to confirm them. */
export function StartNote({ onConfirm }: { onConfirm: () => void }) {
  const { t } = useTranslation('treatment');
  return (
    <Alert variant="light" role="note" icon={<Icon name="tooth" />} className={styles.note}>
      <span className={styles.line}>
        <span className={styles.text}>
          <strong>{t('start.title')}.</strong> {t('start.text')}
        </span>
        <Button variant="default" onClick={onConfirm} className={styles.act}>
          {t('start.confirm')}
        </Button>
      </span>
    </Alert>
  );
}
