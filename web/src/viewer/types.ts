/** The words between the viewer and the page that hosts it. */

export interface LookupTable {
  /** The input value that the first entry answers. */
  first: number;
  bits: number;
  entries: readonly number[];
}

export interface DisplayWindow {
  center: number;
  width: number;
  function?: string | null;
  label?: string | null;
}

/** How stored samples become grey: the `display` part of `GET /api/images/{id}`. */
export interface ImageDisplay {
  frames: number;
  rows: number;
  columns: number;
  samplesPerPixel: number;
  bitsAllocated: number;
  bitsStored: number;
  pixelRepresentation: number;
  photometric: string;
  windows: readonly DisplayWindow[];
  rescale?: { slope: number; intercept: number } | null;
  modalityLut?: LookupTable | null;
  voiLut?: LookupTable | null;
  paddingValue?: number | null;
  /** Pixel aspect ratio as DICOM writes it: vertical, horizontal. */
  aspect?: readonly [number, number] | readonly number[] | null;
  /** True when small output values must be shown bright (MONOCHROME1). */
  invert: boolean;
}

export type FrameFormat = 'gray-u16le' | 'gray-i16le' | 'gray-u8' | 'rgb-u8';

export interface ViewerImage {
  id: string;
  kind: string;
  laterality?: string | null;
  lossyOriginal?: boolean;
  calibration?: { state: string; rowMm: number | null; columnMm: number | null } | null;
  display: ImageDisplay;
}

export interface RenditionSource {
  url: string;
  /** How many times smaller than the original; null when the rendition lost nothing but depth. */
  ratio: number | null;
  lossy: boolean;
}

export interface ViewerUrls {
  preview?: RenditionSource | null;
  full?: RenditionSource | null;
  /** The address of a full-depth frame; frames count from 1. */
  frame: (frame: number) => string;
}

/** Every word the viewer shows or says, already translated. */
export interface ViewerStrings {
  /** What the picture is, e.g. "Panoramic X-ray, 4 May 2026". */
  picture: string;
  /** How to use it, read after the name. */
  instructions: string;
  loading: string;
  failed: string;
  preview: (ratio: string | null) => string;
  lossyOriginal: string;
  enhanced: string;
  mirrored: string;
  turned: (degrees: number) => string;
  /** The letter drawn at the patient's side, and the words for it. */
  right: { mark: string; text: string };
  left: { mark: string; text: string };
  sideUnknown: { mark: string; text: string };
  millimetres: string;
  pixels: string;
  degrees: string;
  length: string;
  angle: string;
  /** Where millimetres come from, by `calibration.state`; a state without a word is shown in pixels. */
  calibration: Readonly<Record<string, string>>;
  /** Spoken after a change, e.g. "Zoom 120 %, window 2048 wide at 1024". */
  announce: (state: ViewerState) => string;
}

export type Tool = 'window' | 'zoom' | 'pan' | 'length' | 'angle';

export type SideMarks = { left: 'R' | 'L'; right: 'R' | 'L' } | null;

export interface ViewerProps {
  image: ViewerImage;
  urls: ViewerUrls;
  strings: ViewerStrings;
  locale?: string;
  theme?: 'dark' | 'light' | 'contrast';
  /** Which side of the patient is at which edge of the unturned picture; undefined lets the kind decide. */
  sides?: SideMarks;
  /** Monitor pixel size, known only when a person has calibrated the screen. */
  screenMmPerCssPixel?: number | null;
  /** True when an earlier picture of the same view exists: `,` and `.` are then answered. */
  hasPrior?: boolean;
  /** Own keys (key name to command), added to the usual ones; false turns single-letter keys off. */
  keys?: Readonly<Record<string, CommandName | null>> | false;
  /** For tests and poor drivers. */
  renderer?: 'auto' | 'canvas';
}

export type Source = 'none' | 'preview' | 'full' | 'diagnostic';

export interface Point {
  x: number;
  y: number;
}

export interface ViewerState {
  tool: Tool;
  /** 1 is one picture pixel on one screen pixel. */
  zoom: number;
  fit: boolean;
  pan: Point;
  windowCenter: number;
  windowWidth: number;
  preset: number | null;
  invert: boolean;
  rotation: 0 | 90 | 180 | 270;
  flipH: boolean;
  flipV: boolean;
  frame: number;
  frames: number;
  source: Source;
  loading: boolean;
  /** A filter (sharpen) changes what is seen; the magnifier does not. */
  enhanced: boolean;
  magnifier: number;
  renderer: 'webgl' | 'canvas';
  realSize: boolean;
  cursorValue?: number | readonly number[] | undefined;
}

export interface Measure {
  kind: 'length' | 'angle';
  points: readonly Point[];
  value: number;
  unit: 'mm' | 'px' | 'deg';
  text: string;
}

export type ViewerEvent =
  | { type: 'ready'; presets: readonly { index: number; label: string }[]; renderer: 'webgl' | 'canvas' }
  | { type: 'state'; state: ViewerState }
  | { type: 'error'; code: ErrorCode; status?: number; tier: Source }
  | {
      type: 'hint';
      code: 'renderer-fallback' | 'context-lost' | 'context-restored' | 'full-depth-unavailable';
    }
  | { type: 'navigate'; by: 'image' | 'exam' | 'date'; step: 1 | -1 }
  | { type: 'measures'; measures: readonly Measure[] };

export type ErrorCode =
  | 'network'
  | 'not-found'
  | 'not-allowed'
  | 'server'
  | 'damaged'
  | 'unsupported'
  | 'too-large';

export type CommandName =
  | 'tool'
  | 'zoomIn'
  | 'zoomOut'
  | 'fit'
  | 'actual'
  | 'real'
  | 'invert'
  | 'rotateRight'
  | 'rotateLeft'
  | 'flipH'
  | 'flipV'
  | 'resetView'
  | 'original'
  | 'preset'
  | 'window'
  | 'sharpen'
  | 'magnifier'
  | 'frame'
  | 'nextFrame'
  | 'previousFrame'
  | 'fullScreen'
  | 'clearMeasures'
  | 'prefetch';

export interface CommandArgs {
  tool?: Tool;
  index?: number;
  center?: number;
  width?: number;
  factor?: number;
  frame?: number;
  on?: boolean;
  urls?: readonly string[];
}

export interface Viewer {
  update(props: ViewerProps): void;
  command(name: CommandName, args?: CommandArgs): void;
  unmount(): void;
}

export type Emit = (event: ViewerEvent) => void;
