import { useNetwork } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live';
import styles from './AwayBanner.module.css';
import { Icon } from './icons';

/** What is on the screen stays; it only says that it may be old, and that we keep trying. */
export function AwayBanner() {
  const { t } = useTranslation();
  const { reachable } = useLive();
  const { online } = useNetwork();
  return (
    <div role="status">
      {(!reachable || !online) && (
        <p className={styles.banner}>
          <Icon name="away" />
          {online ? t('shell.serverAway') : t('shell.offline')}
        </p>
      )}
    </div>
  );
}
