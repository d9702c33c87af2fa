import type { Listed, Schemas } from './schemas';

/** Procedures and fees. */

/** Whole cents; nothing of it is ever a fraction. */
export type Money = Schemas['Money'];

export type Bilingual = Schemas['Bilingual'];

export const categories = [
  'diagnostic',
  'diagnostic-x-ray',
  'preventive',
  'restorative',
  'crowns',
  'endodontics',
  'periodontics',
  'prosthodontics',
  'oral-surgery',
  'maxillofacial',
  'orthodontics',
  'adjunctive',
] as const satisfies readonly Schemas['ProcedureCategory'][];
export type Category = Listed<Schemas['ProcedureCategory'], typeof categories>;

export const areas = [
  'none',
  'mouth',
  'arch',
  'quadrant',
  'sextant',
  'tooth',
  'surface',
] as const satisfies readonly Schemas['ProcedureArea'][];
export type Area = Listed<Schemas['ProcedureArea'], typeof areas>;

export type Procedure = Schemas['ProcedureView'];
export type TeethGroup = Schemas['TeethGroup'];
export type FeeVersion = Schemas['FeeVersionView'];

/** Its versions stand newest first. */
export type FeeSchedule = Schemas['FeeScheduleView'];

export type NewFeeSchedule = Schemas['AddFeeSchedule'];
export type FeeLine = Schemas['FeeView'];
export type CodeList = Schemas['CodeListView'];
export type ListedCode = Schemas['ListedCodeView'];
export type SheetKind = Schemas['SheetKind'];
export type DecimalMark = Schemas['DecimalMark'];

/** Which column of a sheet says what, from 0. */
export type SheetColumns = Schemas['SheetColumns'];

export type Flaw = Schemas['TextFlaw'];
export type SheetPreview = Schemas['SheetPreview'];
