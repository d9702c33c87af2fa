import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Problem } from '../../../api/http';
import type { PlanView } from '../../../api/plans';
import { plansQueries } from '../../../api/plansQueries';
import { useSession } from '../../../shell/session';
import { costsOf } from './costs';
import { usePlanWords } from './usePlanWords';

/** Something that is done to a plan, told in words, and how it is taken back once it is done. */
export interface Act {
  say: string;
  run: (version: number) => Promise<PlanView>;
  undo?: (after: PlanView) => Act | null;
}

/** Two people changed the plan at once: what this one wanted, what they saw, and what it is now. */
export interface Conflict {
  act: Act;
  seen: PlanView;
  theirs: PlanView;
}

interface Told {
  text: string;
  undo: Act | null;
}

export type PlanDesk = ReturnType<typeof usePlanDesk>;

/** Everything that the parts of a plan's screens share: the plan, what it costs, and what can be done. */
export function usePlanDesk(planId: string) {
  const client = useQueryClient();
  const words = usePlanWords();
  const { can } = useSession();
  const { queryKey } = plansQueries.plan(planId);
  const { data: plan } = useSuspenseQuery(plansQueries.plan(planId));
  const [told, setTold] = useState<Told | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const live = useQuery({ ...plansQueries.estimate(planId, plan.version), enabled: plan.estimate === null });
  const estimate = plan.estimate ?? live.data;
  const costs = useMemo(() => estimate && costsOf(estimate), [estimate]);

  function keep(view: PlanView): void {
    client.setQueryData(plansQueries.plan(view.id).queryKey, view);
    void client.invalidateQueries({ queryKey: ['plans'] });
    void client.invalidateQueries({ queryKey: ['chart', view.patientId] });
  }

  const mutation = useMutation({
    mutationFn: async ({ act, seen }: { act: Act; seen: PlanView }) => act.run(seen.version),
    onMutate: () => setTold(null),
    onSuccess: (view, { act }) => {
      keep(view);
      setTold({ text: act.say, undo: act.undo?.(view) ?? null });
    },
    onError: (failure, { act, seen }) => {
      const theirs =
        failure instanceof Problem && failure.code === 'changed-meanwhile' && failure.more.current;
      if (theirs) setConflict({ act, seen, theirs: theirs as PlanView });
    },
  });

  return {
    plan,
    words,
    costs,
    costsFailure: plan.estimate ? null : live.error,
    may: can('edit-plans'),
    isDraft: plan.state === 'draft' && can('edit-plans'),
    isBusy: mutation.isPending,
    failure: conflict ? null : mutation.error,
    told,
    conflict,
    run: (act: Act) => mutation.mutate({ act, seen: plan }),
    /** The same, for a dialog that closes when it is done. */
    runThen: (act: Act, then: (view: PlanView) => void) =>
      mutation.mutate({ act, seen: plan }, { onSuccess: then }),
    forget: () => mutation.reset(),
    takeTheirs: () => {
      if (conflict) client.setQueryData(queryKey, conflict.theirs);
      setConflict(null);
      mutation.reset();
    },
    doAgain: () => {
      if (!conflict) return;
      client.setQueryData(queryKey, conflict.theirs);
      setConflict(null);
      mutation.mutate({ act: conflict.act, seen: conflict.theirs });
    },
  };
}
