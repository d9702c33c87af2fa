/** What the server answers, as the HTTP contract says it. */

export interface Named {
  id: string;
  name: string;
}

export interface User {
  id: string;
  name: string;
  displayName: string;
  roles: string[];
  rights: string[];
  locations: string[] | null;
}

export interface Session {
  signedIn: boolean;
  user: User | null;
  practiceName: string;
  setupNeeded: boolean;
  demo: boolean;
}

export type Sex = 'F' | 'M' | 'O' | 'U';

export interface Identifier {
  issuer: string;
  number: string;
  /** An old number, by which the patient is still found. */
  isAlias?: boolean;
}

export interface Patient {
  id: string;
  familyName: string;
  givenName: string;
  birthDate: string | null;
  sex: Sex;
  identifiers: Identifier[];
  homeLocation: Named | null;
  /** A region such as CA-QC. */
  residency: string | null;
  storagePreference: StoragePreference | null;
  version: number;
  imageCount?: number;
  preferredName?: string | null;
  pronouns?: string | null;
  language?: string | null;
  /** Says which photo there is; null when there is none. */
  photo?: string | null;
  /** Who answers for this patient since they were merged. */
  mergedInto?: string | null;
}

export interface NewPatient {
  familyName: string;
  givenName: string;
  birthDate?: string;
  sex: Sex;
  identifiers: Identifier[];
  homeLocationId?: string;
}

export type StoragePreference = 'on-premise' | 'cloud';

export interface Location extends Named {
  timeZone: string;
  region: string | null;
  storagePreference: StoragePreference | null;
  version: number;
}

export interface Device {
  id: string;
  aeTitle: string;
  name: string;
  kind: string;
  locationId: string;
}

export const imageKinds = [
  'panoramic',
  'bitewing',
  'periapical',
  'occlusal',
  'intraoral',
  'cephalogram',
  'cbct',
  'photo',
  'surface-scan',
  'document',
  'unknown',
] as const;

export type ImageKind = (typeof imageKinds)[number];

export const imageStates = ['filed', 'ready', 'unreadable'] as const;

export type ImageState = (typeof imageStates)[number];

export type Tier = 'thumbnail' | 'preview' | 'full';

export interface Rendition {
  tier: Tier;
  width: number;
  height: number;
  bytes: number;
  mediaType: string;
  method: string;
  ratio: number;
  lossy: boolean;
}

/** Who the file says it shows; every word of it is the sender's. */
export interface Claimed {
  familyName: string | null;
  givenName: string | null;
  birthDate: string | null;
  sex: string | null;
  issuer: string | null;
  number: string | null;
}

export type QuarantineReason =
  | 'no-identifier'
  | 'unknown-identifier'
  | 'details-differ'
  | 'ambiguous'
  | 'unreadable-header'
  | 'unlinked'
  | 'preamble-polyglot';

export interface Quarantine {
  reason: QuarantineReason;
  claimed: Claimed;
}

export interface Calibration {
  state: string;
  rowMm: number | null;
  columnMm: number | null;
}

/** Whether an image counts under its unique number. */
export type Standing = 'stands' | 'undecided' | 'set-aside' | 'stands-apart';

export interface Image {
  id: string;
  sopInstanceUid: string | null;
  sopClassUid: string | null;
  seriesInstanceUid: string | null;
  studyInstanceUid: string | null;
  patientId: string | null;
  patientName: string | null;
  quarantine: Quarantine | null;
  conflict: { withImage: string; standing: Standing } | null;
  kind: ImageKind;
  modality: string | null;
  rows: number | null;
  columns: number | null;
  frames: number;
  bits: number | null;
  acquiredAt: string | null;
  receivedAt: string;
  source: 'upload' | 'dicom' | 'archive';
  deviceId: string | null;
  locationId: string | null;
  aeTitle: string | null;
  clinicianId: string | null;
  flaws: string[];
  teeth: number[];
  laterality: string | null;
  transferSyntaxUid: string | null;
  originalBytes: number;
  sha256: string;
  state: ImageState;
  unreadableReason: string | null;
  calibration: Calibration;
  lossyOriginal: boolean;
  renditions: Rendition[];
}

export type FrameFormat = 'gray-u16le' | 'gray-i16le' | 'gray-u8' | 'rgb-u8';

/** Output values for input values from `first` on. */
export interface Lut {
  first: number;
  bits: number;
  entries: number[];
}

/** How the samples of the frame endpoint become grey on a screen. */
export interface Display {
  frames: number;
  rows: number;
  columns: number;
  samplesPerPixel: number;
  bitsAllocated: number;
  bitsStored: number;
  pixelRepresentation: number;
  photometric: string;
  windows: { center: number; width: number; function: string; label: string | null }[];
  rescale: { slope: number; intercept: number } | null;
  modalityLut: Lut | null;
  voiLut: Lut | null;
  paddingValue: number | null;
  aspect: number[];
  invert: boolean;
  frameFormat: FrameFormat;
}

export interface ImageDetail extends Image {
  display: Display | null;
}

export interface Page<T> {
  items: T[];
  next: string | null;
  /** How many there are on all pages, where that was asked. */
  total?: number | null;
}

export interface Candidate {
  patient: Patient;
  agrees: string[];
  differs: string[];
}

export interface UploadAnswer {
  index: number;
  status: 'filed' | 'duplicate' | 'conflict' | 'refused';
  imageId: string | null;
  code: string | null;
  text: string | null;
}

export interface ImageEvent {
  kind: 'arrived' | 'ready' | 'unreadable' | 'linked';
  imageId: string;
  patientId: string | null;
}
