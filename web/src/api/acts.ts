import { ask } from './http';
import type { Schemas } from './schemas';
import type { NewPatient, Patient, Session } from './types';

/** What a person can change, one line an act. */
export const acts = {
  signIn: (userName: string, password: string) =>
    ask<Session>('POST', '/api/session', { userName, password } satisfies Schemas['SignIn']),

  signInByLink: (token: string) =>
    ask<Session>('POST', '/api/session/link', { token } satisfies Schemas['UseLink']),

  signOut: () => ask<null>('DELETE', '/api/session'),

  setUp: (setup: Schemas['SetUp']) => ask<Session>('POST', '/api/setup', setup),

  registerPatient: ({ patient, key }: { patient: NewPatient; key: string }) =>
    ask<Patient>('POST', '/api/patients', patient, null, key),

  linkToPatient: (imageId: string, patientId: string) =>
    ask<Schemas['LinkedImages']>('POST', `/api/images/${imageId}/patient`, {
      patientId,
    } satisfies Schemas['ThisIsThePatient']),

  unlink: (imageId: string) => ask<null>('DELETE', `/api/images/${imageId}/patient`),
};
