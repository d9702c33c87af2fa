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
  /** True where every image is in quarantine, so that it need not be said on each. */
  isPlain?: boolean;
}

export function ImageCard({ image, title, note, isPlain = false }: Props) {
  const { t } = useTranslation();
  const words = useImageWords();
  const frames = image.frames > 1 ? t('image.frames', { count: image.frames }) : '';
  const about = [words.teeth(image), words.side(image), frames].filter(Boolean).join(' · ');
  return (
    <Link {...whereOf(image)} className={styles.card} data-cell>
      <Thumbnail image={image} />
      <span className={styles.caption}>
        {title && <strong className={styles.title}>{title}</strong>}
        <span>{words.kind(image)}</span>
        {about && (
          <span className={styles.note} title={words.teethInFull(image) || undefined}>
            {about}
          </span>
        )}
        <span className={styles.note}>{note}</span>
        <Marks image={image} isPlain={isPlain} />
      </span>
    </Link>
  );
}

function Marks({ image, isPlain }: { image: Image; isPlain: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={styles.marks}>
      {image.quarantine && !isPlain && (
        <span data-tone="caution">
          <Icon name="quarantine" size={14} />
          {t('quarantine.mark')}
        </span>
      )}
      {image.conflict?.standing === 'undecided' && (
        <span data-tone="caution">
          <Icon name="warning" size={14} />
          {t('conflict.mark')}
        </span>
      )}
      {image.lossyOriginal && <span>{t('image.lossyOriginal')}</span>}
    </span>
  );
}
