import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Image } from '../../api/types';
import { showRecent } from '../../display/dates';
import { showName } from '../../display/people';
import { EmptyNote } from '../../shell/EmptyNote';
import { Page } from '../../shell/Page';
import { ProblemNote } from '../../shell/ProblemNote';
import { ImageCard } from './ImageCard';
import { ImageGrid, WaitingGrid } from './ImageGrid';
import styles from './QuarantinePage.module.css';
import { ResolvedNotes } from './ResolvedNotes';
import { useImages } from './useImages';

/** The images of which it is not certain whose they are. */
export default function QuarantinePage() {
  const { t } = useTranslation();
  const found = useImages({ matched: false });
  return (
    <Page title={t('nav.quarantine')} lead={t('quarantine.lead')}>
      <ResolvedNotes />
      {found.error && <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <WaitingGrid label={t('inbox.loading')} />}
      {found.isSuccess && found.images.length === 0 && (
        <EmptyNote icon="check" title={t('quarantine.empty')} text={t('quarantine.emptyText')} />
      )}
      {found.images.length > 0 && (
        <ImageGrid label={t('nav.quarantine')}>
          {found.images.map((image) => (
            <li key={image.id}>
              <QuarantineCard image={image} />
            </li>
          ))}
        </ImageGrid>
      )}
      {found.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {t('act.more')}
          </Button>
        </div>
      )}
    </Page>
  );
}

function QuarantineCard({ image }: { image: Image }) {
  const { t, i18n } = useTranslation();
  const claimed = image.quarantine?.claimed;
  return (
    <ImageCard
      isPlain
      image={image}
      title={(claimed && showName(claimed)) || t('quarantine.nameless')}
      note={
        <>
          <span className={styles.reason}>
            {image.quarantine && t(`quarantine.reason.${image.quarantine.reason}`)}
          </span>
          {t(`source.${image.source}`, { came: showRecent(image.receivedAt, i18n.language, new Date()) })}
        </>
      }
    />
  );
}
