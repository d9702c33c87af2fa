import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Image } from '../../api/types';
import { rendition, renditionUrl } from '../../display/images';
import { Icon } from '../../shell/icons';
import styles from './Thumbnail.module.css';

/** The picture in a box of fixed shape: it fades in, and nothing around it moves. */
export function Thumbnail({ image }: { image: Image }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const small = rendition(image, 'thumbnail');

  if (image.state === 'unreadable') {
    return (
      <span className={styles.box} data-unreadable>
        <Icon name="unreadable" size={30} />
        <span>{t('state.unreadable')}</span>
      </span>
    );
  }
  if (!small) {
    return (
      <span className={styles.box} data-waiting>
        <span>{t('image.preparing')}</span>
      </span>
    );
  }
  return (
    <span className={styles.box}>
      <img
        src={renditionUrl(image.id, 'thumbnail')}
        width={small.width}
        height={small.height}
        alt=""
        loading="lazy"
        decoding="async"
        data-shown={shown || undefined}
        ref={(element) => {
          if (element?.complete && element.naturalWidth > 0) setShown(true);
        }}
        onLoad={() => setShown(true)}
      />
    </span>
  );
}
