import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Family, patientActs, patientQueries } from '../../../api/patients';
import { showName } from '../../../display/people';
import { ProblemNote } from '../../../shell/ProblemNote';
import styles from './Record.module.css';
import { useFamilyAct } from './useFamilyAct';

const AddMember = lazy(() => import('./AddMember'));

/** Who belongs together, and who answers for the bills. */
export function FamilyPanel({ id, may }: { id: string; may: boolean }) {
  const { t } = useTranslation('patient');
  const { data: family, error } = useQuery(patientQueries.family(id));
  const [isAdding, setAdding] = useState(false);
  const act = useFamilyAct();
  return (
    <section className={styles.panel} aria-labelledby="family">
      <h2 id="family">{t('family.title')}</h2>
      {(error ?? act.error) && <ProblemNote failure={error ?? act.error} />}
      {family?.members.length === 0 && <p className={styles.none}>{t('family.noneText')}</p>}
      <ul className={styles.list}>
        {family?.members.map((one) => (
          <Member key={one.patient.id} one={one} may={may} act={(how) => act.mutate(how)} />
        ))}
      </ul>
      {may && (
        <Button size="xs" variant="default" onClick={() => setAdding(true)} style={{ justifySelf: 'start' }}>
          {t('family.add')}
        </Button>
      )}
      <Suspense>{isAdding && <AddMember id={id} onClose={() => setAdding(false)} />}</Suspense>
    </section>
  );
}

interface MemberProps {
  one: Family['members'][number];
  may: boolean;
  act: (how: () => Promise<Family>) => void;
}

function Member({ one, may, act }: MemberProps) {
  const { t } = useTranslation('patient');
  const name = showName(one.patient);
  const what = one.isGuarantor ? t('family.guarantor') : t(`family.what.${one.relation ?? 'unsaid'}`);
  const button = (word: 'makeGuarantor' | 'leave', how: () => Promise<Family>) => (
    <Button
      size="compact-xs"
      variant="subtle"
      aria-label={t('family.named', { act: t(`family.${word}`), name })}
      onClick={() => act(how)}
    >
      {t(`family.${word}`)}
    </Button>
  );
  return (
    <li>
      <Link to="/p/$patientId/overview" params={{ patientId: one.patient.id }}>
        {name}
      </Link>
      <small>{what}</small>
      {may && !one.isGuarantor && button('makeGuarantor', () => patientActs.nameGuarantor(one.patient.id))}
      {may && !one.isGuarantor && button('leave', () => patientActs.leaveFamily(one.patient.id))}
    </li>
  );
}
