import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Family, patientActs, patientQueries, type Relation, relations } from '../../../api/patients';
import { showName } from '../../../display/people';
import { Dialog } from '../../../shell/Dialog';
import { ProblemNote } from '../../../shell/ProblemNote';
import { FindPatient } from '../../imaging/FindPatient';
import styles from './Record.module.css';

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
      {isAdding && <AddMember id={id} onClose={() => setAdding(false)} />}
    </section>
  );
}

function useFamilyAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: () => Promise<Family>) => act(),
    onSuccess: () => client.invalidateQueries({ queryKey: ['patient'] }),
  });
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

function AddMember({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('patient');
  const [relation, setRelation] = useState<Relation | ''>('');
  const act = useFamilyAct();
  const add = (other: string) =>
    act.mutate(() => patientActs.joinFamily(other, id, relation || null), { onSuccess: onClose });
  return (
    <Dialog title={t('family.add')} onClose={onClose}>
      <div className={styles.list}>
        <NativeSelect
          label={t('family.relation')}
          value={relation}
          onChange={(event) => setRelation(event.currentTarget.value as Relation | '')}
          data={[
            { value: '', label: t('family.what.unsaid') },
            ...relations.map((value) => ({ value, label: t(`family.what.${value}`) })),
          ]}
        />
        <FindPatient onPick={(other) => add(other.id)} />
        {act.error && <ProblemNote failure={act.error} />}
      </div>
    </Dialog>
  );
}
