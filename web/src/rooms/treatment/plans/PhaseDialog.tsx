import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanOption } from '../../../api/plans';
import { planActs } from '../../../api/plansQueries';
import { FormDialog } from '../../../shell/FormDialog';
import { useWrongFields } from '../../../shell/useWrongFields';
import type { PlanDesk } from './usePlanDesk';

interface Props {
  desk: PlanDesk;
  option: PlanOption;
  onClose: () => void;
}

/** A phase of the practice's own name, after the usual ones. */
export function PhaseDialog({ desk, option, onClose }: Props) {
  const { t } = useTranslation(['plans', 'planning', 'words']);
  const [name, setName] = useState('');
  const wrong = useWrongFields(desk.failure);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const act = {
      say: t('told.phaseAdded', { phase: name }),
      run: (version: number) => planActs.addPhase(desk.plan.id, version, option.id, 'own', name.trim()),
    };
    desk.runThen(act, onClose);
  }

  return (
    <FormDialog
      title={t('planning:phaseTitle', { option: option.name })}
      onClose={onClose}
      act={t('phase.add')}
      isBusy={desk.isBusy}
      failure={!wrong.name && desk.failure}
      onSubmit={submit}
    >
      <TextInput
        label={t('planning:new.name')}
        value={name}
        required
        maxLength={80}
        data-autofocus
        error={wrong.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
