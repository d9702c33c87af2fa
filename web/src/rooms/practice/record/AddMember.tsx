import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { patientActs, type Relation, relations } from '../../../api/patients';
import { Dialog } from '../../../shell/Dialog';
import { ProblemNote } from '../../../shell/ProblemNote';
import { FindPatient } from '../../imaging/FindPatient';
import styles from './Record.module.css';
import { useFamilyAct } from './useFamilyAct';

/** Puts somebody else into this patient's family, and says what they are to the guarantor. */
export default function AddMember({ id, onClose }: { id: string; onClose: () => void }) {
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
          data-autofocus
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
