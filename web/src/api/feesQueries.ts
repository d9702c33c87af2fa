import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  CodeList,
  FeeLine,
  FeeSchedule,
  ListedCode,
  NewFeeSchedule,
  Procedure,
  SheetColumns,
  SheetKind,
  SheetPreview,
  TeethGroup,
} from './fees';
import { ask, queryString } from './http';
import type { Carrier, Coverage, CoverageBook, InsurancePlan, PlanForm } from './insurance';

const pageSize = 200;

interface PageOf<T> {
  items: T[];
  total: number;
}

/** The number of what was seen so far, while there is more. */
const nextSkip = (page: PageOf<unknown>, pages: PageOf<unknown>[]) =>
  page.items.length === pageSize && pages.length * pageSize < page.total ? pages.length * pageSize : null;

export const feesQueries = {
  procedures: () =>
    queryOptions({
      queryKey: ['procedures'],
      queryFn: ({ signal }) => ask<{ items: Procedure[] }>('GET', '/api/procedures', undefined, signal),
      staleTime: Number.POSITIVE_INFINITY,
    }),

  schedules: () =>
    queryOptions({
      queryKey: ['fees', 'schedules'],
      queryFn: ({ signal }) => ask<{ items: FeeSchedule[] }>('GET', '/api/fee-schedules', undefined, signal),
    }),

  lines: (schedule: string, version: string) =>
    infiniteQueryOptions({
      queryKey: ['fees', 'lines', schedule, version],
      queryFn: ({ pageParam, signal }) =>
        ask<PageOf<FeeLine>>(
          'GET',
          `/api/fee-schedules/${schedule}/versions/${version}/fees${queryString({ skip: pageParam })}`,
          undefined,
          signal,
        ),
      initialPageParam: 0 as number,
      getNextPageParam: nextSkip,
    }),

  codeLists: () =>
    queryOptions({
      queryKey: ['fees', 'codeLists'],
      queryFn: ({ signal }) => ask<{ items: CodeList[] }>('GET', '/api/code-lists', undefined, signal),
    }),

  codes: (list: string, onlyUnmapped: boolean) =>
    infiniteQueryOptions({
      queryKey: ['fees', 'codes', list, onlyUnmapped],
      queryFn: ({ pageParam, signal }) =>
        ask<PageOf<ListedCode>>(
          'GET',
          `/api/code-lists/${list}/codes${queryString({ onlyUnmapped, skip: pageParam })}`,
          undefined,
          signal,
        ),
      initialPageParam: 0 as number,
      getNextPageParam: nextSkip,
    }),

  carriers: () =>
    queryOptions({
      queryKey: ['insurance', 'carriers'],
      queryFn: ({ signal }) => ask<{ items: Carrier[] }>('GET', '/api/carriers', undefined, signal),
    }),

  plans: () =>
    queryOptions({
      queryKey: ['insurance', 'plans'],
      queryFn: ({ signal }) =>
        ask<{ items: InsurancePlan[] }>('GET', '/api/insurance-plans', undefined, signal),
    }),

  plan: (id: string) =>
    queryOptions({
      queryKey: ['insurance', 'plans', id],
      queryFn: ({ signal }) => ask<InsurancePlan>('GET', `/api/insurance-plans/${id}`, undefined, signal),
    }),

  coverage: (patient: string) =>
    queryOptions({
      queryKey: ['insurance', 'coverage', patient],
      queryFn: ({ signal }) => ask<Coverage>('GET', `/api/patients/${patient}/coverage`, undefined, signal),
    }),
};

export interface SheetFile {
  kind: SheetKind;
  content: string;
  columns: SheetColumns | null;
  codeListId: string | null;
}

/** What a person can change in fees and insurance, one line an act. */
export const feesActs = {
  preview: (file: SheetFile, signal?: AbortSignal) =>
    ask<SheetPreview>('POST', '/api/fee-imports/preview', file, signal),

  addSchedule: (schedule: NewFeeSchedule) => ask<FeeSchedule>('POST', '/api/fee-schedules', schedule),

  importFees: (schedule: string, validFrom: string, file: SheetFile) =>
    ask<FeeSchedule>('POST', `/api/fee-schedules/${schedule}/versions`, {
      validFrom,
      content: file.content,
      columns: file.columns,
      codeListId: file.codeListId,
    }),

  removeFees: (schedule: string, version: string) =>
    ask<null>('DELETE', `/api/fee-schedules/${schedule}/versions/${version}`),

  importCodes: (name: string, licenceConfirmed: boolean, file: SheetFile) =>
    ask<CodeList>('POST', '/api/code-lists', {
      name,
      licenceConfirmed,
      content: file.content,
      columns: file.columns,
    }),

  mapCode: (
    list: string,
    code: string,
    meaning: { procedure: string | null; surfaces: number; teeth: TeethGroup; version: number },
  ) => ask<ListedCode>('PUT', `/api/code-lists/${list}/codes/${encodeURIComponent(code)}`, meaning),

  addCarrier: (name: string, payerNumber: string | null) =>
    ask<Carrier>('POST', '/api/carriers', { name, payerNumber }),

  addPlan: (carrierId: string, plan: PlanForm) =>
    ask<InsurancePlan>('POST', '/api/insurance-plans', { carrierId, plan }),

  changePlan: (id: string, plan: PlanForm, version: number) =>
    ask<InsurancePlan>('PUT', `/api/insurance-plans/${id}`, { plan, version }),

  putCoverage: (patient: string, coverage: CoverageBook, version: number) =>
    ask<Coverage>('PUT', `/api/patients/${patient}/coverage`, { coverage, version, notation: 'fdi' }),
};
