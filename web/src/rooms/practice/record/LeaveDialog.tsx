import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../shell/Dialog';
import styles from './Record.module.css';

/** Asked before work that is not saved would be lost. */
export default function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const { t } = useTranslation('patient');
  return (
    <Dialog title={t('edit.leave')} onClose={onStay}>
      <Text size="sm" mb="md">
        {t('edit.leaveText')}
      </Text>
      <div className={styles.row}>
        <Button onClick={onStay} data-autofocus>
          {t('edit.stay')}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t('edit.discard')}
        </Button>
      </div>
    </Dialog>
  );
}
