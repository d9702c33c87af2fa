import { useTranslation } from 'react-i18next';
import type { ImageDetail } from '../../api/types';
import { rendition, renditionUrl } from '../../display/images';
import styles from './StillPicture.module.css';
import { UnreadableNote } from './UnreadableNote';
import { useImageWords } from './useImageWords';

/** The picture to look at, without tools. */
export function StillPicture({ image }: { image: ImageDetail }) {
  const { t } = useTranslation();
  const words = useImageWords();
  const preview = rendition(image, 'preview');
  if (image.state === 'unreadable') return <UnreadableNote image={image} />;
  return (
    <div className={styles.picture}>
      {preview ? (
        <img
          src={renditionUrl(image.id, 'preview')}
          width={preview.width}
          height={preview.height}
          alt={t('image.alt', { kind: words.kind(image), moment: words.moment(image) })}
        />
      ) : (
        <p>{t('image.preparing')}</p>
      )}
    </div>
  );
}
