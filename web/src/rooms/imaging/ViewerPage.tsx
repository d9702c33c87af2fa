import { ActionIcon } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/queries';
import type { ImageDetail } from '../../api/types';
import { Icon } from '../../shell/icons';
import { NotFound } from '../../shell/NotFound';
import { useTitle } from '../../shell/Page';
import { isOwnWindow, openOwnWindow } from '../practice/otherWindow';
import { HistoryStrip } from './HistoryStrip';
import { StillPicture } from './StillPicture';
import { isShown } from './shownImage';
import { TeethOfImage } from './TeethOfImage';
import { neighbour, useHistory } from './useHistory';
import { useImageWords } from './useImageWords';
import styles from './ViewerPage.module.css';

const DetailsDrawer = lazy(() => import('./DetailsDrawer'));
const ViewerPane = lazy(() => import('./ViewerPane'));
const route = getRouteApi('/inside/p/$patientId/imaging/$imageId');

/** One image with its tools, and the patient's others below it by date. */
export default function ViewerPage() {
  const { t } = useTranslation();
  const { patientId, imageId } = route.useParams();
  const { details } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: image } = useSuspenseQuery(queries.image(imageId));
  const history = useHistory(patientId);
  useTitle(t('viewer.title'));
  // An address made of one patient and another's image must not show that image under the wrong name.
  if (image.patientId !== patientId) return <NotFound />;

  const go = (id: string | null) => id && void navigate({ params: { imageId: id }, replace: true });
  return (
    <div className={styles.page} data-fills>
      <Heading image={image} onDetails={() => void navigate({ search: { details: image.id } })} />
      <div className={styles.stage} data-unreadable={image.state === 'unreadable' || undefined}>
        {isShown(image) ? (
          <Suspense fallback={<StillPicture image={image} />}>
            <ViewerPane
              image={image}
              hasPrior={neighbour(history, image, 'date', -1) !== null}
              onNavigate={(by, step) => go(neighbour(history, image, by, step))}
            />
          </Suspense>
        ) : (
          <StillPicture image={image} />
        )}
      </div>
      <HistoryStrip images={history} current={image.id} />
      <Suspense>
        {details && (
          <DetailsDrawer
            imageId={details}
            onClose={() => void navigate({ search: { details: undefined } })}
          />
        )}
      </Suspense>
    </div>
  );
}

function Heading({ image, onDetails }: { image: ImageDetail; onDetails: () => void }) {
  const { t } = useTranslation();
  const words = useImageWords();
  const { patientId } = route.useParams();
  return (
    <header className={styles.heading}>
      <Link
        to="/p/$patientId/imaging"
        params={{ patientId }}
        className={styles.back}
        aria-label={t('viewer.all')}
      >
        <Icon name="back" />
      </Link>
      <h1>
        {words.kind(image)}
        <small>
          {[words.moment(image), words.teeth(image), words.side(image)].filter(Boolean).join(' · ')}
        </small>
      </h1>
      <TeethOfImage image={image} />
      {!isOwnWindow() && (
        <ActionIcon
          aria-label={t('viewer.ownWindow')}
          title={t('viewer.ownWindow')}
          onClick={() => openOwnWindow(window.location.pathname)}
        >
          <Icon name="ownWindow" />
        </ActionIcon>
      )}
      <ActionIcon aria-label={t('details.title')} title={t('details.title')} onClick={onDetails}>
        <Icon name="details" />
      </ActionIcon>
    </header>
  );
}
