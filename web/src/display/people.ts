import type { Claimed, Patient } from '../api/types';

/** "Tremblay, Amélie"; whichever half is missing is left out. */
export function showName(person: Pick<Claimed, 'familyName' | 'givenName'>): string {
  return [person.familyName, person.givenName].filter(Boolean).join(', ');
}

export interface ClaimLine {
  field: 'familyName' | 'givenName' | 'birthDate' | 'sex' | 'identifier';
  claimed: string | null;
  known: string | null;
}

/** What the file says beside what is known of a patient, line by line. */
export function claimBeside(claimed: Claimed, patient: Patient | null): ClaimLine[] {
  const number = (issuer: string | null, value: string | null) =>
    value ? [value, issuer].filter(Boolean).join(' · ') : null;
  const same = patient?.identifiers.find((one) => one.number === claimed.number) ?? patient?.identifiers[0];
  return [
    { field: 'familyName', claimed: claimed.familyName, known: patient?.familyName ?? null },
    { field: 'givenName', claimed: claimed.givenName, known: patient?.givenName ?? null },
    { field: 'birthDate', claimed: claimed.birthDate, known: patient?.birthDate ?? null },
    { field: 'sex', claimed: claimed.sex, known: patient?.sex ?? null },
    {
      field: 'identifier',
      claimed: number(claimed.issuer, claimed.number),
      known: same ? number(same.issuer, same.number) : null,
    },
  ];
}
