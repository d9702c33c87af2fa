import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Image } from '../../api/types';
import { Icon } from '../../shell/icons';
import styles from './ImageCard.module.css';
import { Thumbnail } from './Thumbnail';
import { useImageWords } from './useImageWords';

type To = Pick<LinkProps, 'to' | 'params' | 'search'>;

/** An image whose person is known opens in the chart; another one where it is decided whose it is. */
export function whereOf(image: Image): To {
  return image.patientId
    ? { to: '/p/$patientId/imaging/$imageId', params: { patientId: image.patientId, imageId: image.id } }
    : { to: '/quarantine/$imageId', params: { imageId: image.id } };
}

interface Props {
  image: Image;
  /** What stands above the kind: a name, a time. */
  title?: ReactNode;
  note: ReactNode;
}

export function ImageCard({ image, title, note }: Props) {
  const { t } = useTranslation();
  const words = useImageWords();
  const teeth = words.teeth(image);
  return (
    <Link {...whereOf(image)} className={styles.card} data-cell>
      <Thumbnail image={image} />
      <span className={styles.caption}>
        {title && <strong className={styles.title}>{title}</strong>}
        <span className={styles.kind}>
          <span>{words.kind(image)}</span>
          {image.frames > 1 && <small>{t('image.frames', { count: image.frames })}</small>}
        </span>
        <span className={styles.note} title={words.teethInFull(image) || undefined}>
          {[teeth, words.side(image)].filter(Boolean).join(' · ') || '\u00a0'}
        </span>
        <span className={styles.note}>{note}</span>
        <Marks image={image} />
      </span>
    </Link>
  );
}

function Marks({ image }: { image: Image }) {
  const { t } = useTranslation();
  return (
    <span className={styles.marks}>
      {image.quarantine && (
        <span data-tone="caution">
          <Icon name="quarantine" size={14} />
          {t('quarantine.mark')}
        </span>
      )}
      {image.conflict && (
        <span data-tone="caution">
          <Icon name="warning" size={14} />
          {t('conflict.mark')}
        </span>
      )}
      {image.lossyOriginal && <span>{t('image.lossyOriginal')}</span>}
    </span>
  );
}
