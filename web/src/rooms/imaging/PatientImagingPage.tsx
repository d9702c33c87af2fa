import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Image } from '../../api/types';
import { showDay } from '../../display/dates';
import { byDay } from '../../display/images';
import { EmptyNote } from '../../shell/EmptyNote';
import { Icon } from '../../shell/icons';
import { MoreButton } from '../../shell/MoreButton';
import { useTitle } from '../../shell/Page';
import { ProblemNote } from '../../shell/ProblemNote';
import { ImageCard } from './ImageCard';
import { ImageGrid, WaitingGrid } from './ImageGrid';
import { KindFilter } from './KindFilter';
import styles from './PatientImagingPage.module.css';
import { useImages } from './useImages';

const DetailsDrawer = lazy(() => import('./DetailsDrawer'));
const route = getRouteApi('/inside/p/$patientId/imaging');

/** A patient's images by the day they were taken, newest day first. */
export default function PatientImagingPage() {
  const { t, i18n } = useTranslation();
  const { patientId } = route.useParams();
  const { kind, details } = route.useSearch();
  const navigate = route.useNavigate();
  const found = useImages({ patient: patientId, kind });
  useTitle(t('patient.imaging'));

  return (
    <div className={styles.page}>
      <h1 className={styles.hidden}>{t('patient.imaging')}</h1>
      <div className={styles.tools}>
        <KindFilter
          chosen={kind}
          onChoose={(next) => void navigate({ search: { kind: next, details }, replace: true })}
        />
        <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
          {t('act.print')}
        </Button>
      </div>
      {found.error && <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <WaitingGrid label={t('inbox.loading')} />}
      {found.isSuccess && found.images.length === 0 && <NoImages filtered={Boolean(kind)} />}
      {byDay(found.images).map(({ day, images }) => (
        <section key={day} aria-labelledby={`day-${day}`} className={styles.day}>
          <h2 id={`day-${day}`}>
            {showDay(day, i18n.language, 'long')}
            <small>{t('image.count', { count: images.length })}</small>
          </h2>
          <ImageGrid label={showDay(day, i18n.language, 'long')}>
            {images.map((image) => (
              <li key={image.id}>
                <DayCard image={image} />
              </li>
            ))}
          </ImageGrid>
        </section>
      ))}
      <MoreButton of={found} />
      <Suspense>
        {details && (
          <DetailsDrawer
            imageId={details}
            onClose={() => void navigate({ search: { kind, details: undefined } })}
          />
        )}
      </Suspense>
    </div>
  );
}

function DayCard({ image }: { image: Image }) {
  const { i18n } = useTranslation();
  const clock = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' });
  return <ImageCard image={image} note={image.acquiredAt ? clock.format(new Date(image.acquiredAt)) : ''} />;
}

function NoImages({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation();
  return (
    <EmptyNote
      icon="picture"
      title={t('patient.noImages')}
      text={filtered ? t('inbox.noMatchText') : t('patient.noImagesText')}
      action={
        !filtered && (
          <Button
            leftSection={<Icon name="upload" />}
            renderRoot={(props) => <Link to="/upload" {...props} />}
          >
            {t('nav.upload')}
          </Button>
        )
      }
    />
  );
}
