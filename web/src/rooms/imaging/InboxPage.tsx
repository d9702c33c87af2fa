import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Image } from '../../api/types';
import { boundsOfDay, showRecent } from '../../display/dates';
import { showName } from '../../display/people';
import { EmptyNote } from '../../shell/EmptyNote';
import { Icon } from '../../shell/icons';
import { Page } from '../../shell/Page';
import { usePlace } from '../../shell/place';
import { FoundImages } from './FoundImages';
import { ImageCard } from './ImageCard';
import { InboxFilters } from './InboxFilters';
import { NewArrivals, useSteadyList } from './NewArrivals';
import { useImages } from './useImages';

const route = getRouteApi('/inside/imaging');

function InboxCard({ image }: { image: Image }) {
  const { t, i18n } = useTranslation();
  const claimed = image.quarantine && showName(image.quarantine.claimed);
  const came = showRecent(image.receivedAt, i18n.language, new Date());
  return (
    <ImageCard
      image={image}
      title={image.patientName ?? (claimed || t('quarantine.nameless'))}
      note={t(`source.${image.source}`, { came })}
    />
  );
}

/** Every image as it comes, newest first. */
export default function InboxPage() {
  const { t } = useTranslation();
  const { state, kind, day } = route.useSearch();
  const place = usePlace();
  const found = useImages({ state, kind, location: place?.id, ...(day && boundsOfDay(day)) });
  const { shown, fresh, showAll } = useSteadyList(found.images);
  const filtered = Boolean(state || kind || day);

  return (
    <Page title={t('nav.inbox')} lead={t('inbox.lead')}>
      <InboxFilters />
      <NewArrivals count={fresh} onShow={showAll} />
      <FoundImages
        found={found}
        shown={shown}
        label={t('nav.inbox')}
        empty={<NothingHere filtered={filtered} />}
        card={(image) => <InboxCard image={image} />}
      />
    </Page>
  );
}

function NothingHere({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation();
  if (filtered) {
    return (
      <EmptyNote
        icon="inbox"
        title={t('inbox.noMatch')}
        text={t('inbox.noMatchText')}
        action={
          <Button variant="default" renderRoot={(props) => <Link to="/imaging" {...props} />}>
            {t('inbox.clear')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyNote
      icon="inbox"
      title={t('inbox.empty')}
      text={t('inbox.emptyText')}
      action={
        <Button leftSection={<Icon name="upload" />} renderRoot={(props) => <Link to="/upload" {...props} />}>
          {t('nav.upload')}
        </Button>
      }
    />
  );
}
