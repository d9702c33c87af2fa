import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoveringImage } from '../../../api/chart';
import { localDay } from '../../../display/dates';
import { renditionUrl } from '../../../display/images';
import { CompareDialog } from './CompareDialog';
import styles from './ToothImages.module.css';
import type { Desk } from './useDesk';

/** The images that show a tooth, newest first: open one in the viewer, or put two beside each other. */
export function ToothImages({ desk, images }: { desk: Desk; images: readonly CoveringImage[] }) {
  const { t } = useTranslation('treatment');
  const [pair, setPair] = useState<readonly string[]>([]);
  const [comparing, setComparing] = useState(false);
  const chosen = images.filter(({ imageId }) => pair.includes(imageId));
  const toggle = (id: string) =>
    setPair(pair.includes(id) ? pair.filter((one) => one !== id) : [...pair, id].slice(-2));

  if (images.length === 0) {
    return (
      <div className={styles.empty}>
        <strong>{t('images.empty')}</strong>
        <p>{t('images.emptyText')}</p>
      </div>
    );
  }
  return (
    <div className={styles.images}>
      <h3>{t('images.title', { number: desk.words.number(desk.entry.current) })}</h3>
      <ul className={styles.list}>
        {images.map((image) => (
          <ImageRow
            key={image.imageId}
            desk={desk}
            image={image}
            isChosen={pair.includes(image.imageId)}
            onChoose={() => toggle(image.imageId)}
          />
        ))}
      </ul>
      {images.length > 1 && (
        <div className={styles.compare}>
          <Button disabled={chosen.length < 2} onClick={() => setComparing(true)} className={styles.act}>
            {t('images.compare')}
          </Button>
          {chosen.length < 2 && <span>{t('images.compareHint')}</span>}
        </div>
      )}
      {comparing && <CompareDialog desk={desk} images={chosen} onClose={() => setComparing(false)} />}
    </div>
  );
}

/** "Bitewing, 4 May 2026" */
export function useImageName(desk: Desk): (image: CoveringImage) => string {
  const { t } = useTranslation(['treatment', 'words']);
  return ({ kind, takenAt, receivedAt }) =>
    `${t(`words:kind.${kind}` as 'words:kind.bitewing')}, ${desk.words.day(localDay(takenAt ?? receivedAt))}`;
}

interface RowProps {
  desk: Desk;
  image: CoveringImage;
  isChosen: boolean;
  onChoose: () => void;
}

function ImageRow({ desk, image, isChosen, onChoose }: RowProps) {
  const { t } = useTranslation('treatment');
  const name = useImageName(desk)(image);
  return (
    <li className={styles.row}>
      <Link
        to="/p/$patientId/imaging/$imageId"
        params={{ patientId: desk.patientId, imageId: image.imageId }}
        className={styles.open}
      >
        <img
          src={renditionUrl(image.imageId, 'thumbnail')}
          alt=""
          width={64}
          height={64}
          loading="lazy"
          decoding="async"
        />
        <span>
          <strong>{name}</strong>
          <small>{t(`images.known.${image.known}`)}</small>
        </span>
      </Link>
      <label className={styles.pick}>
        <input
          type="checkbox"
          checked={isChosen}
          onChange={onChoose}
          aria-label={t('images.choose', { what: name })}
        />
      </label>
    </li>
  );
}
