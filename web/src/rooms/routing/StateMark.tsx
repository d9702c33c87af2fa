import { Icon, type IconName } from '../../shell/icons';
import type { Tone } from './destinations/health';
import styles from './StateMark.module.css';

/** A state by word, picture and colour, in that order of trust. */
export function StateMark({ tone, icon, word }: { tone: Tone; icon: IconName; word: string }) {
  return (
    <span className={styles.mark} data-tone={tone}>
      <Icon name={icon} size={14} />
      {word}
    </span>
  );
}
