import type { Listed, Schemas } from './schemas';

/** Insurers, their plans and who insures a patient. */

export type Carrier = Schemas['CarrierView'];
export type CategoryShare = Schemas['CategoryShare'];

export const coordinations = [
  'standard',
  'non-duplication',
  'carve-out',
  'maintenance',
] as const satisfies readonly Schemas['Coordination'][];
export type Coordination = Listed<Schemas['Coordination'], typeof coordinations>;

export const periods = [
  'rolling-months',
  'calendar-year',
  'benefit-year',
  'lifetime',
] as const satisfies readonly Schemas['FrequencyPeriod'][];
export type Period = Listed<Schemas['FrequencyPeriod'], typeof periods>;

export const scopes = [
  'mouth',
  'arch',
  'quadrant',
  'tooth',
  'surface',
] as const satisfies readonly Schemas['FrequencyScope'][];
export type Scope = Listed<Schemas['FrequencyScope'], typeof scopes>;

export const downgradedTeeth = [
  'all',
  'posterior',
  'molars',
] as const satisfies readonly Schemas['DowngradedTeeth'][];
export type DowngradedTeeth = Listed<Schemas['DowngradedTeeth'], typeof downgradedTeeth>;

export type PlanTerms = Schemas['PlanTerms'];
export type InsurancePlan = Schemas['InsurancePlanView'];

/** What of a plan is filled in. */
export type PlanForm = Pick<InsurancePlan, 'name' | 'group' | 'groupNumber' | 'terms'>;

export const relationships = [
  'self',
  'spouse',
  'child',
  'other',
] as const satisfies readonly Schemas['Relationship'][];
export type Relationship = Listed<Schemas['Relationship'], typeof relationships>;

export type Standing = Schemas['Standing'];
export type Cover = Schemas['CoverWords'];
export type PastWork = Schemas['PastWords'];
export type CoverageBook = Schemas['CoverageWords'];
export type Coverage = Schemas['CoverageView'];
