import { Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tiers } from '../../../api/plans';
import { planActs, plansQueries } from '../../../api/plansQueries';
import { FormDialog } from '../../../shell/FormDialog';
import { useWrongFields } from '../../../shell/useWrongFields';

interface Props {
  patientId: string;
  onClose: () => void;
}

/** Begins a plan: one way of treating, or good, better and best side by side. */
export default function NewPlanDialog({ patientId, onClose }: Props) {
  const { t } = useTranslation(['plans', 'planning', 'words']);
  const client = useQueryClient();
  const navigate = useNavigate();
  // The id is made here, so that a form sent twice makes one plan.
  const [id] = useState(() => crypto.randomUUID());
  const [name, setName] = useState(() => t('planning:new.defaultName'));
  const [isSideBySide, setSideBySide] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      planActs.propose(patientId, {
        id,
        name,
        ...(isSideBySide && { options: tiers.map((tier) => ({ name: t(`tier.${tier}`), tier })) }),
      }),
    onSuccess: (plan) => {
      client.setQueryData(plansQueries.plan(plan.id).queryKey, plan);
      void client.invalidateQueries({ queryKey: ['plans'] });
      void navigate({ to: '/p/$patientId/plans/$planId', params: { patientId, planId: plan.id } });
    },
  });
  const wrong = useWrongFields(save.error);

  function submit(event: FormEvent): void {
    event.preventDefault();
    save.mutate();
  }

  return (
    <FormDialog
      title={t('new.title')}
      onClose={onClose}
      act={t('planning:new.make')}
      isBusy={save.isPending}
      failure={!wrong.name && save.error}
      onSubmit={submit}
    >
      <TextInput
        label={t('planning:new.name')}
        value={name}
        required
        maxLength={80}
        error={wrong.name}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Radio.Group
        label={t('planning:new.options')}
        value={isSideBySide ? 'three' : 'one'}
        onChange={(value) => setSideBySide(value === 'three')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="one" label={t('planning:new.one')} />
          <Radio value="three" label={t('planning:new.three')} />
        </Stack>
      </Radio.Group>
    </FormDialog>
  );
}
