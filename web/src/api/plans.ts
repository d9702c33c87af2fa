import type { Listed, Schemas } from './schemas';

/** Treatment plans; teeth are FDI here always. */

export type PlanState = Schemas['PlanState'];
export type ItemState = Schemas['ItemState'];

export const tiers = ['good', 'better', 'best'] as const satisfies readonly Schemas['OptionTier'][];
export type Tier = Listed<Schemas['OptionTier'], typeof tiers>;

export const phaseKinds = [
  'urgent',
  'disease-control',
  'restorative',
  'elective',
  'maintenance',
  'own',
] as const satisfies readonly Schemas['PhaseKind'][];
export type PhaseKind = Listed<Schemas['PhaseKind'], typeof phaseKinds>;

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
} as const satisfies Record<string, readonly Schemas['MouthPart'][]>;

export type MouthPart = Schemas['MouthPart'];
export type Progress = Schemas['PlanProgress'];
export type PlanSummary = Schemas['PlanSummary'];

/** A mark on an image, in its pixels. */
export type Region = Schemas['ImageRegion'];

export type LinkedImage = Schemas['LinkedImage'];

/** A tooth that is to be taken out, said again by who plans it. */
export type ReadBack = Schemas['ReadBack'];

export type PlanItem = Schemas['PlanItemView'];
export type PlanPhase = Schemas['PlanPhaseView'];
export type PlanOption = Schemas['PlanOptionView'];
export type SignedDocument = Schemas['SignedDocument'];
export type PlanView = Schemas['PlanView'];
export type Totals = Schemas['PlanTotals'];
export type LineEstimate = Schemas['LineEstimate'];
export type ItemEstimate = Schemas['ItemEstimate'];
export type PlanEstimate = Schemas['PlanEstimate'];

/** What somebody writes down of an item; teeth are sent in FDI. */
export type ItemForm = Pick<PlanItem, Extract<keyof Schemas['ItemForm'], keyof PlanItem>> & {
  notation: 'fdi';
};

export type Signer = Schemas['SignerAsked'];
export type Signature = Schemas['Signature'];
export type AcceptForm = Omit<Schemas['Acceptance'], 'version'>;
export type Unscheduled = Schemas['UnscheduledPlan'];
export type UnscheduledList = Schemas['UnscheduledList'];
export type ConsentText = Schemas['ConsentTextView'];
