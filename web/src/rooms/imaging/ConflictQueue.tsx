import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/icons';
import styles from './ConflictPage.module.css';
import { conflicts } from './conflicts';

/** Images that came under a number that another has: one after the other, until none is left. */
export default function ConflictQueue() {
  const { t } = useTranslation('conflict');
  const { data } = useQuery(conflicts());
  const next = data?.items[0];
  if (!data || !next) return null;
  return (
    <section className={styles.queue} aria-label={t('queue', { count: data.total ?? 1 })}>
      <Icon name="warning" />
      <p>
        <strong>{t('queue', { count: data.total ?? 1 })}</strong>
        <span>{t('queueText')}</span>
      </p>
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/conflicts/$imageId" params={{ imageId: next.id }} {...props} />}
      >
        {t('now')}
      </Button>
    </section>
  );
}
