import { Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanItem } from '../../../api/plans';
import { localDay } from '../../../display/dates';
import { FormDialog } from '../../../shell/FormDialog';
import { placeOf } from './costs';
import { useItemActs } from './useItemActs';
import type { PlanDesk } from './usePlanDesk';

interface Props {
  desk: PlanDesk;
  item: PlanItem;
  onClose: () => void;
}

/** Says that an item has a visit, or its whole phase with it. */
export function ScheduleDialog({ desk, item, onClose }: Props) {
  const { t } = useTranslation(['plans', 'planning', 'words']);
  const { plan, words } = desk;
  const acts = useItemActs(desk);
  const [on, setOn] = useState(item.scheduledOn ?? '');
  const [isAll, setAll] = useState(false);
  const place = placeOf(plan, item.id);
  const others = (place?.phase.items ?? []).filter(
    ({ state }) => state === 'accepted' || state === 'scheduled',
  );

  function submit(event: FormEvent): void {
    event.preventDefault();
    desk.runThen(acts.schedule(isAll ? others : [item], on || null), onClose);
  }

  return (
    <FormDialog
      title={t('planning:schedule.title', { item: words.item(item) })}
      onClose={onClose}
      act={t('planning:schedule.now')}
      isBusy={desk.isBusy}
      failure={desk.failure}
      onSubmit={submit}
    >
      <TextInput
        type="date"
        label={t('planning:schedule.day')}
        description={t('planning:schedule.dayHint')}
        min={localDay(new Date().toISOString())}
        value={on}
        data-autofocus
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      {place && others.length > 1 && (
        <Checkbox
          label={t('planning:schedule.all', { phase: words.phase(place.phase), count: others.length })}
          checked={isAll}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  );
}
