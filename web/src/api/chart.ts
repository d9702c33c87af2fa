/** What the server answers about the chart, as the HTTP contract says it; teeth are FDI here always. */

export const chartStatuses = [
  'condition',
  'planned',
  'existing',
  'existing-other',
  'completed',
  'watch',
  'referred',
] as const;

export type ChartStatus = (typeof chartStatuses)[number];

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
] as const;

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
] as const;

export type ChartItem = (typeof findings)[number] | (typeof works)[number];

export type ChartMaterial =
  | 'amalgam'
  | 'composite'
  | 'glass-ionomer'
  | 'ceramic'
  | 'zirconia'
  | 'gold'
  | 'metal'
  | 'metal-ceramic'
  | 'acrylic'
  | 'temporary'
  | 'fibre';

export type ToothPresence =
  | 'present'
  | 'unerupted'
  | 'exfoliated'
  | 'missing'
  | 'agenesis'
  | 'root'
  | 'implant';

export type Direction = 'mesial' | 'distal' | 'buccal' | 'lingual' | 'extruded' | 'intruded';

export interface Movement {
  direction: Direction;
  millimetres?: number | null;
  degrees?: number | null;
}

export interface MarkView {
  id: string;
  item: ChartItem;
  status: ChartStatus;
  surfaces: string;
  material: ChartMaterial | null;
  icdas: number | null;
  movement: Movement | null;
  role: 'abutment' | 'pontic' | 'replaced' | 'space' | null;
  on: string;
  planItemId: string | null;
  hasNote: boolean;
  events: string[];
}

export interface ToothView {
  tooth: string;
  supernumerary: number;
  dentition: 'permanent' | 'primary';
  class: 'incisor' | 'canine' | 'premolar' | 'molar';
  arch: 'upper' | 'lower';
  quadrant: string;
  presence: ToothPresence;
  isAssumed: boolean;
  isShown: boolean;
  events: string[];
  marks: MarkView[];
}

export interface UnitView {
  id: string;
  item: 'bridge' | 'denture' | 'space-maintainer';
  status: ChartStatus;
  material: ChartMaterial | null;
  teeth: string[];
  pontics: string[];
  on: string;
  planItemId: string | null;
  hasNote: boolean;
  events: string[];
}

export interface ChartView {
  patientId: string;
  at: string;
  knownOn: string | null;
  version: number;
  isStarted: boolean;
  teeth: ToothView[];
  units: UnitView[];
  dates: { on: string; events: number }[];
}

/** What somebody wants to write; one that is left out of a kind is not asked of it. */
export interface EventForm {
  id?: string;
  kind?: 'mark' | 'presence' | 'dentition' | 'resolve' | 'retract';
  on?: string;
  note?: string;
  corrects?: string;
  teeth?: string[];
  item?: ChartItem;
  status?: ChartStatus;
  surfaces?: string;
  material?: ChartMaterial;
  icdas?: number;
  movement?: Movement;
  pontics?: string[];
  presence?: ToothPresence;
  target?: string;
}

export interface ChartEvent {
  id: string;
  number: number;
  kind: NonNullable<EventForm['kind']>;
  on: string;
  recordedAt: string;
  recordedBy: string;
  note: string | null;
  teeth: string[];
  item: ChartItem | null;
  status: ChartStatus | null;
  surfaces: string;
  material: ChartMaterial | null;
  icdas: number | null;
  movement: Movement | null;
  pontics: string[];
  presence: ToothPresence | null;
  dentition: Record<string, ToothPresence> | null;
  target: string | null;
  corrects: string | null;
  completes: string | null;
  planItemId: string | null;
  isRetracted: boolean;
  retractedBy: string | null;
  endedBy: string | null;
  endedOn: string | null;
}

export interface ChartWritten {
  version: number;
  events: ChartEvent[];
  chart: ChartView;
}

export interface EntryRead {
  understood: EventForm[];
  written: ChartWritten | null;
}

/** What of a typed line was not understood, and where. */
export interface EntryFlaw {
  line: number;
  column: number;
  path: string;
  reason: string;
}

export interface CoveringImage {
  imageId: string;
  kind: string;
  takenAt: string | null;
  receivedAt: string;
  ageDays: number;
  teeth: string[];
  known: 'coded' | 'laterality' | 'kind';
}
