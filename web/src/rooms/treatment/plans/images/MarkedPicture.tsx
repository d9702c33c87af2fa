import type { CSSProperties } from 'react';
import type { Region } from '../../../../api/plans';
import type { Image, Tier } from '../../../../api/types';
import { rendition, renditionUrl } from '../../../../display/images';
import styles from './Images.module.css';

interface Props {
  image: Pick<Image, 'id' | 'rows' | 'columns' | 'renditions'>;
  tier: Tier;
  region: Region | null;
  alt: string;
  /** How high it may be, as CSS writes it. */
  most?: string;
}

/** An image with what was marked on it, in its own shape; nothing until it has a picture. */
export function MarkedPicture({ image, tier, region, alt, most }: Props) {
  const { rows, columns } = image;
  const shown = rendition(image, tier);
  if (!shown || !rows || !columns) return null;
  const place = { '--shape': shown.width / shown.height, ...(most && { '--most': most }) } as CSSProperties;
  return (
    <span className={styles.picture} style={place}>
      <img src={renditionUrl(image.id, tier)} alt={alt} draggable={false} decoding="async" />
      {region && (
        <svg viewBox={`0 0 ${columns} ${rows}`} preserveAspectRatio="none" aria-hidden="true">
          <rect {...region} />
          <rect {...region} />
        </svg>
      )}
    </span>
  );
}
