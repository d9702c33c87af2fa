import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/queries';
import styles from '../../shell/Dialog.module.css';
import { useFocusBack } from '../../shell/focus';
import { ProblemNote } from '../../shell/ProblemNote';
import { ImageDetails } from './ImageDetails';

/** Everything that is known about an image, beside the picture. */
export default function DetailsDrawer({ imageId, onClose }: { imageId: string; onClose: () => void }) {
  const { t } = useTranslation();
  useFocusBack();
  const found = useQuery(queries.image(imageId));
  return (
    <Drawer.Root opened onClose={onClose} position="right" size="md" lockScroll={false} data-holds-page>
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={styles.head}>
          <Drawer.Title className={styles.title}>{t('details.title')}</Drawer.Title>
          <Drawer.CloseButton size={34} aria-label={t('act.close')} />
        </div>
        <Drawer.Body>
          {found.error && <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />}
          {found.data && <ImageDetails image={found.data} onMoved={onClose} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
