import type { Contacts, PatientChanges, PatientRecord } from '../../../api/patients';
import type { Identifier, Sex, StoragePreference } from '../../../api/types';

/** The record as a form holds it: nothing is null, so that every field has something to show. */
export interface Draft {
  familyName: string;
  givenName: string;
  preferredName: string;
  birthDate: string;
  sex: Sex;
  pronouns: string;
  language: string;
  identifiers: Identifier[];
  homeLocationId: string;
  residency: string;
  storagePreference: StoragePreference | '';
  contacts: Contacts;
}

export type Field = keyof Draft;

/** In the order in which they stand on the screen. */
export const fields = [
  'familyName',
  'givenName',
  'preferredName',
  'birthDate',
  'sex',
  'pronouns',
  'language',
  'identifiers',
  'homeLocationId',
  'residency',
  'storagePreference',
  'contacts',
] as const satisfies readonly Field[];

export const noContacts: Contacts = { phones: [], emails: [], addresses: [], emergency: null };

export function draftOf(record: PatientRecord): Draft {
  return {
    familyName: record.familyName,
    givenName: record.givenName,
    preferredName: record.preferredName ?? '',
    birthDate: record.birthDate ?? '',
    sex: record.sex,
    pronouns: record.pronouns ?? '',
    language: record.language ?? '',
    identifiers: record.identifiers,
    homeLocationId: record.homeLocation?.id ?? '',
    residency: record.residency ?? '',
    storagePreference: record.storagePreference ?? '',
    contacts: record.contacts ?? noContacts,
  };
}

export const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export const changed = (before: Draft, after: Draft): Field[] =>
  fields.filter((field) => !isSame(before[field], after[field]));

/** Only what the person changed is sent: a colleague may be correcting something else. */
export function changesOf(before: Draft, after: Draft, version: number): PatientChanges {
  const body: Record<string, unknown> = { version };
  for (const field of changed(before, after)) {
    const value = after[field];
    body[field] = value === '' && field !== 'familyName' && field !== 'givenName' ? null : value;
  }
  return body as unknown as PatientChanges;
}

export interface Clash {
  field: Field;
  /** Whether the person changed it; what only the other one changed is theirs. */
  isMine: boolean;
}

/** Where the form and the record as it is now say different things. */
export const clashes = (before: Draft, mine: Draft, now: Draft): Clash[] =>
  changed(mine, now).map((field) => ({ field, isMine: !isSame(before[field], mine[field]) }));

/** The record as it is now with the chosen fields of the form. */
export function together(mine: Draft, now: Draft, chosen: ReadonlySet<Field>): Draft {
  const kept = Object.fromEntries(
    fields.filter((field) => chosen.has(field)).map((field) => [field, mine[field]]),
  );
  return { ...now, ...kept };
}
