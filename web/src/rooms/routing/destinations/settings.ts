import type { Authentication, DestinationSettings, Preset, SecretWords } from '../../../api/routing';

/** What the form holds: the settings, and secrets that were typed and not yet kept. */
export interface Draft {
  name: string;
  settings: DestinationSettings;
  credentials: SecretWords;
  certificate: SecretWords;
}

export const blank: DestinationSettings = {
  kind: 'dimse',
  title: '',
  authentication: 'none',
  region: '',
  businessAssociate: false,
  limits: { parallel: 2 },
  proof: 'best',
  failoverAfterMinutes: 10,
  morph: [],
  isPaused: false,
};

/** A name for rules and addresses, made from what people call it: "Cloud archive, Montréal" is cloud-archive-montreal. */
export function slugOf(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}

export function draftOf(preset: Preset | null): Draft {
  const settings = preset ? { ...blank, ...preset.settings, preset: preset.name } : blank;
  return { name: '', settings: { ...settings, title: '' }, credentials: {}, certificate: {} };
}

/** Which words each way of saying who we are needs. */
export const wordsOf: Record<Authentication, readonly (keyof SecretWords)[]> = {
  none: [],
  basic: ['user', 'password'],
  bearer: ['token'],
  'client-credentials': ['user', 'password'],
  'access-key': ['user', 'password'],
};

export const isTyped = (words: SecretWords) => Object.values(words).some((word) => word !== '');

/** The wizard's steps, in order, and the fields that each of them asks. */
export const steps = ['preset', 'address', 'security', 'region', 'limits', 'test'] as const;

export type Step = (typeof steps)[number];

const fieldsOf: Partial<Record<Step, RegExp>> = {
  address: /^(name|title|kind|host|port|aet|callingAet|url|bucket|prefix|bucketRegion|preset)$/,
  security:
    /^(tls|authentication|credentials|tokenUrl|scope|words|user|password|token|certificatePem|keyPem)/,
  region: /^(region|businessAssociate)$/,
  limits: /^(limits|proof|failoverAfterMinutes|morph)/,
};

/** The first step that asks for something the server found wrong. */
export const stepOf = (wrong: Record<string, string>): Step | undefined =>
  steps.find((step) => Object.keys(wrong).some((field) => fieldsOf[step]?.test(field)));
