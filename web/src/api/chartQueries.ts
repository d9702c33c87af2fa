import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ChartView, ChartWritten, EntryRead, EventForm } from './chart';
import { ask, queryString } from './http';
import type { Schemas } from './schemas';

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
        ask<Schemas['ChartEventList']>(
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
        ask<Schemas['ToothImages']>('GET', `${at(patientId)}/images`, undefined, signal),
    }),
};

export const chartActs = {
  write: (patientId: string, version: number | null, events: EventForm[]) =>
    ask<ChartWritten>('POST', `${at(patientId)}/events`, {
      notation: 'fdi',
      version,
      events,
    } satisfies Schemas['ChartWriting']),

  /** Reads a typed line; a dry one writes nothing. */
  enter: (patientId: string, entry: Schemas['ChartTyping'], signal?: AbortSignal) =>
    ask<EntryRead>('POST', `${at(patientId)}/entry`, entry, signal),
};
