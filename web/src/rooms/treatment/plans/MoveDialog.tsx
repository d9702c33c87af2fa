import { NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanItem } from '../../../api/plans';
import { FormDialog } from '../../../shell/FormDialog';
import { placeOf, visitsOf } from './costs';
import { useItemActs } from './useItemActs';
import type { PlanDesk } from './usePlanDesk';

interface Props {
  desk: PlanDesk;
  item: PlanItem;
  onClose: () => void;
}

/** Moves an item without dragging: to another option, phase, visit, or place in it. */
export function MoveDialog({ desk, item, onClose }: Props) {
  const { t } = useTranslation(['plans', 'planning', 'words']);
  const { plan, words } = desk;
  const acts = useItemActs(desk);
  const place = placeOf(plan, item.id);
  const [phaseId, setPhase] = useState(place?.phase.id ?? '');
  const [visit, setVisit] = useState(item.visit);
  const [before, setBefore] = useState('');
  const phases = plan.options.flatMap((option) => option.phases.map((phase) => ({ option, phase })));
  const others = phases
    .find(({ phase }) => phase.id === phaseId)
    ?.phase.items.filter(({ id }) => id !== item.id);
  const visits = visitsOf(others ?? []);
  const last = Math.max(0, ...visits.map((one) => one.visit));
  const inVisit = visits.find((one) => one.visit === visit)?.items ?? [];

  function submit(event: FormEvent): void {
    event.preventDefault();
    desk.runThen(acts.move(item, { phaseId, visit, before: before || null }), onClose);
  }

  return (
    <FormDialog
      title={t('planning:move.title', { item: words.item(item) })}
      onClose={onClose}
      act={t('planning:move.now')}
      isBusy={desk.isBusy}
      failure={desk.failure}
      onSubmit={submit}
    >
      <NativeSelect
        label={t('planning:move.phase')}
        value={phaseId}
        data-autofocus
        onChange={(event) => {
          setPhase(event.currentTarget.value);
          setVisit(1);
          setBefore('');
        }}
        data={plan.options.map((option) => ({
          group: option.name,
          items: option.phases.map((phase) => ({ value: phase.id, label: words.phase(phase) })),
        }))}
      />
      <NativeSelect
        label={t('planning:move.visit')}
        value={String(visit)}
        onChange={(event) => {
          setVisit(Number(event.currentTarget.value));
          setBefore('');
        }}
        data={Array.from({ length: last + 1 }, (_, at) => at + 1).map((number) => ({
          value: String(number),
          label: number > last ? t('planning:move.newVisit', { number }) : t('visit', { number }),
        }))}
      />
      <NativeSelect
        label={t('planning:move.place')}
        value={before}
        onChange={(event) => setBefore(event.currentTarget.value)}
        data={[
          ...inVisit.map((other) => ({
            value: other.id,
            label: t('planning:move.before', { item: words.item(other) }),
          })),
          { value: '', label: t('planning:move.last') },
        ]}
      />
    </FormDialog>
  );
}
