/** What the server answers about treatment plans, as the HTTP contract says it; teeth are FDI here always. */
import type { Area, Bilingual, Money } from './fees';

export type PlanState =
  | 'draft'
  | 'presented'
  | 'accepted'
  | 'declined'
  | 'expired'
  | 'scheduled'
  | 'in-progress'
  | 'completed'
  | 'superseded';

export type ItemState = 'proposed' | 'accepted' | 'declined' | 'scheduled' | 'in-progress' | 'completed';

export const tiers = ['good', 'better', 'best'] as const;
export type Tier = (typeof tiers)[number];

export const phaseKinds = [
  'urgent',
  'disease-control',
  'restorative',
  'elective',
  'maintenance',
  'own',
] as const;
export type PhaseKind = (typeof phaseKinds)[number];

export const mouthParts = {
  arch: ['upper-arch', 'lower-arch'],
  quadrant: ['upper-right-quadrant', 'upper-left-quadrant', 'lower-left-quadrant', 'lower-right-quadrant'],
  sextant: [
    'upper-right-sextant',
    'upper-anterior-sextant',
    'upper-left-sextant',
    'lower-left-sextant',
    'lower-anterior-sextant',
    'lower-right-sextant',
  ],
} as const;

export interface Progress {
  done: number;
  total: number;
  doneValue: Money | null;
  totalValue: Money | null;
}

export interface PlanSummary {
  id: string;
  name: string;
  state: PlanState;
  edition: number;
  amends: string | null;
  createdAt: string;
  presentedAt: string | null;
  expiresAt: string | null;
  decidedAt: string | null;
  version: number;
  clinicianId: string | null;
  options: { id: string; name: string; tier: Tier | null; items: number }[];
  progress: Progress;
  hasDocument: boolean;
}

/** A mark on an image, in its pixels. */
export interface Region {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface LinkedImage {
  imageId: string;
  frame: number;
  region: Region | null;
  note?: string | null;
}

/** A tooth that is to be taken out, said again by who plans it. */
export interface ReadBack {
  tooth: string;
  words: string;
}

export interface PlanItem {
  id: string;
  procedure: string;
  words: Bilingual;
  area: Area;
  tooth: string | null;
  surfaces: string;
  part: string | null;
  quantity: number;
  clinicianId: string | null;
  note: string | null;
  feeCents: number | null;
  visit: number;
  state: ItemState;
  canStepBack: boolean;
  declinedBecause: string | null;
  scheduledOn: string | null;
  doneOn: string | null;
  from: string | null;
  images: LinkedImage[];
  noImageBecause: string | null;
  readBack: ReadBack | null;
  markId: string | null;
}

export interface PlanPhase {
  id: string;
  kind: PhaseKind;
  name: string | null;
  items: PlanItem[];
}

export interface PlanOption {
  id: string;
  name: string;
  tier: Tier | null;
  note: string | null;
  phases: PlanPhase[];
}

export interface SignedDocument {
  sha256: string;
  contentSha256: string;
  bytes: number;
  signedAt: string;
  consentVersion: number;
  language: 'en' | 'fr';
  signer: Signer;
  method: string;
}

export interface PlanView {
  id: string;
  patientId: string;
  name: string;
  state: PlanState;
  edition: number;
  amends: string | null;
  amendedBy: string | null;
  version: number;
  clinicianId: string | null;
  locationId: string | null;
  createdAt: string;
  presentedAt: string | null;
  expiresAt: string | null;
  decidedAt: string | null;
  declinedBecause: string | null;
  recommendedId: string;
  acceptedId: string | null;
  progress: Progress;
  options: PlanOption[];
  estimate: PlanEstimate | null;
  document: SignedDocument | null;
}

export interface Totals {
  fee: Money;
  writeOff: Money;
  insurance: Money;
  patient: Money;
  feesUnknown: number;
}

export interface LineEstimate {
  id: string;
  fee: Money;
  isFeeKnown: boolean;
  writeOff: Money;
  insurance: { ordinal: number; plan: string; allowed: Money; deductible: Money; pays: Money }[];
  patient: Money;
  steps: { code: string; ordinal: number | null; text: Bilingual }[];
  wait: { on: string; days: number; more: Money; text: Bilingual } | null;
}

export interface ItemEstimate {
  itemId: string;
  totals: Totals;
  lines: LineEstimate[];
}

export interface PlanEstimate {
  on: string;
  isFrozen: boolean;
  options: {
    optionId: string;
    totals: Totals;
    phases: { phaseId: string; totals: Totals; items: ItemEstimate[] }[];
  }[];
}

/** What somebody writes down of an item; teeth are sent in FDI. */
export interface ItemForm {
  procedure: string;
  tooth: string | null;
  notation: 'fdi';
  surfaces: string;
  part: string | null;
  quantity: number;
  clinicianId: string | null;
  note: string | null;
  feeCents: number | null;
  from: string | null;
  images: LinkedImage[];
  noImageBecause: string | null;
  readBack: ReadBack | null;
}

export interface Signer {
  kind: 'patient' | 'guardian';
  name: string;
  relation?: string | null;
}

export type Signature = { typed: string } | { strokes: number[][]; width: number; height: number };

export interface AcceptForm {
  optionId: string;
  itemIds: string[];
  consentVersion: number;
  language: 'en' | 'fr';
  notation: 'fdi' | 'universal' | 'palmer';
  signer: Signer;
  signature: Signature;
}

export interface Unscheduled {
  planId: string;
  patientId: string;
  patientName: string;
  name: string;
  acceptedAt: string;
  days: number;
  items: number;
  value: Money;
  clinicianId: string | null;
  locationId: string | null;
}

export interface UnscheduledList {
  items: Unscheduled[];
  value: Money;
  count: number;
  next: number | null;
}

export interface ConsentText {
  version: number;
  en: string;
  fr: string;
  since: string | null;
}
