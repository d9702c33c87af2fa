import { queryOptions } from '@tanstack/react-query';
import { ask, queryString } from './http';
import type { Page } from './types';

export const sections = [
  'conditions',
  'medications',
  'allergies',
  'dental-history',
  'symptoms',
  'diagnoses',
] as const;

export type Section = (typeof sections)[number];

export const statuses = ['active', 'suspected', 'resolved'] as const;
export const sources = ['patient', 'relative', 'clinician', 'referral', 'import'] as const;
export const doseUnits = ['mg', 'mcg', 'g', 'ml', 'iu', 'tablets', 'drops', 'puffs'] as const;
export const routes = [
  'oral',
  'intravenous',
  'subcutaneous',
  'intramuscular',
  'inhaled',
  'sublingual',
  'topical',
  'other',
] as const;
export const reactions = [
  'anaphylaxis',
  'breathing',
  'swelling',
  'rash',
  'stomach',
  'other',
  'unknown',
] as const;
export const severities = ['mild', 'moderate', 'severe'] as const;

export type Source = (typeof sources)[number];

export interface Measured {
  value: number;
  on?: string | null;
}

export interface FactCode {
  system: string;
  code: string;
  display?: string | null;
}

export interface Fact {
  kind: string;
  name?: string | null;
  status: (typeof statuses)[number] | 'withdrawn';
  since?: string | null;
  sinceAge?: number | null;
  until?: string | null;
  source: Source;
  saidBy?: string | null;
  variant?: string | null;
  measures?: Record<string, Measured> | null;
  dose?: number | null;
  doseUnit?: (typeof doseUnits)[number] | null;
  route?: (typeof routes)[number] | null;
  frequency?: string | null;
  reaction?: (typeof reactions)[number] | null;
  severity?: (typeof severities)[number] | null;
  dueOn?: string | null;
  note?: string | null;
  codes?: FactCode[] | null;
}

export interface FactView {
  id: string;
  version: number;
  section: Section;
  fact: Fact;
  reason: string | null;
  recordedAt: string;
  recordedBy: string;
  confirmedAt: string | null;
  confirmedBy: string | null;
}

export interface Alert {
  code: string;
  severity: 'severe' | 'caution' | 'notice';
  facts: string[];
  sections: Section[];
}

export interface AlertList {
  alerts: Alert[];
  facts: FactView[];
}

export interface SectionView {
  section: Section;
  asked: 'not-asked' | 'none-known' | 'recorded';
  noneKnown: FactView | null;
  facts: FactView[];
}

export interface History {
  patientId: string;
  at: string | null;
  sections: SectionView[];
  alerts: AlertList;
  versions: FactView[] | null;
}

export interface FactKind {
  code: string;
  section: Section;
  variants: string[];
  measures: { code: string; unit: string; least: number; most: number }[];
  isNamed: boolean;
}

export interface Amendment {
  number: number;
  text: string;
  reason: string;
  by: string;
  at: string;
}

export type NoteLanguage = 'en-CA' | 'fr-CA';

export interface Note {
  id: string;
  patientId: string;
  state: 'draft' | 'signed' | 'discarded';
  version: number;
  visitOn: string;
  language: NoteLanguage;
  text: string;
  startedAt: string;
  startedBy: string;
  savedAt: string;
  savedBy: string;
  signature: { by: string; at: string; isLate: boolean; sha256: string; isIntact: boolean } | null;
  amendments: Amendment[];
}

export interface NoteWords {
  kind: 'template' | 'snippet';
  language: NoteLanguage;
  name: string;
  body: string;
  isRetired: boolean;
}

export interface NoteTemplate {
  id: string;
  version: number;
  template: NoteWords;
  changedBy: string;
  changedAt: string;
}

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
      queryFn: ({ signal }) => ask<{ items: FactKind[] }>('GET', '/api/history/kinds', undefined, signal),
      select: ({ items }) => items,
      staleTime: Number.POSITIVE_INFINITY,
    }),

  notes: (patient: string) =>
    queryOptions({
      queryKey: ['patient', patient, 'notes'],
      queryFn: ({ signal }) => ask<Page<Note>>('GET', `${at(patient)}/notes`, undefined, signal),
    }),

  templates: () =>
    queryOptions({
      queryKey: ['note-templates'],
      queryFn: ({ signal }) =>
        ask<{ items: NoteTemplate[] }>('GET', '/api/note-templates', undefined, signal),
      select: ({ items }) => items,
      staleTime: 60_000,
    }),
};

/** What a person can change in a history, one line an act. */
export const historyActs = {
  add: (patient: string, fact: Fact) => ask<FactView>('POST', `${at(patient)}/history`, fact),

  correct: (patient: string, { id, version }: FactView, fact: Fact, reason: string | null) =>
    ask<FactView>('PUT', `${at(patient)}/history/${id}`, { version, fact, reason }),

  end: (patient: string, { id, version }: FactView, until: string | null, reason: string | null) =>
    ask<FactView>('POST', `${at(patient)}/history/${id}/end`, { version, until, reason }),

  withdraw: (patient: string, { id, version }: FactView, reason: string) =>
    ask<FactView>('POST', `${at(patient)}/history/${id}/withdraw`, { version, reason }),

  undo: (patient: string, { id, version }: FactView) =>
    ask<FactView>('POST', `${at(patient)}/history/${id}/undo`, { version }),

  noneKnown: (patient: string, section: Section) =>
    ask<FactView>('POST', `${at(patient)}/history/none-known`, { section, source: 'patient' }),

  /** What was seen is confirmed, and nothing else. */
  confirm: (patient: string, facts: { id: string; version: number }[]) =>
    ask<History>('POST', `${at(patient)}/history/confirm`, { source: 'patient', facts }),
};

/** What a person can do with notes, one line an act. */
export const noteActs = {
  start: (patient: string, note: { visitOn: string; language: NoteLanguage; text: string }) =>
    ask<Note>('POST', `${at(patient)}/notes`, note),

  save: (
    patient: string,
    id: string,
    note: { version: number; visitOn: string; language: NoteLanguage; text: string },
  ) => ask<Note>('PUT', `${at(patient)}/notes/${id}`, note),

  discard: (patient: string, { id, version }: Note) =>
    ask<Note>('POST', `${at(patient)}/notes/${id}/discard`, { version }),

  sign: (patient: string, id: string, version: number) =>
    ask<Note>('POST', `${at(patient)}/notes/${id}/sign`, { version }),

  amend: (patient: string, { id, amendments }: Note, text: string, reason: string) =>
    ask<Note>('POST', `${at(patient)}/notes/${id}/amendments`, { after: amendments.length, text, reason }),

  addTemplate: (template: NoteWords) => ask<NoteTemplate>('POST', '/api/note-templates', template),

  changeTemplate: ({ id, version }: NoteTemplate, template: NoteWords) =>
    ask<NoteTemplate>('PUT', `/api/note-templates/${id}`, { version, template }),
};
