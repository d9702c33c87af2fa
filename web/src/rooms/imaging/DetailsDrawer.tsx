import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/queries';
import { ProblemNote } from '../../shell/ProblemNote';
import { ImageDetails } from './ImageDetails';

/** Everything that is known about an image, beside the picture. */
export default function DetailsDrawer({ imageId, onClose }: { imageId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const found = useQuery(queries.image(imageId));
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="md"
      title={t('details.title')}
      data-holds-page
      closeButtonProps={{ size: 34, 'aria-label': t('act.close') }}
    >
      {found.error && <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <ImageDetails image={found.data} onMoved={onClose} />}
    </Drawer>
  );
}
