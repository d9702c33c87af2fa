import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ChartEvent, ChartView, ChartWritten, CoveringImage, EntryRead, EventForm } from './chart';
import { ask, queryString } from './http';

const at = (patientId: string) => `/api/patients/${patientId}/chart`;

export const chartKey = (patientId: string) => ['chart', patientId];

/** The key of today's chart, which is the one that is written on. */
export const todayKey = (patientId: string) => [...chartKey(patientId), 'at', null];

export const chartQueries = {
  /** The chart as it was on a day, or as it is. */
  chart: (patientId: string, on: string | null) =>
    queryOptions({
      queryKey: [...chartKey(patientId), 'at', on],
      queryFn: ({ signal }) =>
        ask<ChartView>('GET', `${at(patientId)}${queryString({ at: on })}`, undefined, signal),
    }),

  events: (patientId: string, tooth: string) =>
    infiniteQueryOptions({
      queryKey: [...chartKey(patientId), 'events', tooth],
      queryFn: ({ pageParam, signal }) =>
        ask<{ version: number; items: ChartEvent[]; next: number | null }>(
          'GET',
          `${at(patientId)}/events${queryString({ tooth, notation: 'fdi', before: pageParam, limit: 50 })}`,
          undefined,
          signal,
        ),
      initialPageParam: null as number | null,
      getNextPageParam: (page) => page.next,
    }),

  images: (patientId: string) =>
    queryOptions({
      queryKey: ['images', 'covering', patientId],
      queryFn: ({ signal }) =>
        ask<{ items: CoveringImage[] }>('GET', `${at(patientId)}/images`, undefined, signal),
    }),
};

export const chartActs = {
  write: (patientId: string, version: number | null, events: readonly EventForm[]) =>
    ask<ChartWritten>('POST', `${at(patientId)}/events`, { notation: 'fdi', version, events }),

  /** Reads a typed line; a dry one writes nothing. */
  enter: (
    patientId: string,
    entry: { text: string; notation: string; status?: string; version?: number; dry: boolean },
    signal?: AbortSignal,
  ) => ask<EntryRead>('POST', `${at(patientId)}/entry`, entry, signal),
};
