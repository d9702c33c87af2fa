import type { Listed, Schemas } from './schemas';

/** People, patients and images. */

export type User = Schemas['UserView'];
export type Session = Schemas['SessionView'];
export type Sex = Schemas['Sex'];

/** A number; an alias is an old one, by which the patient is still found. */
export type Identifier = Schemas['IdentifierAsked'];

export type Patient = Schemas['PatientView'];
export type NewPatient = Schemas['RegisterPatient'];
export type StoragePreference = Schemas['StoragePreference'];
export type Location = Schemas['LocationView'];
export type Device = Schemas['DeviceView'];

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
] as const satisfies readonly Image['kind'][];
export type ImageKind = Listed<Image['kind'], typeof imageKinds>;

export const imageStates = [
  'filed',
  'ready',
  'unreadable',
] as const satisfies readonly Schemas['ImageState'][];
export type ImageState = Listed<Schemas['ImageState'], typeof imageStates>;

export type Tier = Schemas['Tier'];
export type Rendition = Schemas['RenditionView'];

/** Who the file says it shows; every word of it is the sender's. */
export type Claimed = Schemas['PatientClaim'];

export type Quarantine = Schemas['QuarantineView'];
export type QuarantineReason = Quarantine['reason'];
export type Calibration = Schemas['CalibrationView'];

/** Whether an image counts under its unique number. */
export type Standing = Schemas['ImageStanding'];

export type Image = Schemas['ImageView'];

/** How the samples of the frame endpoint become grey on a screen; given for one image, and not in lists. */
export type Display = Schemas['DisplayView'];

export type FrameFormat = Display['frameFormat'];
export type ImageDetail = Image;

export interface Page<T> {
  items: T[];
  next: string | null;
  /** How many there are on all pages, where that was asked. */
  total?: number | null;
}

export type Candidate = Schemas['PatientSuggestion'];
export type UploadAnswer = Schemas['UploadedFile'];

/** What is told as it happens, by the stream of `/api/events`. */
export interface ImageEvent {
  kind: 'arrived' | 'ready' | 'unreadable' | 'linked';
  imageId: string;
  patientId: string | null;
}
