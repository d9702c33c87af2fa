import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewFeeSchedule } from '../../../../api/fees';
import { feesActs, feesQueries } from '../../../../api/feesQueries';
import { FormDialog } from '../../../../shell/FormDialog';
import { useWrongFields } from '../../../../shell/useWrongFields';
import { useScope } from './useScope';

/** A new schedule: what it is called and for whom it is; its fees are imported next. */
export default function AddScheduleDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['fees', 'words']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const scope = useScope();
  const add = useMutation({
    mutationFn: feesActs.addSchedule,
    onSuccess: async (schedule) => {
      await client.invalidateQueries({ queryKey: feesQueries.schedules().queryKey });
      await navigate({ to: '/fees/schedules/$scheduleId/import', params: { scheduleId: schedule.id } });
    },
  });
  const wrong = useWrongFields(add.error);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const id = (name: string) => String(form.get(name) ?? '') || null;
    const schedule: NewFeeSchedule = {
      name: String(form.get('name') ?? ''),
      locationId: id('locationId'),
      clinicianId: id('clinicianId'),
      planId: id('planId'),
    };
    add.mutate(schedule);
  }

  const choices = (all: string, items: readonly { id: string; name: string }[]) => [
    { value: '', label: all },
    ...items.map(({ id, name }) => ({ value: id, label: name })),
  ];

  return (
    <FormDialog
      title={t('schedules.add')}
      onClose={onClose}
      act={t('schedules.next')}
      isBusy={add.isPending}
      failure={Object.keys(wrong).length === 0 && add.error}
      onSubmit={submit}
    >
      <TextInput
        name="name"
        label={t('schedules.name')}
        error={wrong.name}
        required
        autoComplete="off"
        data-autofocus
      />
      <NativeSelect
        name="locationId"
        label={t('schedules.location')}
        data={choices(t('scope.allLocations'), scope.locations)}
      />
      <NativeSelect
        name="clinicianId"
        label={t('schedules.clinician')}
        data={choices(
          t('scope.allClinicians'),
          scope.clinicians.map(({ id, displayName }) => ({ id, name: displayName })),
        )}
      />
      <NativeSelect
        name="planId"
        label={t('schedules.plan')}
        data={choices(
          t('scope.own'),
          scope.plans.map(({ id, carrier, name }) => ({ id, name: `${carrier}, ${name}` })),
        )}
      />
    </FormDialog>
  );
}
