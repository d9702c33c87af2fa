import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, queryString } from './http';
import type {
  AcceptForm,
  ItemForm,
  LinkedImage,
  PhaseKind,
  PlanEstimate,
  PlanView,
  Tier,
  UnscheduledList,
} from './plans';
import type { Schemas } from './schemas';

const at = (planId: string) => `/api/plans/${planId}`;

export const plansQueries = {
  plans: (patientId: string, withPutAway: boolean) =>
    queryOptions({
      queryKey: ['plans', patientId, withPutAway],
      queryFn: ({ signal }) =>
        ask<Schemas['PlanList']>(
          'GET',
          `/api/patients/${patientId}/plans${queryString({ withPutAway: withPutAway || undefined })}`,
          undefined,
          signal,
        ),
    }),

  plan: (planId: string) =>
    queryOptions({
      queryKey: ['plan', planId],
      queryFn: ({ signal }) => ask<PlanView>('GET', at(planId), undefined, signal),
    }),

  /** What a draft costs as it stands; nothing of it is kept. */
  estimate: (planId: string, version: number) =>
    queryOptions({
      queryKey: ['plan', planId, 'estimate', version],
      queryFn: ({ signal }) =>
        ask<PlanEstimate>('POST', `${at(planId)}/estimate`, {} satisfies Schemas['OnThisDay'], signal),
    }),

  consent: () =>
    queryOptions({
      queryKey: ['consentTexts'],
      queryFn: ({ signal }) =>
        ask<Schemas['ConsentTextList']>('GET', '/api/consent-texts', undefined, signal),
    }),

  unscheduled: (filter: { locationId?: string | undefined; clinicianId?: string | undefined }) =>
    infiniteQueryOptions({
      queryKey: ['plans', 'unscheduled', filter],
      queryFn: ({ pageParam, signal }) =>
        ask<UnscheduledList>(
          'GET',
          `/api/plans/unscheduled${queryString({ ...filter, from: pageParam })}`,
          undefined,
          signal,
        ),
      initialPageParam: null as number | null,
      getNextPageParam: (page) => page.next,
    }),
};

/** Where something goes within an option; before nothing is at the end. */
export interface Spot {
  phaseId: string;
  visit: number;
  before: string | null;
}

/** What a person can change in a plan, one line an act; each is answered with the whole plan. */
export const planActs = {
  propose: (patientId: string, plan: Schemas['PlanProposal']) =>
    ask<PlanView>('POST', `/api/patients/${patientId}/plans`, plan),

  change: (id: string, version: number, change: { name?: string; recommendedId?: string }) =>
    ask<PlanView>('PATCH', at(id), { version, ...change } satisfies Schemas['PlanChanges']),

  addOption: (id: string, version: number, option: { name: string; tier?: Tier | null; copyOf?: string }) =>
    ask<PlanView>('POST', `${at(id)}/options`, { version, ...option } satisfies Schemas['NewOption']),

  changeOption: (
    id: string,
    version: number,
    option: string,
    change: { name?: string; tier?: Tier | null },
  ) =>
    ask<PlanView>('PATCH', `${at(id)}/options/${option}`, {
      version,
      ...change,
    } satisfies Schemas['OptionChanges']),

  removeOption: (id: string, version: number, option: string) =>
    ask<PlanView>('DELETE', `${at(id)}/options/${option}?version=${version}`),

  addPhase: (id: string, version: number, optionId: string, kind: PhaseKind, name: string | null) =>
    ask<PlanView>('POST', `${at(id)}/phases`, {
      version,
      optionId,
      kind,
      name,
    } satisfies Schemas['NewPhase']),

  removePhase: (id: string, version: number, phase: string) =>
    ask<PlanView>('DELETE', `${at(id)}/phases/${phase}?version=${version}`),

  addItems: (
    id: string,
    version: number,
    to: { optionId: string; phaseId?: string; visit?: number },
    items: ItemForm[],
  ) => ask<PlanView>('POST', `${at(id)}/items`, { version, ...to, items } satisfies Schemas['NewItems']),

  changeItem: (id: string, version: number, item: string, form: ItemForm) =>
    ask<PlanView>('PUT', `${at(id)}/items/${item}`, { version, item: form } satisfies Schemas['ItemChange']),

  move: (id: string, version: number, item: string, { phaseId, visit, before }: Spot) =>
    ask<PlanView>('POST', `${at(id)}/items/${item}/move`, {
      version,
      phaseId,
      visit,
      before,
    } satisfies Schemas['ItemMove']),

  removeItem: (id: string, version: number, item: string) =>
    ask<PlanView>('DELETE', `${at(id)}/items/${item}?version=${version}`),

  link: (id: string, version: number, item: string, images: LinkedImage[], noImageBecause: string | null) =>
    ask<PlanView>('PUT', `${at(id)}/items/${item}/images`, {
      version,
      images,
      noImageBecause,
    } satisfies Schemas['ImageLinks']),

  present: (id: string, version: number) =>
    ask<PlanView>('POST', `${at(id)}/present`, { version } satisfies Schemas['Presentation']),

  putAway: (id: string, version: number) =>
    ask<PlanView>('POST', `${at(id)}/put-away`, { version } satisfies Schemas['AsSeen']),

  bringBack: (id: string, version: number) =>
    ask<PlanView>('POST', `${at(id)}/bring-back`, { version } satisfies Schemas['AsSeen']),

  withdraw: (id: string, version: number) =>
    ask<PlanView>('POST', `${at(id)}/withdraw`, { version } satisfies Schemas['AsSeen']),

  accept: (id: string, version: number, form: AcceptForm) =>
    ask<PlanView>('POST', `${at(id)}/accept`, { version, ...form } satisfies Schemas['Acceptance']),

  decline: (id: string, version: number, reason: string, itemIds?: string[]) =>
    ask<PlanView>('POST', `${at(id)}/decline`, {
      version,
      reason,
      itemIds: itemIds ?? null,
    } satisfies Schemas['Declining']),

  amend: (id: string, version: number) =>
    ask<PlanView>('POST', `${at(id)}/amend`, { version } satisfies Schemas['AsSeen']),

  schedule: (id: string, version: number, itemIds: string[], on: string | null) =>
    ask<PlanView>('POST', `${at(id)}/schedule`, { version, itemIds, on } satisfies Schemas['ItemSchedule']),

  /** Begins an item, says that it is done, or takes its last step back. */
  step: (id: string, version: number, item: string, step: 'start' | 'complete' | 'undo') =>
    ask<PlanView>('POST', `${at(id)}/items/${item}/${step}`, { version } satisfies Schemas['AsSeen']),
};

export const documentUrl = (planId: string) => `${at(planId)}/document`;

export const printUrl = (planId: string, language: string, notation: string) =>
  `${at(planId)}/print${queryString({ language, notation })}`;
