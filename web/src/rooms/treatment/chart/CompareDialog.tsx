import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CoveringImage } from '../../../api/chart';
import { renditionUrl } from '../../../display/images';
import { Dialog } from '../../../shell/Dialog';
import styles from './CompareDialog.module.css';
import { useImageName } from './ToothImages';
import type { Desk } from './useDesk';

interface Props {
  desk: Desk;
  /** Newest first. */
  images: readonly CoveringImage[];
  onClose: () => void;
}

/** Two images of a tooth beside each other, the older one left, each with its date. Nothing is measured here. */
export function CompareDialog({ desk, images, onClose }: Props) {
  const { t } = useTranslation('treatment');
  const nameOf = useImageName(desk);
  return (
    <Dialog title={t('images.compareTitle')} size="xl" onClose={onClose}>
      <div className={styles.pair}>
        {images.toReversed().map((image) => (
          <figure key={image.imageId}>
            <img src={renditionUrl(image.imageId, 'preview')} alt={nameOf(image)} />
            <figcaption>
              <strong>{nameOf(image)}</strong>
              <Link
                to="/p/$patientId/imaging/$imageId"
                params={{ patientId: desk.patientId, imageId: image.imageId }}
              >
                {t('images.open', { what: '' }).replace(/[ :]+$/, '')}
              </Link>
            </figcaption>
          </figure>
        ))}
      </div>
    </Dialog>
  );
}
