import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/queries';
import type { ImageDetail } from '../../api/types';
import { Icon } from '../../shell/icons';
import { Page } from '../../shell/Page';
import { ConflictChoices } from './ConflictChoices';
import styles from './ConflictPage.module.css';
import { ConflictSide } from './ConflictSide';

const route = getRouteApi('/inside/conflicts/$imageId');

/** Two images under one number, side by side, and which of them counts. */
export default function ConflictPage() {
  const { t } = useTranslation(['conflict', 'words']);
  const { imageId } = route.useParams();
  const { data: image } = useSuspenseQuery(queries.image(imageId));
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button
          variant="default"
          leftSection={<Icon name="back" size={16} />}
          renderRoot={(props) => <Link to="/quarantine" {...props} />}
        >
          {t('words:quarantine.back')}
        </Button>
      }
    >
      {image.conflict ? <Both image={image} other={image.conflict.withImage} /> : <p>{t('over')}</p>}
    </Page>
  );
}

function Both({ image, other }: { image: ImageDetail; other: string }) {
  const { t } = useTranslation('conflict');
  const { data: second } = useSuspenseQuery(queries.image(other));
  const isOthers = image.patientId !== second.patientId;
  return (
    <>
      <div className={styles.sides}>
        <ConflictSide image={second} title={t('first')} />
        <ConflictSide image={image} title={t('second')} />
      </div>
      {isOthers && (
        <p className={styles.note}>
          <Icon name="warning" />
          {t('differ')}
        </p>
      )}
      <ConflictChoices image={image} />
    </>
  );
}
