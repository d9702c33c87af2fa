import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Image } from '../../api/types';
import { showDay } from '../../display/dates';
import { byDay } from '../../display/images';
import { moveInGrid } from '../../shell/gridKeys';
import styles from './HistoryStrip.module.css';
import { Thumbnail } from './Thumbnail';
import { useImageWords } from './useImageWords';

/** The patient's images by date, the newest first; the arrow keys walk along it. */
export function HistoryStrip({ images, current }: { images: readonly Image[]; current: string }) {
  const { t, i18n } = useTranslation();
  const words = useImageWords();
  const strip = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the marked one changes with the current image
  useEffect(() => {
    const at = strip.current?.querySelector<HTMLElement>('[aria-current]');
    // Only the strip moves: the page, and with it the picture, stays where it is.
    if (at && strip.current) strip.current.scrollLeft = at.offsetLeft - strip.current.clientWidth / 2;
  }, [current, images.length]);

  return (
    <nav ref={strip} className={styles.strip} aria-label={t('viewer.history')} onKeyDown={moveInGrid}>
      {byDay(images).map(({ day, images: ofDay }) => (
        <section key={day} aria-label={showDay(day, i18n.language)}>
          <p>{showDay(day, i18n.language)}</p>
          <ul>
            {ofDay.map((image) => (
              <li key={image.id}>
                <Link
                  to="/p/$patientId/imaging/$imageId"
                  params={{ patientId: image.patientId ?? '', imageId: image.id }}
                  replace
                  data-cell
                  aria-current={image.id === current ? 'true' : undefined}
                  aria-label={[words.kind(image), words.moment(image), words.teeth(image)]
                    .filter(Boolean)
                    .join(', ')}
                >
                  <Thumbnail image={image} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
