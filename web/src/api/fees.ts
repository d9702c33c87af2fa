/** What the server answers about procedures, fees and insurance, as the HTTP contract says it. */

/** Whole cents; nothing of it is ever a fraction. */
export interface Money {
  cents: number;
  currency: string;
}

export interface Bilingual {
  en: string;
  fr: string;
}

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
] as const;
export type Category = (typeof categories)[number];

export const areas = ['none', 'mouth', 'arch', 'quadrant', 'sextant', 'tooth', 'surface'] as const;
export type Area = (typeof areas)[number];

export interface Procedure {
  code: string;
  category: Category;
  serviceType: number;
  area: Area;
  words: Bilingual;
  charts: { kind: string; material: string | null } | null;
  replacesTooth: boolean;
}

export type TeethGroup = 'any' | 'anterior' | 'posterior';

export interface FeeVersion {
  id: string;
  validFrom: string;
  codeListId: string | null;
  feeCount: number;
  importedBy: string;
  importedAt: string;
}

export interface FeeSchedule {
  id: string;
  name: string;
  locationId: string | null;
  clinicianId: string | null;
  planId: string | null;
  /** Newest first. */
  versions: FeeVersion[];
}

export interface NewFeeSchedule {
  name: string;
  locationId: string | null;
  clinicianId: string | null;
  planId: string | null;
}

export interface FeeLine {
  code: string;
  description: string | null;
  procedure: string | null;
  surfaces: number;
  teeth: TeethGroup;
  fee: Money;
}

export interface CodeList {
  id: string;
  name: string;
  codeCount: number;
  unmappedCount: number;
  licenceConfirmedBy: string;
  licenceConfirmedAt: string;
}

export interface ListedCode {
  code: string;
  description: string;
  procedure: string | null;
  surfaces: number;
  teeth: TeethGroup;
  version: number;
}

export type SheetKind = 'fees' | 'codes';
export type DecimalMark = 'point' | 'comma';

/** Which column of a sheet says what, from 0. */
export interface SheetColumns {
  hasHeader: boolean;
  code: number;
  amount: number | null;
  description: number | null;
  surfaces: number | null;
  teeth: number | null;
  procedure: number | null;
  mark: DecimalMark | null;
}

export interface Flaw {
  line: number;
  column: number;
  path: string;
  reason: string;
}

export interface SheetPreview {
  encoding: 'utf8' | 'utf16' | 'windows1252';
  separator: 'comma' | 'semicolon' | 'tab';
  columns: SheetColumns;
  firstRows: string[][];
  rows: { line: number; code: string; description: string; fee: Money | null; procedure: string | null }[];
  rowCount: number;
  flaws: Flaw[];
  flawCount: number;
  unmappedCount: number;
}
