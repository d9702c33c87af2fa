import { Button, CloseButton } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../../api/queries';
import { localDay } from '../../../../display/dates';
import { showName } from '../../../../display/people';
import { useTitle } from '../../../../shell/Page';
import { useSession } from '../../../../shell/session';
import { usePlanDesk } from '../usePlanDesk';
import { Offer } from './Offer';
import styles from './Present.module.css';

const SignForm = lazy(() => import('./SignForm'));
const SignedNote = lazy(() => import('./SignedNote'));
const DeclineForm = lazy(() => import('./DeclineForm'));
const route = getRouteApi('/inside/p/$patientId/plans/$planId/present');

/** The plan as it is laid before the patient: large, in words, with nothing that is for the practice alone. */
export default function PresentPage() {
  const { t } = useTranslation(['plans', 'planning', 'words']);
  const { patientId, planId } = route.useParams();
  const navigate = useNavigate();
  const desk = usePlanDesk(planId);
  const { plan, words, costs } = desk;
  const { data: patient } = useSuspenseQuery(queries.patient(patientId));
  const { practiceName } = useSession();
  const [chosenId, setChosen] = useState<string | null>(plan.acceptedId ?? plan.options[0]?.id ?? null);
  const [isDeclining, setDeclining] = useState(false);
  const box = useRef<HTMLDialogElement>(null);
  const chosen = plan.options.find(({ id }) => id === chosenId);
  useTitle(t('planning:present.title'));

  // A dialog of the browser's own: what is behind it is out of sight and out of reach.
  useEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);

  const leave = () => void navigate({ to: '/p/$patientId/plans/$planId', params: { patientId, planId } });

  return (
    <dialog
      ref={box}
      className={styles.present}
      aria-labelledby="present-title"
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
    >
      <header className={styles.head}>
        <div>
          <p>{[practiceName, showName(patient)].join(' · ')}</p>
          <h1 id="present-title">{plan.name}</h1>
          <p>
            {costs && t('planning:present.estimate', { day: words.day(costs.on) })}
            {plan.state === 'presented' &&
              plan.expiresAt &&
              ` ${t('validTo', { day: words.day(localDay(plan.expiresAt)) })}`}
          </p>
        </div>
        <CloseButton size="xl" aria-label={t('words:act.close')} onClick={leave} />
      </header>
      <div className={styles.offers} data-count={Math.min(3, plan.options.length)}>
        {plan.options.map((option) => (
          <Offer
            key={option.id}
            desk={desk}
            option={option}
            isChosen={option.id === chosenId}
            onChoose={
              plan.state === 'presented' && plan.options.length > 1 ? () => setChosen(option.id) : null
            }
          />
        ))}
      </div>
      <Suspense>
        {plan.state === 'presented' && desk.may && chosen && !isDeclining && (
          <SignForm
            key={chosen.id}
            desk={desk}
            option={chosen}
            patient={patient}
            onDecline={() => setDeclining(true)}
          />
        )}
        {plan.state === 'presented' && isDeclining && (
          <DeclineForm desk={desk} onBack={() => setDeclining(false)} />
        )}
        {plan.document && <SignedNote desk={desk} document={plan.document} />}
      </Suspense>
      {(plan.state === 'draft' || plan.state === 'declined' || plan.state === 'expired') && (
        <footer className={styles.over}>
          <p role="status">{t(`planning:present.${plan.state}`)}</p>
          <Button size="lg" onClick={leave}>
            {t('planning:present.back')}
          </Button>
        </footer>
      )}
    </dialog>
  );
}
