import { describe, expect, test } from 'vitest';
import { changesOf, clashes, type Draft, noContacts, together } from './draft';

const draft: Draft = {
  familyName: 'Lefèvre',
  givenName: 'Anne',
  preferredName: '',
  birthDate: '1986-03-14',
  sex: 'F',
  pronouns: '',
  language: '',
  identifiers: [],
  homeLocationId: '',
  residency: '',
  storagePreference: '',
  contacts: noContacts,
};

describe('a correction', () => {
  test('says only what was changed, and takes away what was emptied', () => {
    const before = { ...draft, pronouns: 'she/her' };
    expect(changesOf(before, { ...before, pronouns: '', residency: 'CA-QC' }, 3)).toEqual({
      pronouns: null,
      residency: 'CA-QC',
      version: 3,
    });
  });

  test('leaves it to the server to refuse an empty family name', () => {
    expect(changesOf(draft, { ...draft, familyName: '' }, 1).familyName).toBe('');
  });
});

describe('a conflict', () => {
  const mine = { ...draft, pronouns: 'they/them', residency: 'CA-ON' };
  const now = { ...draft, pronouns: 'she/her', language: 'fr-CA' };

  test('shows where both differ and whose change it was', () => {
    expect(clashes(draft, mine, now)).toEqual([
      { field: 'pronouns', isMine: true },
      { field: 'language', isMine: false },
      { field: 'residency', isMine: true },
    ]);
  });

  test('ends with the chosen fields of mine and everything else as it is now', () => {
    const ended = together(mine, now, new Set(['residency'] as const));
    expect(ended).toEqual({ ...now, residency: 'CA-ON' });
  });
});
