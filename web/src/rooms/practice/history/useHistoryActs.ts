import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FactView, historyActs, type Section } from '../../../api/history';
import { Problem } from '../../../api/http';
import { useFactName } from './useFactWords';

interface Told {
  text: string;
  /** What can be taken back. */
  undo: FactView | null;
}

/** What is done with one click, what is told of it, and how it is taken back. */
export function useHistoryActs(patientId: string) {
  const { t } = useTranslation(['history', 'alerts']);
  const client = useQueryClient();
  const nameOf = useFactName();
  const [told, setTold] = useState<Told | null>(null);

  const refresh = () => {
    for (const part of ['history', 'alerts'])
      void client.invalidateQueries({ queryKey: ['patient', patientId, part] });
  };

  function tell(act: 'add' | 'correct' | 'end' | 'withdraw' | 'undo', view: FactView): void {
    refresh();
    setTold({ text: t(`done.${act}`, { fact: nameOf(view.fact) }), undo: view });
  }

  const act = useMutation({
    mutationFn: (run: () => Promise<void>) => run(),
    onMutate: () => setTold(null),
    onError: (failure) => failure instanceof Problem && failure.status === 409 && refresh(),
  });

  const takeBack = (seen: FactView) =>
    act.mutate(async () => tell('undo', await historyActs.undo(patientId, seen)));

  return {
    told,
    tell,
    failure: act.error,
    isBusy: act.isPending,
    takeBack,
    undo: () => told?.undo && takeBack(told.undo),
    none: (section: Section) =>
      act.mutate(async () => {
        const view = await historyActs.noneKnown(patientId, section);
        refresh();
        setTold({ text: t('done.none', { section: t(`alerts:section.${section}`) }), undo: view });
      }),
    confirm: (seen: FactView[]) =>
      act.mutate(async () => {
        await historyActs.confirm(
          patientId,
          seen.map(({ id, version }) => ({ id, version })),
        );
        refresh();
        setTold({ text: t('done.confirm'), undo: null });
      }),
  };
}
