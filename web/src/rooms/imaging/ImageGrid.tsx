import type { ReactNode } from 'react';
import { moveInGrid } from '../../shell/gridKeys';
import styles from './ImageGrid.module.css';

/** Cards in rows; the arrow keys walk among them. */
export function ImageGrid({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.grid} aria-label={label} onKeyDown={moveInGrid}>
      {children}
    </ul>
  );
}

/** Cards to come, in the shape they will have. */
export function WaitingGrid({ label }: { label: string }) {
  return (
    <div className={styles.grid} role="status" aria-label={label}>
      {Array.from({ length: 12 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
        <span key={index} className={styles.waiting} />
      ))}
    </div>
  );
}
