import { ActionIcon, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../shell/icons';
import styles from './Record.module.css';

interface Props<T> {
  /** What one of them is called. */
  what: string;
  addWord: string;
  all: readonly T[];
  fresh: T;
  wrong: string | undefined;
  onChange: (all: T[]) => void;
  /** Draws the fields of one; `change` takes what it becomes. */
  draw: (one: T, at: number, change: (one: T) => void) => ReactNode;
  /** What may not be taken away. */
  isFixed?: (one: T) => boolean;
}

/** Several of a kind, such as telephones: each can be changed and taken away, and there is a way to one more. */
export function EntryList<T>({ what, addWord, all, fresh, wrong, onChange, draw, isFixed }: Props<T>) {
  const { t } = useTranslation('patient');
  const put = (at: number, one: T) => onChange(all.map((old, place) => (place === at ? one : old)));
  return (
    <div>
      {all.map((one, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no name of its own while it is typed
          key={at}
          className={styles.entry}
          aria-label={t('contacts.nth', { what, at: at + 1 })}
        >
          {draw(one, at, (next) => put(at, next))}
          {!isFixed?.(one) && (
            <ActionIcon
              variant="subtle"
              size={36}
              aria-label={t('contacts.removeNth', { what, at: at + 1 })}
              onClick={() => onChange(all.filter((_, place) => place !== at))}
            >
              <Icon name="trash" />
            </ActionIcon>
          )}
        </fieldset>
      ))}
      {wrong && (
        <p role="alert" style={{ color: 'var(--danger-text)' }}>
          {wrong}
        </p>
      )}
      <Button
        mt="xs"
        size="xs"
        variant="default"
        leftSection={<Icon name="plus" size={16} />}
        onClick={() => onChange([...all, fresh])}
      >
        {addWord}
      </Button>
    </div>
  );
}
