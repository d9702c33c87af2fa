import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './ChartKeys.module.css';

const rows = [
  ['← ↑ ↓ →', 'move'],
  ['1 6 Space', 'number'],
  ['m o d b l i', 'surfaces'],
  ['c t e x', 'status'],
  ['Enter', 'repeat'],
  ['Shift+1 … 9', 'favourites'],
  ['Del', 'clear'],
  ['/', 'line'],
  ['Ctrl+Z Ctrl+Y', 'undo'],
] as const;

/** The keys that the chart answers while it has the focus. */
export function ChartKeys() {
  const { t } = useTranslation('treatment');
  return (
    <details className={styles.keys}>
      <summary>{t('keys.title')}</summary>
      <dl>
        {rows.map(([keys, word]) => (
          <div key={word}>
            <dt>{keys.split(' ').map((key) => (key === '…' ? ' … ' : <Kbd key={key}>{key}</Kbd>))}</dt>
            <dd>{t(`keys.${word}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
