import { queryOptions } from '@tanstack/react-query';
import { ask, queryString } from './http';
import type { Listed, Schemas } from './schemas';

export const sections = [
  'conditions',
  'medications',
  'allergies',
  'dental-history',
  'symptoms',
  'diagnoses',
] as const satisfies readonly Schemas['HistorySection'][];
export type Section = Listed<Schemas['HistorySection'], typeof sections>;

/** What a fact may be said to be; that one is withdrawn is not said, but done. */
export const statuses = [
  'active',
  'suspected',
  'resolved',
] as const satisfies readonly Schemas['FactStatus'][];
export type Status = Listed<Exclude<Schemas['FactStatus'], 'withdrawn'>, typeof statuses>;

export const sources = [
  'patient',
  'relative',
  'clinician',
  'referral',
  'import',
] as const satisfies readonly Schemas['FactSource'][];
export type Source = Listed<Schemas['FactSource'], typeof sources>;

export const doseUnits = [
  'mg',
  'mcg',
  'g',
  'ml',
  'iu',
  'tablets',
  'drops',
  'puffs',
] as const satisfies readonly Schemas['DoseUnit'][];
export type DoseUnit = Listed<Schemas['DoseUnit'], typeof doseUnits>;

export const routes = [
  'oral',
  'intravenous',
  'subcutaneous',
  'intramuscular',
  'inhaled',
  'sublingual',
  'topical',
  'other',
] as const satisfies readonly Schemas['Route'][];
export type Route = Listed<Schemas['Route'], typeof routes>;

export const reactions = [
  'anaphylaxis',
  'breathing',
  'swelling',
  'rash',
  'stomach',
  'other',
  'unknown',
] as const satisfies readonly Schemas['Reaction'][];
export type Reaction = Listed<Schemas['Reaction'], typeof reactions>;

export const severities = [
  'mild',
  'moderate',
  'severe',
] as const satisfies readonly Schemas['FactSeverity'][];
export type Severity = Listed<Schemas['FactSeverity'], typeof severities>;

export type Measured = Schemas['MeasuredAsked'];
export type FactCode = Schemas['FactCodeAsked'];

/** What somebody says of a fact; as it was answered, it can be said again. */
export type Fact = Schemas['FactAsked'] & Pick<Schemas['Fact'], 'kind' | 'status' | 'source'>;

export type FactView = Schemas['FactView'];
export type Alert = Schemas['Alert'];
export type AlertList = Schemas['AlertList'];
export type SectionView = Schemas['SectionView'];
export type History = Schemas['HistoryView'];
export type FactKind = Schemas['FactKind'];
export type Amendment = Schemas['AmendmentView'];
export type Note = Schemas['NoteView'];
export type NoteLanguage = Note['language'];
export type NoteWords = Schemas['NoteTemplateWords'];
export type NoteTemplate = Schemas['NoteTemplateView'];

const at = (patient: string) => `/api/patients/${patient}`;

export const historyQueries = {
  history: (patient: string, day?: string) =>
    queryOptions({
      queryKey: ['patient', patient, 'history', day ?? 'now'],
      queryFn: ({ signal }) =>
        ask<History>('GET', `${at(patient)}/history${queryString({ at: day })}`, undefined, signal),
    }),

  versions: (patient: string) =>
    queryOptions({
      queryKey: ['patient', patient, 'history', 'versions'],
      queryFn: ({ signal }) => ask<History>('GET', `${at(patient)}/history?all=true`, undefined, signal),
      select: (history) => history.versions ?? [],
    }),

  kinds: () =>
    queryOptions({
      queryKey: ['history-kinds'],
      queryFn: ({ signal }) => ask<Schemas['FactKindList']>('GET', '/api/history/kinds', undefined, signal),
      select: ({ items }) => items,
      staleTime: Number.POSITIVE_INFINITY,
    }),

  notes: (patient: string) =>
    queryOptions({
      queryKey: ['patient', patient, 'notes'],
      queryFn: ({ signal }) => ask<Schemas['NoteList']>('GET', `${at(patient)}/notes`, undefined, signal),
    }),

  templates: () =>
    queryOptions({
      queryKey: ['note-templates'],
      queryFn: ({ signal }) =>
        ask<Schemas['NoteTemplateList']>('GET', '/api/note-templates', undefined, signal),
      select: ({ items }) => items,
      staleTime: 60_000,
    }),
};

/** What a person can change in a history, one line an act. */
export const historyActs = {
  add: (patient: string, fact: Fact) =>
    ask<FactView>('POST', `${at(patient)}/history`, fact satisfies Schemas['FactAsked']),

  correct: (patient: string, { id, version }: FactView, fact: Fact, reason: string | null) =>
    ask<FactView>('PUT', `${at(patient)}/history/${id}`, {
      version,
      fact,
      reason,
    } satisfies Schemas['FactCorrection']),

  end: (patient: string, { id, version }: FactView, until: string | null, reason: string | null) =>
    ask<FactView>('POST', `${at(patient)}/history/${id}/end`, {
      version,
      until,
      reason,
    } satisfies Schemas['FactEnding']),

  withdraw: (patient: string, { id, version }: FactView, reason: string) =>
    ask<FactView>('POST', `${at(patient)}/history/${id}/withdraw`, {
      version,
      reason,
    } satisfies Schemas['FactWithdrawal']),

  undo: (patient: string, { id, version }: FactView) =>
    ask<FactView>('POST', `${at(patient)}/history/${id}/undo`, { version } satisfies Schemas['FactUndoing']),

  noneKnown: (patient: string, section: Section) =>
    ask<FactView>('POST', `${at(patient)}/history/none-known`, {
      section,
      source: 'patient',
    } satisfies Schemas['NoneKnown']),

  /** What was seen is confirmed, and nothing else. */
  confirm: (patient: string, facts: Schemas['ConfirmedFact'][]) =>
    ask<History>('POST', `${at(patient)}/history/confirm`, {
      source: 'patient',
      facts,
    } satisfies Schemas['HistoryConfirmation']),
};

/** What a person can do with notes, one line an act. */
export const noteActs = {
  start: (patient: string, note: Schemas['NewNote']) => ask<Note>('POST', `${at(patient)}/notes`, note),

  save: (patient: string, id: string, note: Schemas['NoteText']) =>
    ask<Note>('PUT', `${at(patient)}/notes/${id}`, note),

  discard: (patient: string, { id, version }: Note) =>
    ask<Note>('POST', `${at(patient)}/notes/${id}/discard`, { version } satisfies Schemas['NoteSeen']),

  sign: (patient: string, id: string, version: number) =>
    ask<Note>('POST', `${at(patient)}/notes/${id}/sign`, { version } satisfies Schemas['NoteSeen']),

  amend: (patient: string, { id, amendments }: Note, text: string, reason: string) =>
    ask<Note>('POST', `${at(patient)}/notes/${id}/amendments`, {
      after: amendments.length,
      text,
      reason,
    } satisfies Schemas['NewAmendment']),

  addTemplate: (template: NoteWords) =>
    ask<NoteTemplate>('POST', '/api/note-templates', template satisfies Schemas['NoteTemplateWordsAsked']),

  changeTemplate: ({ id, version }: NoteTemplate, template: NoteWords) =>
    ask<NoteTemplate>('PUT', `/api/note-templates/${id}`, {
      version,
      template,
    } satisfies Schemas['NoteTemplateChange']),
};
