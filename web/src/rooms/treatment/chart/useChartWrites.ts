import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ChartEvent, ChartView, EventForm } from '../../../api/chart';
import { chartActs, chartKey, todayKey } from '../../../api/chartQueries';
import { Problem } from '../../../api/http';

interface Writing {
  events: EventForm[];
  move: 'do' | 'undo' | 'redo';
}

/** Two people charted at once: what was written meanwhile, and what was not. */
export interface Conflict {
  theirs: readonly ChartEvent[];
  mine: Writing;
}

/** What else is told of the chart is asked anew once the keys rest, not after each of them. */
const restMilliseconds = 250;

const isElse =
  (patientId: string) =>
  ({ queryKey }: { queryKey: readonly unknown[] }) =>
    queryKey[0] === 'chart' && queryKey[1] === patientId && queryKey.join() !== todayKey(patientId).join();

const idsOf = ({ events }: Writing) => events.flatMap(({ id }) => (id ? [id] : []));

/** Takes each back; of something taken back, that brings it again. The last goes first. */
const retractions = (ids: readonly string[]): EventForm[] =>
  ids.toReversed().map((target) => ({ id: crypto.randomUUID(), kind: 'retract', target }));

/**
 * Writes on the chart, one after the other, each upon what the one before left. What is on its way is in `pending`,
 * so that it can be drawn at once; whatever is refused falls out of it by itself.
 */
export function useChartWrites(patientId: string) {
  const client = useQueryClient();
  const done = useRef<string[][]>([]);
  const undone = useRef<string[][]>([]);
  const rest = useRef(0);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const mutationKey = [...chartKey(patientId), 'write'];

  const { mutate } = useMutation({
    mutationKey,
    scope: { id: mutationKey.join(' ') },
    mutationFn: ({ events }: Writing) => {
      const version = client.getQueryData<ChartView>(todayKey(patientId))?.version ?? null;
      return chartActs.write(patientId, version, events);
    },
    onMutate: () => setFailure(null),
    onSuccess: ({ chart }) => {
      client.setQueryData(todayKey(patientId), chart);
      window.clearTimeout(rest.current);
      rest.current = window.setTimeout(
        () => void client.invalidateQueries({ predicate: isElse(patientId) }),
        restMilliseconds,
      );
    },
    onError: (problem, writing) => {
      forget(idsOf(writing));
      void client.invalidateQueries({ queryKey: chartKey(patientId) });
      const current = problem instanceof Problem ? (problem.more.current as { events?: ChartEvent[] }) : null;
      if (problem instanceof Problem && problem.code === 'changed-meanwhile') {
        setConflict((before) => ({
          theirs: current?.events ?? before?.theirs ?? [],
          mine: { ...writing, events: [...(before?.mine.events ?? []), ...writing.events] },
        }));
      } else setFailure(problem);
    },
  });

  function forget(ids: readonly string[]): void {
    const others = (batch: string[]) => !batch.some((id) => ids.includes(id));
    done.current = done.current.filter(others);
    undone.current = undone.current.filter(others);
  }

  function send(writing: Writing): void {
    const ids = idsOf(writing);
    if (writing.move === 'undo') undone.current.push(ids);
    else done.current.push(ids);
    mutate(writing);
  }

  const pending = useMutationState({
    filters: { mutationKey, status: 'pending' },
    select: (mutation) => (mutation.state.variables as Writing).events,
  }).flat();

  return {
    pending,
    conflict,
    failure,
    /** Charts all of it or nothing; each thing gets its id here, so that it can be taken back at once. */
    write: (events: readonly EventForm[]) => {
      undone.current = [];
      send({ events: events.map((event) => ({ id: crypto.randomUUID(), ...event })), move: 'do' });
    },
    /** Notes what was written by another way, such as the command line, so that it can be undone too. */
    wrote: (ids: readonly string[]) => {
      undone.current = [];
      done.current.push([...ids]);
    },
    /** False when there is nothing that this screen wrote. */
    undo: () => {
      const ids = done.current.pop();
      if (ids) send({ events: retractions(ids), move: 'undo' });
      return Boolean(ids);
    },
    redo: () => {
      const ids = undone.current.pop();
      if (ids) send({ events: retractions(ids), move: 'redo' });
      return Boolean(ids);
    },
    settle: (again: boolean) => {
      if (again && conflict) send(conflict.mine);
      setConflict(null);
    },
    dismiss: () => setFailure(null),
  };
}
