import type { ReactNode } from 'react';
import styles from './EmptyNote.module.css';
import { Icon, type IconName } from './icons';

interface Props {
  icon: IconName;
  title: string;
  text: string;
  action?: ReactNode;
}

/** Says what would be here, and what to do first. */
export function EmptyNote({ icon, title, text, action }: Props) {
  return (
    <div className={styles.note}>
      <span className={styles.icon}>
        <Icon name={icon} size={28} />
      </span>
      <h2>{title}</h2>
      <p>{text}</p>
      {action}
    </div>
  );
}
