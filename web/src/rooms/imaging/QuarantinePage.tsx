import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Image } from '../../api/types';
import { showRecent } from '../../display/dates';
import { showName } from '../../display/people';
import { EmptyNote } from '../../shell/EmptyNote';
import { Page } from '../../shell/Page';
import { withWords } from '../../words/i18n';
import { FoundImages } from './FoundImages';
import { ImageCard } from './ImageCard';
import styles from './QuarantinePage.module.css';
import { ResolvedNotes } from './ResolvedNotes';
import { useImages } from './useImages';

const ConflictQueue = lazy(() => withWords('conflict', import('./ConflictQueue')));

/** The images of which it is not certain whose they are. */
export default function QuarantinePage() {
  const { t } = useTranslation();
  const found = useImages({ matched: false });
  return (
    <Page title={t('nav.quarantine')} lead={t('quarantine.lead')}>
      <ResolvedNotes />
      <Suspense>
        <ConflictQueue />
      </Suspense>
      <FoundImages
        found={found}
        label={t('nav.quarantine')}
        empty={<EmptyNote icon="check" title={t('quarantine.empty')} text={t('quarantine.emptyText')} />}
        card={(image) => <QuarantineCard image={image} />}
      />
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
