/** The words between the flat chart and the page that hosts it. */

export const surfaces = ['M', 'O', 'I', 'D', 'B', 'L', 'C'] as const;

/** A face of a tooth; F is written B, P is written L, and C is the cervical third of B. */
export type Surface = (typeof surfaces)[number];

/** How a mark stands; each has a colour and a second sign that is none. */
export const statuses = [
  'condition',
  'planned',
  'existing',
  'existing-other',
  'completed',
  'watch',
  'referred',
  'ai',
] as const;

export type Status = (typeof statuses)[number];

/** What is drawn; which charted thing is drawn how is decided by the host. */
export type Glyph =
  | 'caries'
  | 'filling'
  | 'inlay'
  | 'veneer'
  | 'crown'
  | 'sealant'
  | 'build-up'
  | 'root-canal'
  | 'pulpotomy'
  | 'post'
  | 'apical-lesion'
  | 'implant'
  | 'pontic'
  | 'extract'
  | 'fracture'
  | 'rotated'
  | 'drifted'
  | 'tag';

/** How a material is drawn: solid, light with an outline, hatched upright, dotted, or in waves. */
export type Texture = 'solid' | 'light' | 'upright' | 'dots' | 'waves';

export interface FlatMark {
  id: string;
  glyph: Glyph;
  status: Status;
  surfaces: readonly Surface[];
  texture: Texture;
  /** One or two letters beside the number: an ICDAS code, a mobility. */
  tag?: string | undefined;
  /** Of a drift or a rotation: towards the midline or away from it. */
  towards?: 'mesial' | 'distal' | undefined;
}

/** What stands at a place. */
export type Presence =
  | 'present'
  | 'missing'
  | 'unerupted'
  | 'impacted'
  | 'retained-root'
  | 'implant'
  | 'pontic';

export interface FlatTooth {
  /** FDI; of a supernumerary with S, such as 11S. It never changes with the notation. */
  key: string;
  /** Which tooth gives the form; of a supernumerary, the one beside which it stands. */
  fdi: number;
  /** The number in the reader's notation. */
  number: string;
  /** Everything about it in words, for a screen reader. */
  name: string;
  presence: Presence;
  /** Nobody has charted its presence; the patient's age says so. */
  isAssumed: boolean;
  marks: readonly FlatMark[];
  /** Images that show it: 0 is today's, 1 is so old that it hardly counts. */
  coverage: readonly { image: string; age: number }[];
}

/** Something that several teeth of one arch carry together. */
export interface FlatSpan {
  id: string;
  kind: 'bridge' | 'denture' | 'splint';
  status: Status;
  /** The keys that it covers, from the viewer's left. */
  keys: readonly string[];
}

/** One arch from the patient's right: sixteen places. */
export interface FlatArch {
  name: string;
  places: readonly FlatPlace[];
}

/** A place of the arch: its tooth, and what stands between it and the next one away from the midline. */
export interface FlatPlace {
  tooth: FlatTooth;
  beside: readonly FlatTooth[];
}

export interface FlatProps {
  label: string;
  upper: FlatArch;
  lower: FlatArch;
  spans: readonly FlatSpan[];
  /** Keys of the chosen teeth. */
  chosen: readonly string[];
  /** Where the focus is, or would be. */
  current: string;
  /** Faces that are being said of the chosen teeth and are not charted yet. */
  draft: readonly Surface[];
  sides: { right: string; left: string };
  /** Nothing can be charted: the past is shown, or the reader may not. */
  isReadOnly: boolean;
}

export type FlatEvent =
  | { type: 'choose'; key: string; how: 'only' | 'add' | 'range' }
  | { type: 'surface'; key: string; surface: Surface };

export interface FlatChart {
  update(props: FlatProps): void;
  /** Puts the focus on the current tooth. */
  focus(): void;
  unmount(): void;
}

export type Emit = (event: FlatEvent) => void;
