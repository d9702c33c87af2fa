import { ActionIcon, Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../shell/icons';
import styles from '../Fees.module.css';

interface Props<T> {
  title: string;
  rows: readonly T[];
  /** What is wrong with a row, in the server's words. */
  faultOf: (at: number) => string | undefined;
  blank: () => T;
  onChange: (rows: T[]) => void;
  children: (row: T, change: (part: Partial<T>) => void) => ReactNode;
}

/** Rules of one sort: each may be changed or taken away, and another added. */
export function RuleRows<T extends object>({ title, rows, faultOf, blank, onChange, children }: Props<T>) {
  const { t } = useTranslation('fees');
  const keys = useRef<number[]>([]);
  const next = useRef(0);
  while (keys.current.length < rows.length) keys.current.push(next.current++);
  const change = (at: number, part: Partial<T>) =>
    onChange(rows.map((row, other) => (other === at ? { ...row, ...part } : row)));

  function remove(at: number): void {
    keys.current.splice(at, 1);
    onChange(rows.filter((_, other) => other !== at));
  }

  return (
    <div className={styles.stack}>
      <div className={styles.head}>
        <h3>{title}</h3>
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon name="plus" size={14} />}
          aria-label={t('rule.addTo', { title })}
          onClick={() => onChange([...rows, blank()])}
        >
          {t('rule.add')}
        </Button>
      </div>
      {rows.map((row, at) => (
        <div key={keys.current[at]} className={styles.rule}>
          <div className={styles.row}>
            {children(row, (part) => change(at, part))}
            <ActionIcon
              variant="default"
              size={36}
              aria-label={t('rule.removeOf', { title, number: at + 1 })}
              onClick={() => remove(at)}
            >
              <Icon name="trash" size={16} />
            </ActionIcon>
          </div>
          {faultOf(at) && (
            <p className={styles.wrong} role="alert">
              {faultOf(at)}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}
