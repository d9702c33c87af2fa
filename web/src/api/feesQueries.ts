import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  CodeList,
  FeeSchedule,
  ListedCode,
  NewFeeSchedule,
  SheetColumns,
  SheetKind,
  SheetPreview,
} from './fees';
import { ask, queryString } from './http';
import type { Carrier, Coverage, CoverageBook, InsurancePlan, PlanForm } from './insurance';
import type { Schemas } from './schemas';

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
      queryFn: ({ signal }) => ask<Schemas['ProcedureList']>('GET', '/api/procedures', undefined, signal),
      staleTime: Number.POSITIVE_INFINITY,
    }),

  schedules: () =>
    queryOptions({
      queryKey: ['fees', 'schedules'],
      queryFn: ({ signal }) =>
        ask<Schemas['FeeScheduleList']>('GET', '/api/fee-schedules', undefined, signal),
    }),

  lines: (schedule: string, version: string) =>
    infiniteQueryOptions({
      queryKey: ['fees', 'lines', schedule, version],
      queryFn: ({ pageParam, signal }) =>
        ask<Schemas['FeeList']>(
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
      queryFn: ({ signal }) => ask<Schemas['CodeLists']>('GET', '/api/code-lists', undefined, signal),
    }),

  codes: (list: string, onlyUnmapped: boolean) =>
    infiniteQueryOptions({
      queryKey: ['fees', 'codes', list, onlyUnmapped],
      queryFn: ({ pageParam, signal }) =>
        ask<Schemas['ListedCodes']>(
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
      queryFn: ({ signal }) => ask<Schemas['CarrierList']>('GET', '/api/carriers', undefined, signal),
    }),

  plans: () =>
    queryOptions({
      queryKey: ['insurance', 'plans'],
      queryFn: ({ signal }) =>
        ask<Schemas['InsurancePlanList']>('GET', '/api/insurance-plans', undefined, signal),
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

/** A sheet of which is known which column says what. */
export type ReadSheet = SheetFile & { columns: SheetColumns };

/** What a person can change in fees and insurance, one line an act. */
export const feesActs = {
  preview: (file: SheetFile, signal?: AbortSignal) =>
    ask<SheetPreview>('POST', '/api/fee-imports/preview', file satisfies Schemas['PreviewSheet'], signal),

  addSchedule: (schedule: NewFeeSchedule) =>
    ask<FeeSchedule>('POST', '/api/fee-schedules', schedule satisfies Schemas['AddFeeSchedule']),

  importFees: (schedule: string, validFrom: string, file: ReadSheet) =>
    ask<FeeSchedule>('POST', `/api/fee-schedules/${schedule}/versions`, {
      validFrom,
      content: file.content,
      columns: file.columns,
      codeListId: file.codeListId,
    } satisfies Schemas['FeeImport']),

  removeFees: (schedule: string, version: string) =>
    ask<null>('DELETE', `/api/fee-schedules/${schedule}/versions/${version}`),

  importCodes: (name: string, licenceConfirmed: boolean, file: ReadSheet) =>
    ask<CodeList>('POST', '/api/code-lists', {
      name,
      licenceConfirmed,
      content: file.content,
      columns: file.columns,
    } satisfies Schemas['ImportCodes']),

  mapCode: (list: string, code: string, meaning: Schemas['CodeMeaning']) =>
    ask<ListedCode>('PUT', `/api/code-lists/${list}/codes/${encodeURIComponent(code)}`, meaning),

  addCarrier: (name: string, payerNumber: string | null) =>
    ask<Carrier>('POST', '/api/carriers', { name, payerNumber } satisfies Schemas['AddCarrier']),

  addPlan: (carrierId: string, plan: PlanForm) =>
    ask<InsurancePlan>('POST', '/api/insurance-plans', {
      carrierId,
      plan,
    } satisfies Schemas['AddInsurancePlan']),

  changePlan: (id: string, plan: PlanForm, version: number) =>
    ask<InsurancePlan>('PUT', `/api/insurance-plans/${id}`, {
      plan,
      version,
    } satisfies Schemas['PlanChange']),

  putCoverage: (patient: string, coverage: CoverageBook, version: number) =>
    ask<Coverage>('PUT', `/api/patients/${patient}/coverage`, {
      coverage,
      version,
      notation: 'fdi',
    } satisfies Schemas['CoverageChange']),
};
