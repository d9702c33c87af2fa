import type { Scheme, ToothState } from './palette';

/** The words between the 3D odontogram and the page that hosts it. */

export type Surface = 'O' | 'I' | 'M' | 'D' | 'B' | 'L';

export type Material =
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

/** How a tooth stands in the mouth. */
export type Presence =
  | 'present'
  /** A faint ghost with a cross. */
  | 'missing'
  /** The crown is gone, the root is still there. */
  | 'root'
  /** Still in the bone; seen when the gum is see-through. */
  | 'unerupted'
  /** In the bone and held there: as unerupted, with a ring. */
  | 'impacted'
  /** A screw in the gum; a crown on it is a mark of its own. */
  | 'implant';

export type MarkKind =
  // painted on `surfaces`
  | 'caries'
  | 'restoration'
  | 'sealant'
  | 'veneer'
  | 'surface'
  // the whole crown
  | 'crown'
  | 'pontic'
  // in and below the crown
  | 'rootCanal'
  | 'post'
  | 'apicalLesion'
  // the whole tooth
  | 'fracture'
  | 'extraction'
  | 'implant'
  | 'tooth';

/** One thing on a tooth. What is later in the list is drawn over what is earlier. */
export interface ToothMark {
  kind: MarkKind;
  state: ToothState;
  surfaces?: readonly Surface[];
  material?: Material | null;
}

/** How far a tooth has left its place. */
export interface Shift {
  /** Millimetres along the arch to the midline, to the cheek, and out of the gum. */
  mesial?: number;
  buccal?: number;
  erupted?: number;
  /** Degrees about the long axis, the mesial side turning to the cheek. */
  rotation?: number;
  /** Degrees by which the crown leans to the midline and to the cheek. */
  tipMesial?: number;
  tipBuccal?: number;
}

export interface ShownTooth {
  /** What the host calls it, and what comes back in messages: its own in the list. */
  key: string;
  /** Its FDI number, which gives form and place; of a supernumerary tooth, the number of the tooth it stands beside. */
  fdi: number;
  /** Stands behind its neighbour, half its size. */
  supernumerary?: boolean;
  presence: Presence;
  marks: readonly ToothMark[];
  shift?: Shift | null;
  /** Read out and shown beside the pointer: "16, upper right first molar; occlusal composite, existing". */
  label: string;
}

/** A bar over abutments and pontics, by the keys of teeth of one jaw, in order. */
export interface Bridge {
  teeth: readonly string[];
  state: ToothState;
  material?: Material | null;
}

/** Every word that is shown or read, already translated. */
export interface OdontogramStrings {
  /** Names the view: "Teeth of the patient in 3D". */
  name: string;
  /** Read after the name: how to turn, choose and open. */
  instructions: string;
  /** Shown where the browser has no WebGL; says that the 2D chart holds everything. */
  noWebgl: string;
  loading: string;
  failed: string;
  /** The patient's right and left, drawn at the edges of the front view. */
  right: string;
  left: string;
  surfaces: Readonly<Record<Surface, string>>;
  /** The heading of the list for screen readers. */
  list: string;
}

export interface OdontogramProps {
  teeth: readonly ShownTooth[];
  bridges?: readonly Bridge[];
  selected?: readonly string[];
  strings: OdontogramStrings;
  scheme?: Scheme;
  /** Jaws apart, so that the chewing surfaces are seen. */
  open?: boolean;
  /** Roots are seen through the gum. */
  seeThrough?: boolean;
  gum?: boolean;
  /** States that are not drawn. */
  hidden?: readonly ToothState[];
  /** Single letters and digits are shortcuts; false turns them off (WCAG 2.1.4). Arrows stay. */
  keys?: boolean;
}

export const presets = ['front', 'right', 'left', 'upper', 'lower'] as const;

export type Preset = (typeof presets)[number];

export type OdontogramCommand =
  | { name: 'view'; preset: Preset }
  /** Flies to a tooth of the list. */
  | { name: 'fly'; tooth: string }
  | { name: 'zoom'; factor: number }
  | { name: 'orbit'; right: number; up: number };

export type OdontogramMessage =
  | { type: 'ready'; firstFrameMs: number }
  /** A tooth was picked, by pointer or keyboard; `add` when Ctrl, Shift or Cmd was held. */
  | { type: 'pick'; tooth: string; surface: Surface | 'root' | null; add: boolean }
  | { type: 'hover'; tooth: string | null; surface: Surface | 'root' | null }
  | { type: 'view'; preset: Preset | null }
  | { type: 'unavailable'; reason: 'no-webgl' | 'failed' };

export type Emit = (message: OdontogramMessage) => void;

export interface Odontogram {
  update(props: OdontogramProps): void;
  command(command: OdontogramCommand): void;
  unmount(): void;
}
