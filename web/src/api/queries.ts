import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query';
import type { AlertList } from './history';
import { ask, Problem, queryString } from './http';
import type { Schemas } from './schemas';
import type { ImageDetail, Patient, Session } from './types';

/** Which images: every part is optional, and the server answers newest arrival first. */
export interface ImageFilter {
  patient?: string | undefined;
  state?: string | undefined;
  kind?: string | undefined;
  matched?: boolean | undefined;
  location?: string | undefined;
  receivedFrom?: string | undefined;
  receivedTo?: string | undefined;
}

const pageOfImages = 60;

export const queries = {
  session: () =>
    queryOptions({
      queryKey: ['session'],
      queryFn: ({ signal }) => ask<Session>('GET', '/api/session', undefined, signal),
      staleTime: 5 * 60_000,
    }),

  locations: () =>
    queryOptions({
      queryKey: ['locations'],
      queryFn: ({ signal }) => ask<Schemas['LocationList']>('GET', '/api/locations', undefined, signal),
      staleTime: 5 * 60_000,
    }),

  patients: (query: string) =>
    infiniteQueryOptions({
      queryKey: ['patients', query],
      queryFn: ({ pageParam, signal }) =>
        ask<Schemas['PatientList']>(
          'GET',
          `/api/patients${queryString({ query, cursor: pageParam })}`,
          undefined,
          signal,
        ),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
    }),

  patient: (id: string) =>
    queryOptions({
      queryKey: ['patient', id],
      queryFn: ({ signal }) => ask<Patient>('GET', `/api/patients/${id}`, undefined, signal),
    }),

  alerts: (id: string) =>
    queryOptions({
      queryKey: ['patient', id, 'alerts'],
      queryFn: ({ signal }) => ask<AlertList>('GET', `/api/patients/${id}/alerts`, undefined, signal),
    }),

  images: (filter: ImageFilter) =>
    infiniteQueryOptions({
      queryKey: ['images', filter],
      queryFn: ({ pageParam, signal }) =>
        ask<Schemas['ImageList']>(
          'GET',
          `/api/images${queryString({ ...filter, limit: pageOfImages, cursor: pageParam })}`,
          undefined,
          signal,
        ),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
    }),

  quarantined: () =>
    queryOptions({
      queryKey: ['images', 'quarantined'],
      queryFn: ({ signal }) =>
        ask<Schemas['ImageList']>(
          'GET',
          `/api/images${queryString({ matched: false, counted: true, limit: 1 })}`,
          undefined,
          signal,
        ),
      select: (page) => page.total ?? 0,
    }),

  image: (id: string) =>
    queryOptions({
      queryKey: ['image', id],
      queryFn: ({ signal }) => ask<ImageDetail>('GET', `/api/images/${id}`, undefined, signal),
    }),

  candidates: (id: string) =>
    queryOptions({
      queryKey: ['image', id, 'candidates'],
      queryFn: ({ signal }) =>
        ask<Schemas['PatientSuggestions']>('GET', `/api/images/${id}/candidates`, undefined, signal),
    }),
};

/** Asking again helps when the server was away or stumbled, and never when it refused. */
export function worthAnotherTry(tries: number, failure: unknown): boolean {
  return tries < 2 && (!(failure instanceof Problem) || failure.isAway || failure.status >= 500);
}

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: worthAnotherTry, staleTime: 15_000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
