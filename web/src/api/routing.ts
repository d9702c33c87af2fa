import type { Listed, Schemas } from './schemas';

/** Routing: destinations, the rule book, and deliveries. */

export const destinationKinds = [
  'dimse',
  'dicomweb',
  'orthanc',
  'bucket',
] as const satisfies readonly Schemas['DestinationKind'][];
export type DestinationKind = Listed<Schemas['DestinationKind'], typeof destinationKinds>;

export const authentications = [
  'none',
  'basic',
  'bearer',
  'client-credentials',
  'access-key',
] as const satisfies readonly Schemas['DestinationAuthentication'][];
export type Authentication = Listed<Schemas['DestinationAuthentication'], typeof authentications>;

export const proofsWanted = [
  'best',
  'read-back',
  'committed',
  'listed',
  'none',
] as const satisfies readonly Schemas['ProofWanted'][];
export type ProofWanted = Listed<Schemas['ProofWanted'], typeof proofsWanted>;

export type TagChange = Schemas['TagChangeAsked'];

/** A part of the day, as `HH:mm`, in a time zone; it may go past midnight. */
export type DayWindow = Schemas['DayWindow'];

/** What the form always says; all else of the settings may be left open. */
type SettingsSaid = Pick<
  Schemas['DestinationSettings'],
  'title' | 'authentication' | 'region' | 'businessAssociate' | 'proof' | 'failoverAfterMinutes' | 'isPaused'
>;

/** How an archive is reached, what it may be given, and how it proves what it has; it holds no secret. */
export type DestinationSettings = Schemas['DestinationSettingsAsked'] &
  SettingsSaid & {
    limits: Schemas['DestinationLimitsAsked'] & Pick<Schemas['DestinationLimits'], 'parallel'>;
    morph: TagChange[];
  };

export type DestinationState = Schemas['DestinationState'];
export type Health = Schemas['HealthView'];
export type Destination = Schemas['DestinationView'];

/** What the settings of a well-known archive begin with, and what its administrators trip over. */
export type Preset = Omit<Schemas['Preset'], 'settings'> & { settings: DestinationSettings };

/** What we say to an archive to be let in; written, and never read back. */
export type SecretWords = Schemas['SecretWords'];

export type TestStep = Schemas['TestStep'];

/** What came of a test; after a step that fails, what needs it is not tried. */
export type TestReport = Schemas['DestinationTest'];

export const factsOfChoice = [
  'location',
  'device',
  'aeTitle',
  'kind',
  'modality',
  'clinician',
  'patientHome',
  'residency',
  'storagePreference',
] as const;
export type FactOfChoice = (typeof factsOfChoice)[number];

export const factsOfTruth = ['patientKnown', 'conflict'] as const;
export type FactOfTruth = (typeof factsOfTruth)[number];

export const tagNames = [
  'Manufacturer',
  'ManufacturerModelName',
  'StationName',
  'DeviceSerialNumber',
  'BodyPartExamined',
  'SOPClassUID',
  'ImageType',
  'InstitutionName',
] as const;

export const transcodings = ['uncompressed'] as const;

/** A value as it is written; null is "not known". */
export type Value = string | null;

export type Leaf =
  | { fact: FactOfChoice; is: Value[] }
  | { fact: FactOfChoice; isNot: Value[] }
  | { fact: 'bytes'; atLeast?: number; atMost?: number }
  | { fact: 'timeOfDay'; from: string; to: string }
  | { fact: 'patientKnown'; is: boolean[] }
  | { fact: 'conflict'; is: boolean[] }
  | { tag: string; is: Value[] }
  | { tag: string; isNot: Value[] }
  | { tag: string; like: string[] }
  | { always: true };

export type Condition = Leaf | { all: Condition[] } | { any: Condition[] } | { not: Condition };

export type Role = Schemas['SendAs'];

export interface Send {
  send: string;
  as: Role;
  standby?: string;
  transcode?: string;
}

export type RuleAct = Send | { hold: string } | { stop: true };

export interface Branch {
  if: Condition;
  then: RuleAct[];
}

export interface Rule extends Branch {
  name: string;
  elseIf?: Branch[];
  else?: RuleAct[];
}

export interface Residency {
  resident: string;
  regions: string[];
}

/** The document itself: what the editor shows and the text says. */
export interface RuleBook {
  residency: Residency[];
  rules: Rule[];
}

/** A book as it was published; version 0 is the empty one of a practice that has published none. */
export type PublishedBook = RuleBook & Omit<Schemas['RuleBookView'], keyof RuleBook>;

/** Who published which version, when and why. */
export type BookVersion = Schemas['RuleBookVersion'];

/** Something that keeps a rule book from being published, and where it stands. */
export type Flaw = Schemas['TextFlaw'];

/** The next rule book as it was typed, right or wrong; the text is null when there is none. */
export type DraftText = Schemas['DraftView'];

export const deliveryStates = [
  'waiting',
  'sent',
  'confirmed',
  'parked',
  'held',
  'withdrawn',
] as const satisfies readonly Schemas['DeliveryState'][];
export type DeliveryState = Listed<Schemas['DeliveryState'], typeof deliveryStates>;

export type Grade = Schemas['ProofGrade'];
export type Delivery = Schemas['DeliveryView'];
export type DeliveryPage = Schemas['DeliveryList'];
