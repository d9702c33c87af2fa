import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LinkedImage, PlanItem } from '../../../../api/plans';
import { queries } from '../../../../api/queries';
import { localDay, showDay } from '../../../../display/dates';
import { momentOf } from '../../../../display/images';
import { Dialog } from '../../../../shell/Dialog';
import { ProblemNote } from '../../../../shell/ProblemNote';
import type { PlanDesk } from '../usePlanDesk';
import styles from './Images.module.css';
import { MarkedPicture } from './MarkedPicture';

interface Props {
  desk: PlanDesk;
  item: PlanItem;
  link: LinkedImage;
  onClose: () => void;
}

/** A linked image as large as the dialog, with what was marked on it and what is to be seen there. */
export function LinkedImageDialog({ desk, item, link, onClose }: Props) {
  const { t, i18n } = useTranslation(['planning', 'words']);
  const { data: image, error } = useQuery(queries.image(link.imageId));
  const name =
    image &&
    `${t(`words:kind.${image.kind}` as 'words:kind.bitewing')}, ${showDay(localDay(momentOf(image)), i18n.language)}`;
  return (
    <Dialog title={t('mark.shown', { item: desk.words.item(item) })} size="xl" onClose={onClose}>
      <div className={styles.shown}>
        {error && <ProblemNote failure={error} />}
        <div className={`${styles.box} ${image ? '' : styles.waiting}`}>
          {image && (
            <MarkedPicture
              image={image}
              tier="preview"
              region={link.region}
              alt={t('mark.alt', { image: name })}
              most="60vh"
            />
          )}
        </div>
        {name && <p className={styles.hint}>{name}</p>}
        {link.note && <p>{link.note}</p>}
        <div className={styles.acts}>
          <Button
            renderRoot={(props) => (
              <Link
                {...props}
                to="/p/$patientId/imaging/$imageId"
                params={{ patientId: desk.plan.patientId, imageId: link.imageId }}
              />
            )}
          >
            {t('mark.viewer')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('words:act.close')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
