import { Kbd, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog';
import styles from './KeysHelp.module.css';
import { useSingleKeys } from './keys';

const everywhere = [
  ['Ctrl K', 'search'],
  ['/', 'focusSearch'],
  ['g i', 'inbox'],
  ['g p', 'patients'],
  ['g q', 'quarantine'],
  ['g u', 'upload'],
  ['g r', 'routing'],
  ['Alt 1 … 9', 'tabs'],
  ['← ↑ ↓ →', 'move'],
  ['Enter', 'open'],
  ['Esc', 'close'],
  ['?', 'help'],
] as const;

const viewer = [
  ['w', 'window'],
  ['z', 'zoom'],
  ['p', 'pan'],
  ['d', 'length'],
  ['n', 'angle'],
  ['i', 'invert'],
  ['r l', 'rotate'],
  ['h v', 'flip'],
  ['+ - =', 'scale'],
  ['0', 'original'],
  ['Space', 'reset'],
  ['s', 'sharpen'],
  ['q', 'magnifier'],
  [', .', 'date'],
  ['f', 'fullScreen'],
] as const;

function KeyList({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.list}>
        {rows.map(([keys, text]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) =>
                key === '…' ? (
                  ' … '
                ) : (
                  <Kbd key={key} size="sm">
                    {key}
                  </Kbd>
                ),
              )}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export default function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('keys');
  const [on, setOn] = useSingleKeys();
  return (
    <Dialog title={t('title')} size="lg" onClose={onClose}>
      <div className={styles.columns}>
        <KeyList title={t('everywhere')} rows={everywhere.map(([keys, word]) => [keys, t(`${word}`)])} />
        <KeyList title={t('inViewer')} rows={viewer.map(([keys, word]) => [keys, t(`viewer.${word}`)])} />
      </div>
      <Switch
        mt="lg"
        checked={on}
        onChange={(event) => setOn(event.currentTarget.checked)}
        label={t('single')}
        description={t('singleWhy')}
      />
    </Dialog>
  );
}
