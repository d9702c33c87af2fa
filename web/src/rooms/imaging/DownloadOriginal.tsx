import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Image } from '../../api/types';
import { showBytes } from '../../display/bytes';
import { originalUrl } from '../../display/images';
import { Icon } from '../../shell/icons';
import { useSession } from '../../shell/session';

/** The file as it came, for those who may have it. */
export function DownloadOriginal({ image }: { image: Image }) {
  const { t, i18n } = useTranslation();
  const { can } = useSession();
  if (!can('download-originals')) return null;
  return (
    <Button
      component="a"
      variant="default"
      href={originalUrl(image.id)}
      download
      leftSection={<Icon name="download" />}
    >
      {t('image.download', { size: showBytes(image.originalBytes, i18n.language) })}
    </Button>
  );
}
