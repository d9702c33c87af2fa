import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, queryString, Verbatim } from './http';
import type {
  Delivery,
  DeliveryPage,
  Destination,
  DestinationSettings,
  DraftText,
  PublishedBook,
  RuleBook,
  SecretWords,
  TestReport,
} from './routing';
import type { ChosenFacts, DryRun, Explanation } from './routingAnswers';
import type { Schemas } from './schemas';

/** Which deliveries; whatever is left out does not narrow. */
export interface DeliveryFilter {
  image?: string | undefined;
  destination?: string | undefined;
  state?: string | undefined;
}

/** The server tells of changes as they happen; asking again now and then is for when it cannot. */
const oftenMs = 20_000;
const pageOfDeliveries = 50;

export const routingQueries = {
  destinations: () =>
    queryOptions({
      queryKey: ['routing', 'destinations'],
      queryFn: ({ signal }) =>
        ask<Schemas['DestinationList']>('GET', '/api/routing/destinations', undefined, signal),
      refetchInterval: oftenMs,
    }),

  destination: (name: string) =>
    queryOptions({
      queryKey: ['routing', 'destinations', name],
      queryFn: ({ signal }) =>
        ask<Destination>('GET', `/api/routing/destinations/${encodeURIComponent(name)}`, undefined, signal),
      refetchInterval: oftenMs,
    }),

  deliveries: (filter: DeliveryFilter) =>
    infiniteQueryOptions({
      queryKey: ['routing', 'deliveries', filter],
      queryFn: ({ pageParam, signal }) =>
        ask<DeliveryPage>(
          'GET',
          `/api/deliveries${queryString({ ...filter, limit: pageOfDeliveries, cursor: pageParam })}`,
          undefined,
          signal,
        ),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
    }),

  book: () =>
    queryOptions({
      queryKey: ['routing', 'book'],
      queryFn: ({ signal }) => ask<PublishedBook>('GET', '/api/routing/rulebook', undefined, signal),
    }),

  versions: () =>
    queryOptions({
      queryKey: ['routing', 'book', 'versions'],
      queryFn: ({ signal }) =>
        ask<Schemas['RuleBookVersions']>('GET', '/api/routing/rulebook/versions', undefined, signal),
    }),

  /** One version with its rules. */
  version: (version: number) =>
    queryOptions({
      queryKey: ['routing', 'book', 'versions', version],
      queryFn: ({ signal }) =>
        ask<PublishedBook>('GET', `/api/routing/rulebook/versions/${version}`, undefined, signal),
      staleTime: Number.POSITIVE_INFINITY,
    }),

  /** What was written and not published yet. Asked anew whenever the editor opens. */
  draft: () =>
    queryOptions({
      queryKey: ['routing', 'book', 'draft'],
      queryFn: ({ signal }) => ask<DraftText>('GET', '/api/routing/rulebook/draft', undefined, signal),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),

  explanation: (of: { image: string } | { facts: ChosenFacts }) =>
    queryOptions({
      queryKey: ['routing', 'explanation', of],
      queryFn: ({ signal }) => ask<Explanation>('POST', '/api/routing/explain', of, signal),
    }),

  devices: () =>
    queryOptions({
      queryKey: ['devices'],
      queryFn: ({ signal }) => ask<Schemas['DeviceList']>('GET', '/api/devices', undefined, signal),
      staleTime: 5 * 60_000,
    }),

  clinicians: () =>
    queryOptions({
      queryKey: ['clinicians'],
      queryFn: ({ signal }) => ask<Schemas['ClinicianList']>('GET', '/api/clinicians', undefined, signal),
      staleTime: 5 * 60_000,
    }),
};

const bare = ({ residency, rules }: RuleBook): RuleBook => ({ residency, rules });

const destinationAt = (name: string) => `/api/routing/destinations/${encodeURIComponent(name)}`;

/** What a person can change in routing, one line an act. */
export const routingActs = {
  putDestination: (name: string, settings: DestinationSettings, version?: number) =>
    ask<Destination>('PUT', destinationAt(name) + queryString({ version }), settings),

  deleteDestination: (name: string, withdraw: boolean) =>
    ask<null>('DELETE', destinationAt(name) + queryString({ withdraw })),

  testDestination: (name: string) => ask<TestReport>('POST', `${destinationAt(name)}/test`),

  putSecret: (name: string, words: SecretWords) =>
    ask<null>('PUT', `/api/routing/secrets/${encodeURIComponent(name)}`, words),

  retry: (delivery: string) => ask<Delivery>('POST', `/api/deliveries/${delivery}/retry`),

  park: (delivery: string) => ask<Delivery>('POST', `/api/deliveries/${delivery}/park`),

  refuse: (delivery: string) => ask<Delivery>('POST', `/api/deliveries/${delivery}/refuse`),

  /** The text is kept as it stands; the answer says what is wrong with it. */
  saveDraft: (text: string) => ask<DraftText>('PUT', '/api/routing/rulebook/draft', new Verbatim(text)),

  dryRun: (book: RuleBook) => ask<DryRun>('POST', '/api/routing/dryrun', { rulebook: bare(book), days: 30 }),

  /** `basedOn` is the version that the change was made from; the server refuses when another came between. */
  publish: (book: RuleBook, reason: string, basedOn: number) =>
    ask<PublishedBook>('PUT', '/api/routing/rulebook', { version: basedOn, reason, ...bare(book) }),

  rollBack: (version: number, reason: string) =>
    ask<PublishedBook>('POST', '/api/routing/rulebook/rollback', {
      version,
      reason,
    } satisfies Schemas['RollBackRuleBook']),
};
