import { useTranslation } from 'react-i18next';
import type { Image } from '../../api/types';
import { Icon } from '../../shell/icons';
import { DownloadOriginal } from './DownloadOriginal';
import styles from './UnreadableNote.module.css';

/** Kept but not shown: why, and how to get at the file all the same. */
export function UnreadableNote({ image }: { image: Image }) {
  const { t } = useTranslation();
  return (
    <section className={styles.note} aria-labelledby={`unreadable-${image.id}`}>
      <Icon name="unreadable" size={36} />
      <h2 id={`unreadable-${image.id}`}>{t('unreadable.title')}</h2>
      <p>{t('unreadable.text')}</p>
      {image.unreadableReason && <p className={styles.reason}>{image.unreadableReason}</p>}
      <DownloadOriginal image={image} />
    </section>
  );
}
