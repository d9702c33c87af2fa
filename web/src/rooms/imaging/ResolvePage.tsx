import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/queries';
import type { Candidate, ImageDetail, Patient } from '../../api/types';
import { Icon } from '../../shell/icons';
import { Page } from '../../shell/Page';
import { ProblemNote } from '../../shell/ProblemNote';
import { CandidateCard } from './CandidateCard';
import { ClaimPanel } from './ClaimPanel';
import { FindPatient } from './FindPatient';
import styles from './ResolvePage.module.css';
import { useLinkToPatient } from './resolved';
import { StillPicture } from './StillPicture';
import { useImageWords } from './useImageWords';

const ConfirmLink = lazy(() => import('./ConfirmLink'));
const NewPatientFromClaim = lazy(() => import('./NewPatientFromClaim'));
const route = getRouteApi('/inside/quarantine/$imageId');

/** Decides whose image it is: the picture and its claim on one side, the people it may be on the other. */
export default function ResolvePage() {
  const { t } = useTranslation();
  const { imageId } = route.useParams();
  const { data: image } = useSuspenseQuery(queries.image(imageId));
  const words = useImageWords();
  return (
    <Page
      title={t('quarantine.resolve')}
      lead={`${words.kind(image)} · ${words.moment(image)}`}
      actions={
        <Button
          variant="default"
          leftSection={<Icon name="back" size={16} />}
          renderRoot={(props) => <Link to="/quarantine" {...props} />}
        >
          {t('quarantine.back')}
        </Button>
      }
    >
      <div className={styles.sides}>
        <div className={styles.side}>
          <StillPicture image={image} />
          <ClaimPanel image={image} />
        </div>
        <div className={styles.side}>
          {image.patientId ? <Settled image={image} /> : <Choices image={image} />}
        </div>
      </div>
    </Page>
  );
}

function Settled({ image }: { image: ImageDetail }) {
  const { t } = useTranslation();
  return (
    <p className={styles.settled}>
      <Icon name="check" />
      {t('quarantine.settled')}
      <Link to="/images/$imageId" params={{ imageId: image.id }}>
        {t('quarantine.openPatient')}
      </Link>
    </p>
  );
}

function Choices({ image }: { image: ImageDetail }) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const candidates = useQuery(queries.candidates(image.id));
  const link = useLinkToPatient(image.id);
  const [doubted, setDoubted] = useState<Candidate | null>(null);
  const [registering, setRegistering] = useState(false);

  function choose(patient: Patient): void {
    link.mutate(patient, {
      onSuccess: () => navigate({ to: '/quarantine' }),
      onError: () => setRegistering(false),
    });
  }

  function pick(candidate: Candidate): void {
    if (candidate.differs.length > 0) setDoubted(candidate);
    else choose(candidate.patient);
  }

  const items = candidates.data?.items ?? [];
  return (
    <>
      <section aria-labelledby="candidates" className={styles.part}>
        <h2 id="candidates">{t('quarantine.candidates')}</h2>
        {candidates.error && (
          <ProblemNote failure={candidates.error} onRetry={() => void candidates.refetch()} />
        )}
        {candidates.isSuccess && items.length === 0 && <p>{t('quarantine.noCandidates')}</p>}
        <ul className={styles.candidates}>
          {items.map((candidate) => (
            <li key={candidate.patient.id}>
              <CandidateCard
                claimed={image.quarantine?.claimed ?? null}
                candidate={candidate}
                busy={link.isPending}
                onPick={() => pick(candidate)}
              />
            </li>
          ))}
        </ul>
      </section>
      {link.error && !doubted && <ProblemNote failure={link.error} />}
      <section aria-labelledby="others" className={styles.part}>
        <h2 id="others">{t('quarantine.others')}</h2>
        <FindPatient onPick={(patient) => setDoubted({ patient, agrees: [], differs: [] })} />
        <div>
          <Button variant="default" leftSection={<Icon name="plus" />} onClick={() => setRegistering(true)}>
            {t('nav.newPatient')}
          </Button>
        </div>
      </section>
      <Suspense>
        {doubted && (
          <ConfirmLink
            candidate={doubted}
            claimed={image.quarantine?.claimed ?? null}
            failure={link.error}
            busy={link.isPending}
            onConfirm={() => choose(doubted.patient)}
            onClose={() => setDoubted(null)}
          />
        )}
        {registering && (
          <NewPatientFromClaim
            claimed={image.quarantine?.claimed ?? null}
            onRegistered={choose}
            onClose={() => setRegistering(false)}
          />
        )}
      </Suspense>
    </>
  );
}
