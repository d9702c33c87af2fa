import type { Listed, Schemas } from './schemas';

/** The chart; teeth are FDI here always. */

export const chartStatuses = [
  'condition',
  'planned',
  'existing',
  'existing-other',
  'completed',
  'watch',
  'referred',
] as const satisfies readonly Schemas['ChartStatus'][];

export type ChartStatus = Listed<Schemas['ChartStatus'], typeof chartStatuses>;

export const findings = [
  'caries',
  'fracture',
  'wear',
  'apical-lesion',
  'resorption',
  'impacted',
  'retained-root',
  'rotation',
  'drift',
  'tipping',
  'hypomineralisation',
  'discolouration',
  'defect',
  'observation',
] as const satisfies readonly Schemas['ChartItem'][];

export const works = [
  'filling',
  'inlay',
  'onlay',
  'crown',
  'veneer',
  'sealant',
  'build-up',
  'root-canal',
  'pulpotomy',
  'post',
  'implant',
  'extraction',
  'bridge',
  'denture',
  'space-maintainer',
] as const satisfies readonly Schemas['ChartItem'][];

export type ChartItem = Listed<Schemas['ChartItem'], [...typeof findings, ...typeof works]>;

export type ChartMaterial = Schemas['Material'];
export type ToothPresence = Schemas['Presence'];
export type Direction = Schemas['Direction'];

/** Any part of it may be unknown. */
export type Movement = Schemas['MovementAsked'];

export type MarkView = Schemas['MarkView'];
export type ToothView = Schemas['ToothView'];
export type UnitView = Schemas['UnitView'];
export type ChartView = Schemas['ChartView'];

/** What somebody wants to write; one that is left out of a kind is not asked of it. */
export type EventForm = Schemas['EventFormAsked'];

export type ChartEvent = Schemas['ChartEventView'];
export type ChartWritten = Schemas['ChartWritten'];
export type EntryRead = Schemas['ChartTyped'];

/** What of a typed line was not understood, and where. */
export type EntryFlaw = Schemas['TextFlaw'];

export type CoveringImage = Schemas['ToothImage'];
