import { queryOptions } from '@tanstack/react-query';
import { ask } from './http';
import type { Listed, Schemas } from './schemas';

export const contactUses = [
  'mobile',
  'home',
  'work',
  'other',
] as const satisfies readonly Schemas['ContactUse'][];
export type ContactUse = Listed<Schemas['ContactUse'], typeof contactUses>;

export type Phone = Schemas['Phone'];
export type Email = Schemas['EmailAddress'];
export type Address = Schemas['PostalAddress'];
export type Emergency = Schemas['EmergencyContact'];
export type Contacts = Schemas['Contacts'];

/** Somebody who turned out to be this patient. */
export type MergedPart = Schemas['MergedPart'];

/** The whole record, as one patient's own address answers it. */
export type PatientRecord = Schemas['PatientView'];

/** What a correction says; what is left out stays. */
export type PatientChanges = Schemas['PatientChanges'];

export const relations = [
  'spouse',
  'child',
  'parent',
  'sibling',
  'ward',
  'other',
] as const satisfies readonly Schemas['FamilyRelation'][];
export type Relation = Listed<Schemas['FamilyRelation'], typeof relations>;

export type Family = Schemas['FamilyView'];
export type Merge = Schemas['MergeView'];
export type Likeness = Schemas['PatientSuggestion'];
export type MergeAsk = Schemas['MergePatients'];

const at = (id: string, part = '') => `/api/patients/${id}${part}`;

export const patientQueries = {
  /** The same answer as `queries.patient`, under the same key, seen whole. */
  record: (id: string) =>
    queryOptions({
      queryKey: ['patient', id] as const,
      queryFn: ({ signal }) => ask<PatientRecord>('GET', at(id), undefined, signal),
    }),

  family: (id: string) =>
    queryOptions({
      queryKey: ['patient', id, 'family'],
      queryFn: ({ signal }) => ask<Family>('GET', at(id, '/family'), undefined, signal),
    }),

  merges: (id: string) =>
    queryOptions({
      queryKey: ['patient', id, 'merges'],
      queryFn: ({ signal }) => ask<Schemas['MergeList']>('GET', at(id, '/merges'), undefined, signal),
    }),

  duplicates: (id: string) =>
    queryOptions({
      queryKey: ['patient', id, 'duplicates'],
      queryFn: ({ signal }) =>
        ask<Schemas['PatientSuggestions']>('GET', at(id, '/duplicates'), undefined, signal),
    }),
};

export const patientActs = {
  change: (id: string, changes: PatientChanges) => ask<PatientRecord>('PATCH', at(id), changes),
  putPhoto: (id: string, photo: Blob) => ask<PatientRecord>('PUT', at(id, '/photo'), photo),
  removePhoto: (id: string) => ask<PatientRecord>('DELETE', at(id, '/photo')),
  joinFamily: (id: string, of: string, relation: Relation | null) =>
    ask<Family>('POST', at(id, '/family'), { of, relation } satisfies Schemas['ThisIsTheFamily']),
  leaveFamily: (id: string) => ask<Family>('DELETE', at(id, '/family')),
  nameGuarantor: (id: string) => ask<Family>('PUT', at(id, '/family/guarantor')),
  merge: (merge: MergeAsk, key: string) =>
    ask<Schemas['MergeOutcome']>('POST', '/api/patients/merge', merge, null, key),
  unmerge: (merged: string) =>
    ask<Schemas['MergeOutcome']>('POST', '/api/patients/unmerge', {
      merged,
    } satisfies Schemas['UnmergePatients']),
};
