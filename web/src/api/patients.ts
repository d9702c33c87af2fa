import { queryOptions } from '@tanstack/react-query';
import { ask } from './http';
import type { Identifier, Patient, Sex, StoragePreference } from './types';

export const contactUses = ['mobile', 'home', 'work', 'other'] as const;
export type ContactUse = (typeof contactUses)[number];

export interface Phone {
  number: string;
  use: ContactUse;
  isPreferred: boolean;
}

export interface Email {
  address: string;
  use: ContactUse;
  isPreferred: boolean;
}

export interface Address {
  street: string;
  city: string;
  region: string | null;
  postalCode: string | null;
  country: string | null;
  use: ContactUse;
  isPreferred: boolean;
}

export interface Emergency {
  name: string;
  relation: string | null;
  phone: string;
}

export interface Contacts {
  phones: Phone[];
  emails: Email[];
  addresses: Address[];
  emergency: Emergency | null;
}

/** Somebody who turned out to be this patient. */
export interface MergedPart {
  id: string;
  familyName: string;
  givenName: string;
  birthDate: string | null;
  identifiers: Identifier[];
}

/** The whole record, as one patient's own address answers it. */
export interface PatientRecord extends Patient {
  preferredName: string | null;
  pronouns: string | null;
  language: string | null;
  photo: string | null;
  mergedInto: string | null;
  contacts: Contacts | null;
  merged: MergedPart[];
}

/** What a correction says; what is left out stays. */
export interface PatientChanges {
  familyName?: string;
  givenName?: string;
  preferredName?: string | null;
  birthDate?: string | null;
  sex?: Sex;
  pronouns?: string | null;
  language?: string | null;
  homeLocationId?: string | null;
  residency?: string | null;
  storagePreference?: StoragePreference | null;
  identifiers?: Identifier[];
  contacts?: Contacts;
  version: number;
}

export const relations = ['spouse', 'child', 'parent', 'sibling', 'ward', 'other'] as const;
export type Relation = (typeof relations)[number];

export interface Family {
  guarantor: string | null;
  members: { patient: Patient; relation: Relation | null; isGuarantor: boolean }[];
}

export interface Merge {
  kept: string;
  merged: string;
  reason: string;
  mergedAt: string;
  mergedBy: string;
  undoneAt: string | null;
  undoneBy: string | null;
}

export interface Likeness {
  patient: Patient;
  agrees: string[];
  differs: string[];
}

export interface MergeAsk {
  keep: string;
  merge: string;
  reason: string;
  keepVersion: number;
  mergeVersion: number;
}

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
      queryFn: ({ signal }) => ask<{ items: Merge[] }>('GET', at(id, '/merges'), undefined, signal),
    }),

  duplicates: (id: string) =>
    queryOptions({
      queryKey: ['patient', id, 'duplicates'],
      queryFn: ({ signal }) => ask<{ items: Likeness[] }>('GET', at(id, '/duplicates'), undefined, signal),
    }),
};

export const patientActs = {
  change: (id: string, changes: PatientChanges) => ask<PatientRecord>('PATCH', at(id), changes),
  putPhoto: (id: string, photo: Blob) => ask<PatientRecord>('PUT', at(id, '/photo'), photo),
  removePhoto: (id: string) => ask<PatientRecord>('DELETE', at(id, '/photo')),
  joinFamily: (id: string, of: string, relation: Relation | null) =>
    ask<Family>('POST', at(id, '/family'), { of, relation }),
  leaveFamily: (id: string) => ask<Family>('DELETE', at(id, '/family')),
  nameGuarantor: (id: string) => ask<Family>('PUT', at(id, '/family/guarantor')),
  merge: (merge: MergeAsk, key: string) =>
    ask<{ kept: PatientRecord; merged: PatientRecord }>('POST', '/api/patients/merge', merge, null, key),
  unmerge: (merged: string) =>
    ask<{ kept: PatientRecord; merged: PatientRecord }>('POST', '/api/patients/unmerge', { merged }),
};
