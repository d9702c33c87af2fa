import type { DisplayWindow, ImageDisplay, LookupTable } from './types';

/**
 * The display pipeline of DICOM PS3.3 C.11, as plain arithmetic: stored sample -> modality value -> grey.
 * Both painters draw what these functions say, and the tests compare against them.
 */

export type VoiShape = 'linear' | 'linear-exact' | 'sigmoid' | 'table';

export interface VoiSetting {
  center: number;
  width: number;
  shape: VoiShape;
}

export interface StoredRange {
  min: number;
  max: number;
}

/** The values that `bitsStored` can hold. */
export function storedRange(display: ImageDisplay): StoredRange {
  const bits = Math.min(16, Math.max(1, display.bitsStored));
  if (display.pixelRepresentation === 1) return { min: -(2 ** (bits - 1)), max: 2 ** (bits - 1) - 1 };
  return { min: 0, max: 2 ** bits - 1 };
}

/** Answers an input value by a lookup table; values outside take the nearest entry (C.11.1.1.1). */
export function lookUp(table: LookupTable, value: number): number {
  const index = Math.min(table.entries.length - 1, Math.max(0, Math.round(value) - table.first));
  return table.entries[index] ?? 0;
}

function isUsable(table: LookupTable | null | undefined): table is LookupTable {
  return table != null && table.entries.length > 0;
}

/** Stored sample to modality value: the lookup table wins over the rescale. */
export function modality(display: ImageDisplay): (stored: number) => number {
  const table = display.modalityLut;
  if (isUsable(table)) return (stored) => lookUp(table, stored);
  const slope = display.rescale?.slope || 1;
  const intercept = display.rescale?.intercept ?? 0;
  return (stored) => stored * slope + intercept;
}

/** The modality values that can occur. */
export function modalityRange(display: ImageDisplay): StoredRange {
  const stored = storedRange(display);
  const table = display.modalityLut;
  const ends = isUsable(table) ? extremes(table.entries) : null;
  const map = modality(display);
  const a = ends?.min ?? map(stored.min);
  const b = ends?.max ?? map(stored.max);
  return { min: Math.min(a, b), max: Math.max(a, b) };
}

function extremes(values: readonly number[]): StoredRange {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}

/** Modality value to grey between 0 and 1. */
export function voi(
  setting: VoiSetting,
  table?: LookupTable | null,
  signedInput = false,
): (value: number) => number {
  const { center: c } = setting;
  const width = Math.max(setting.width, smallestWidth(setting.shape));
  switch (setting.shape) {
    case 'linear-exact':
      return (x) => clamp01((x - c) / width + 0.5);
    case 'sigmoid':
      return (x) => 1 / (1 + Math.exp((-4 * (x - c)) / width));
    case 'table':
      return isUsable(table) ? stretched(signedFirst(table, signedInput), c, width) : linear(c, width);
    default:
      return linear(c, width);
  }
}

function smallestWidth(shape: VoiShape): number {
  return shape === 'linear' ? 1 : 1e-6;
}

function linear(c: number, w: number): (x: number) => number {
  const low = c - 0.5 - (w - 1) / 2;
  const high = c - 0.5 + (w - 1) / 2;
  return (x) => (x <= low ? 0 : x > high ? 1 : (x - (c - 0.5)) / (w - 1) + 0.5);
}

/** At its own centre and width a VOI table answers exactly; dragging the window moves and stretches it. */
function stretched(table: LookupTable, c: number, w: number): (x: number) => number {
  const n = table.entries.length;
  const top = 2 ** Math.min(16, Math.max(1, table.bits)) - 1;
  const base = table.first;
  return (x) => clamp01(lookUp(table, base + Math.floor(((x - c) / w) * n + n / 2 + 1e-9)) / top);
}

/** "First value mapped" is unsigned in many files even where the input is signed. */
function signedFirst(table: LookupTable, signed: boolean): LookupTable {
  return signed && table.first > 32767 ? { ...table, first: table.first - 65536 } : table;
}

function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** The window that a VOI table spans when nobody has moved it. */
export function tableWindow(table: LookupTable, signedInput: boolean): VoiSetting {
  const { first, entries } = signedFirst(table, signedInput);
  return { center: first + entries.length / 2, width: entries.length, shape: 'table' };
}

/** VOI LUT Function, however it is spelt: LINEAR_EXACT, linearExact, linear-exact. */
const shapes: ReadonlyMap<string, VoiShape> = new Map([
  ['linearexact', 'linear-exact'],
  ['sigmoid', 'sigmoid'],
]);

export function windowSetting(window: DisplayWindow): VoiSetting {
  const shape = shapes.get((window.function ?? '').toLowerCase().replace(/[^a-z]/g, '')) ?? 'linear';
  return { center: window.center, width: window.width, shape };
}

export interface Preset {
  label: string;
  setting: VoiSetting;
}

/** What the file offers, in the order in which the standard prefers it (or the window found), and the full range last. */
export function presets(display: ImageDisplay, first?: VoiSetting | null): Preset[] {
  if (display.samplesPerPixel > 1)
    return [{ label: '', setting: { center: 128, width: 256, shape: 'linear' } }];
  const list: Preset[] = [];
  if (isUsable(display.voiLut)) {
    list.push({ label: '', setting: tableWindow(display.voiLut, modalityRange(display).min < 0) });
  }
  for (const window of display.windows) {
    if (window.width > 0) list.push({ label: window.label ?? '', setting: windowSetting(window) });
  }
  if (list.length === 0 && first) list.push({ label: '', setting: first });
  list.push({ label: '', setting: spanning(modalityRange(display)) });
  return list;
}

/** The linear window that shows a range from black to white. */
export function spanning(range: StoredRange): VoiSetting {
  return {
    center: (range.min + range.max + 1) / 2,
    width: Math.max(1, range.max - range.min + 1),
    shape: 'linear',
  };
}
