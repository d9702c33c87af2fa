import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../api/plans';
import styles from './Plans.module.css';

/** How much of a plan is done. */
export function ProgressLine({ progress }: { progress: Progress }) {
  const { t } = useTranslation('plans');
  const text = t('progress', { done: progress.done, count: progress.total });
  return (
    <div className={styles.progress}>
      <progress value={progress.done} max={Math.max(1, progress.total)} aria-label={text} />
      <span>{text}</span>
    </div>
  );
}
