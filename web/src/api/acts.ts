import { ask } from './http';
import type { NewPatient, Patient, Session } from './types';

/** What a person can change, one line an act. */
export const acts = {
  signIn: (userName: string, password: string) =>
    ask<Session>('POST', '/api/session', { userName, password }),

  signInByLink: (token: string) => ask<Session>('POST', '/api/session/link', { token }),

  signOut: () => ask<null>('DELETE', '/api/session'),

  setUp: (setup: { token: string; userName: string; displayName: string; password: string }) =>
    ask<Session>('POST', '/api/setup', setup),

  registerPatient: ({ patient, key }: { patient: NewPatient; key: string }) =>
    ask<Patient>('POST', '/api/patients', patient, null, key),

  linkToPatient: (imageId: string, patientId: string) =>
    ask<{ linked: string[] }>('POST', `/api/images/${imageId}/patient`, { patientId }),

  unlink: (imageId: string) => ask<null>('DELETE', `/api/images/${imageId}/patient`),
};
