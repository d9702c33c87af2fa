import { Icon, type IconName } from './icons';
import styles from './StateMark.module.css';

/** Something goes well, is under way, needs a look, went wrong, or says nothing of the kind. */
export type Tone = 'good' | 'going' | 'caution' | 'bad' | 'quiet';

interface Props {
  tone: Tone;
  icon?: IconName;
  word: string;
}

/** A state by word, picture and colour, in that order of trust. */
export function StateMark({ tone, icon, word }: Props) {
  return (
    <span className={styles.mark} data-tone={tone}>
      {icon && <Icon name={icon} size={14} />}
      {word}
    </span>
  );
}
