import type { ReactNode } from 'react';
import styles from './Segments.module.css';

interface Props<T extends string> {
  label: string;
  choices: readonly { value: T; face: ReactNode; title?: string; isOff?: boolean }[];
  /** One for a choice among several; a list where several may be pressed. */
  chosen: T | readonly T[] | null;
  onChoose: (value: T) => void;
}

/** Big buttons side by side, for gloves: what is pressed says so to everybody. */
export function Segments<T extends string>({ label, choices, chosen, onChoose }: Props<T>) {
  const pressed = (value: T) => (Array.isArray(chosen) ? chosen.includes(value) : chosen === value);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere
    <div role="group" aria-label={label} className={styles.group}>
      {choices.map(({ value, face, title, isOff }) => (
        <button
          key={value}
          type="button"
          className={styles.choice}
          aria-pressed={pressed(value)}
          title={title}
          disabled={isOff}
          onClick={() => onChoose(value)}
        >
          {face}
        </button>
      ))}
    </div>
  );
}
