/** What the server says about routing: destinations, the rule book, and deliveries. */

export const destinationKinds = ['dimse', 'dicomweb', 'orthanc', 'bucket'] as const;
export type DestinationKind = (typeof destinationKinds)[number];

export const authentications = ['none', 'basic', 'bearer', 'client-credentials', 'access-key'] as const;
export type Authentication = (typeof authentications)[number];

export const proofsWanted = ['best', 'read-back', 'committed', 'listed', 'none'] as const;
export type ProofWanted = (typeof proofsWanted)[number];

export interface TagChange {
  tag: string;
  set?: string | null;
  prefix?: string | null;
  remove?: boolean;
}

/** A part of the day, as `HH:mm`, in a time zone; it may go past midnight. */
export interface DayWindow {
  from: string;
  to: string;
  timeZone: string;
}

/** How an archive is reached, what it may be given, and how it proves what it has; it holds no secret. */
export interface DestinationSettings {
  kind: DestinationKind;
  preset?: string | null;
  title: string;
  host?: string | null;
  port?: number | null;
  aet?: string | null;
  callingAet?: string | null;
  url?: string | null;
  bucket?: string | null;
  prefix?: string | null;
  bucketRegion?: string | null;
  tls?: { authorityPem?: string | null; clientCertificate?: string | null } | null;
  authentication: Authentication;
  credentials?: string | null;
  tokenUrl?: string | null;
  scope?: string | null;
  region: string;
  businessAssociate: boolean;
  limits: { parallel: number; perMinute?: number | null; window?: DayWindow | null };
  proof: ProofWanted;
  failoverAfterMinutes: number;
  morph: TagChange[];
  isPaused: boolean;
}

export type DestinationState = 'unknown' | 'ok' | 'slow' | 'away' | 'paused';

export interface Health {
  state: DestinationState;
  lastSeenAt?: string | null;
  awaySince?: string | null;
  lastFault?: string | null;
  waiting: number;
  unproved: number;
  parked: number;
  oldestWaitingSince?: string | null;
  sentLastDay: number;
  parkedLastDay: number;
}

export interface Destination {
  name: string;
  settings: DestinationSettings;
  version: number;
  changedBy: string;
  changedAt: string;
  health?: Health | null;
}

/** What the settings of a well-known archive begin with, and what its administrators trip over. */
export interface Preset {
  name: string;
  title: string;
  settings: DestinationSettings;
  hints: string[];
}

/** What we say to an archive to be let in; written, and never read back. */
export interface SecretWords {
  user?: string;
  password?: string;
  token?: string;
  certificatePem?: string;
  keyPem?: string;
}

export interface TestStep {
  /** echo, store, find, read-back or delete. */
  step: string;
  /** done, not-offered, or what went wrong. */
  outcome: string;
  /** Why not: a stable code. */
  code?: string | null;
  /** What to do about it, in a sentence of the server's. */
  advice?: string | null;
  peerWords?: string | null;
}

/** What came of a test; after a step that fails, what needs it is not tried. */
export interface TestReport {
  /** It was there, and took the picture. */
  isUsable: boolean;
  steps: TestStep[];
}

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

export type Role = 'primary' | 'backup';

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
export interface PublishedBook extends RuleBook {
  version: number;
  publishedBy: string | null;
  publishedAt: string | null;
  reason: string | null;
  rolledBackFrom?: number | null;
}

/** Who published which version, when and why. */
export interface BookVersion {
  version: number;
  publishedBy: string;
  publishedAt: string;
  reason: string;
  rolledBackFrom?: number | null;
}

/** Something that keeps a rule book from being published, and where it stands. */
export interface Flaw {
  line: number;
  column: number;
  path: string;
  reason: string;
}

/** The next rule book as it was typed, right or wrong; the text is null when there is none. */
export interface DraftText {
  text?: string | null;
  savedBy?: string | null;
  savedAt?: string | null;
  flaws: Flaw[];
}

export const deliveryStates = ['waiting', 'sent', 'confirmed', 'parked', 'held', 'withdrawn'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export type Grade = 'none' | 'accepted' | 'listed' | 'read-back' | 'committed';

export interface Delivery {
  id: string;
  image: string;
  destination: string;
  role: Role | 'standby';
  state: DeliveryState;
  /** Whether it is being sent, or proved, at this moment. */
  isUnderWay: boolean;
  grade: Grade;
  attempts: number;
  /** How often the archive lost what it had accepted. */
  losses: number;
  dueAt?: string | null;
  reason?: string | null;
  peerWords?: string | null;
  decidedAt: string;
  sentAt?: string | null;
  confirmedAt?: string | null;
  bytes: number;
  ruleBookVersion: number;
}

export interface DeliveryPage {
  items: Delivery[];
  next: string | null;
}
