import type { Category, Money } from './fees';

/** What the server answers about insurers, their plans and who insures a patient. */

export interface Carrier {
  id: string;
  name: string;
  payerNumber: string | null;
}

export interface CategoryShare {
  category: Category;
  percent: number;
  waitingMonths: number;
  isDeductibleWaived: boolean;
}

export const coordinations = ['standard', 'non-duplication', 'carve-out', 'maintenance'] as const;
export type Coordination = (typeof coordinations)[number];

export const periods = ['rolling-months', 'calendar-year', 'benefit-year', 'lifetime'] as const;
export type Period = (typeof periods)[number];

export const scopes = ['mouth', 'arch', 'quadrant', 'tooth', 'surface'] as const;
export type Scope = (typeof scopes)[number];

export const downgradedTeeth = ['all', 'posterior', 'molars'] as const;

export interface PlanTerms {
  yearBegins: number;
  isInNetwork: boolean;
  writesOff: boolean;
  holdsForUncovered: boolean;
  coordination: Coordination;
  annualMaximum: Money | null;
  familyMaximum: Money | null;
  deductible: Money | null;
  familyDeductible: Money | null;
  shares: CategoryShare[];
  copays: { procedure: string; amount: Money }[];
  lifetimeMaximums: { of: string[]; amount: Money; countsInYear: boolean }[];
  frequencies: { of: string[]; times: number; period: Period; months: number; per: Scope }[];
  ages: { of: string[]; from: number | null; through: number | null }[];
  replacements: { of: string[]; years: number }[];
  downgrades: { of: string[]; to: string; on: (typeof downgradedTeeth)[number] }[];
  exclusions: string[];
  hasMissingToothClause: boolean;
}

export interface PlanForm {
  name: string;
  group: string;
  groupNumber: string;
  terms: PlanTerms;
}

export interface InsurancePlan extends PlanForm {
  id: string;
  carrierId: string;
  carrier: string;
  version: number;
}

export const relationships = ['self', 'spouse', 'child', 'other'] as const;
export type Relationship = (typeof relationships)[number];

export interface Standing {
  asOf: string;
  paid: Money;
  deductible: Money;
  familyPaid: Money | null;
  familyDeductible: Money | null;
  lifetime: { of: string; paid: Money }[] | null;
}

export interface Cover {
  id: string;
  planId: string;
  subscriber: string;
  relationship: Relationship;
  memberNumber: string;
  startsOn: string;
  endsOn: string | null;
  standing: Standing | null;
}

export interface PastWork {
  on: string;
  procedure: string;
  tooth: string | null;
  surfaces: string;
  part: string | null;
  coverId: string | null;
  paid: Money | null;
  deductible: Money | null;
}

export interface CoverageBook {
  covers: Cover[];
  lostTeeth: { tooth: string; on: string | null }[];
  past: PastWork[];
}

export interface Coverage {
  patientId: string;
  coverage: CoverageBook;
  plans: InsurancePlan[];
  version: number;
}
