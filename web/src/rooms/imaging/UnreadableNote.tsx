import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Image } from '../../api/types';
import { showBytes } from '../../display/bytes';
import { originalUrl } from '../../display/images';
import { Icon } from '../../shell/icons';
import { useSession } from '../../shell/session';
import styles from './UnreadableNote.module.css';

/** Kept but not shown: why, and how to get at the file all the same. */
export function UnreadableNote({ image }: { image: Image }) {
  const { t, i18n } = useTranslation();
  const { can } = useSession();
  return (
    <section className={styles.note} aria-labelledby={`unreadable-${image.id}`}>
      <Icon name="unreadable" size={36} />
      <h2 id={`unreadable-${image.id}`}>{t('unreadable.title')}</h2>
      <p>{t('unreadable.text')}</p>
      {image.unreadableReason && <p className={styles.reason}>{image.unreadableReason}</p>}
      {can('download-originals') && (
        <Button
          component="a"
          variant="default"
          href={originalUrl(image.id)}
          download
          leftSection={<Icon name="download" />}
        >
          {t('image.download', { size: showBytes(image.originalBytes, i18n.language) })}
        </Button>
      )}
    </section>
  );
}
