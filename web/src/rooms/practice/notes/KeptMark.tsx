import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../shell/icons';
import { useProblemText } from '../../../shell/useProblemText';
import styles from './Notes.module.css';
import type { Kept } from './useDraft';

interface Props {
  kept: Kept;
  savedAt: string;
  failure: unknown;
  onRetry: () => void;
}

/** Whether what is on the screen is safe. */
export function KeptMark({ kept, savedAt, failure, onRetry }: Props) {
  const { t, i18n } = useTranslation('history');
  const text = useProblemText();
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(new Date(savedAt));
  const words = {
    saved: t('notes.saved', { time }),
    unsaved: t('notes.unsaved'),
    saving: t('notes.saving'),
    failed: t('notes.failed', { why: text(failure) }),
    conflict: t('notes.conflict'),
  };
  return (
    <span className={styles.kept} data-kept={kept} role={kept === 'failed' ? 'alert' : 'status'}>
      <Icon
        name={kept === 'saved' ? 'check' : kept === 'failed' || kept === 'conflict' ? 'warning' : 'clock'}
        size={16}
      />
      {words[kept]}
      {kept === 'failed' && (
        <Button size="xs" variant="default" onClick={onRetry}>
          {t('notes.retry')}
        </Button>
      )}
    </span>
  );
}
