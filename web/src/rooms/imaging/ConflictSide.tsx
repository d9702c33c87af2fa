import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImageDetail } from '../../api/types';
import { showBytes } from '../../display/bytes';
import { showInstant } from '../../display/dates';
import { showName } from '../../display/people';
import styles from './ConflictPage.module.css';
import { StillPicture } from './StillPicture';
import { useImageWords } from './useImageWords';

/** One of two images, with what helps to tell them apart. */
export function ConflictSide({ image, title }: { image: ImageDetail; title: string }) {
  const { t, i18n } = useTranslation(['conflict', 'words']);
  const words = useImageWords();
  const id = useId();
  const claimed = image.quarantine?.claimed;
  const standing = image.conflict?.standing ?? 'stands';
  const facts: Record<'patient' | 'came' | 'taken' | 'source' | 'size' | 'bytes', ReactNode> = {
    patient: image.patientName ?? ((claimed && showName(claimed)) || t('nobody')),
    came: showInstant(image.receivedAt, i18n.language),
    taken: image.acquiredAt ? showInstant(image.acquiredAt, i18n.language) : '–',
    source: [image.aeTitle, words.kind(image)].filter(Boolean).join(' · '),
    size: `${image.columns ?? '–'} × ${image.rows ?? '–'}`,
    bytes: showBytes(image.originalBytes, i18n.language),
  };
  return (
    <section className={styles.side} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {standing === 'set-aside' && <span data-tone="quiet">{t('setAside')}</span>}
        {standing === 'stands' && <span data-tone="good">{t('stands')}</span>}
      </header>
      <StillPicture image={image} />
      <dl>
        {(Object.keys(facts) as (keyof typeof facts)[]).map((fact) => (
          <div key={fact}>
            <dt>{t(`facts.${fact}`)}</dt>
            <dd>{facts[fact]}</dd>
          </div>
        ))}
      </dl>
      <Link to="/images/$imageId" params={{ imageId: image.id }}>
        {t('open')}
      </Link>
    </section>
  );
}
