import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanOption } from '../../../api/plans';
import { planActs } from '../../../api/plansQueries';
import { Dialog } from '../../../shell/Dialog';
import { ProblemNote } from '../../../shell/ProblemNote';
import { useWrongFields } from '../../../shell/useWrongFields';
import type { PlanDesk } from './usePlanDesk';

interface Props {
  desk: PlanDesk;
  option: PlanOption;
  onClose: () => void;
}

/** A phase of the practice's own name, after the usual ones. */
export default function PhaseDialog({ desk, option, onClose }: Props) {
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
    <Dialog title={t('planning:phaseTitle', { option: option.name })} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={t('planning:new.name')}
            value={name}
            required
            maxLength={80}
            data-autofocus
            error={wrong.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {desk.failure != null && !wrong.name && <ProblemNote failure={desk.failure} />}
          <Group gap="sm">
            <Button type="submit" loading={desk.isBusy}>
              {t('phase.add')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('words:act.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
