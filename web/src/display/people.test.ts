import { describe, expect, test } from 'vitest';
import type { Claimed, Patient } from '../api/types';
import { claimBeside, showName } from './people';

const claimed: Claimed = {
  familyName: 'Roy',
  givenName: null,
  birthDate: '1980-02-03',
  sex: 'F',
  issuer: 'CLINIC',
  number: '77',
};

const patient = {
  familyName: 'Roy',
  givenName: 'Anne',
  birthDate: null,
  sex: 'F',
  identifiers: [
    { issuer: 'HOSPITAL', number: '12' },
    { issuer: 'CLINIC', number: '77' },
  ],
} as unknown as Patient;

describe('people', () => {
  test('a name leaves out the half that is missing', () => {
    expect(showName({ familyName: 'Roy', givenName: 'Anne' })).toBe('Roy, Anne');
    expect(showName(claimed)).toBe('Roy');
  });

  test('a claim stands beside the number that it names, not beside another', () => {
    const line = claimBeside(claimed, patient).find(({ field }) => field === 'identifier');
    expect(line).toEqual({ field: 'identifier', claimed: '77 · CLINIC', known: '77 · CLINIC' });
  });

  test('what is not known stays empty', () => {
    const lines = claimBeside(claimed, null);
    expect(lines.every(({ known }) => known === null)).toBe(true);
  });
});
