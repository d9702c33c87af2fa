import { modality, modalityRange, storedRange, type VoiSetting, voi } from './pipeline';
import type { ImageDisplay } from './types';

/** What the reader has chosen; `invert` comes on top of what the file asks for. */
export interface GreySetting {
  voi: VoiSetting;
  invert: boolean;
}

/** One sample's way from stored number to grey, 0 to 1, without padding. */
export function greyOf(display: ImageDisplay, setting: GreySetting): (stored: number) => number {
  const colour = display.samplesPerPixel > 1;
  const value = colour ? (stored: number) => stored : modality(display);
  const signed = !colour && modalityRange(display).min < 0;
  const grey = voi(setting.voi, display.voiLut, signed);
  const flip = setting.invert !== (display.invert && !colour);
  return flip ? (stored) => 1 - grey(value(stored)) : (stored) => grey(value(stored));
}

/**
 * The whole pipeline of one moment as a table: index = the sample's bits as an unsigned number, entry = grey.
 * Its 65,536 entries take about a millisecond, so a window drag recomputes them for every frame.
 */
export function greyTable(display: ImageDisplay, setting: GreySetting, size: 256 | 65536): Float32Array {
  const grey = greyOf(display, setting);
  const table = new Float32Array(size);
  const signed = display.samplesPerPixel === 1 && display.pixelRepresentation === 1;
  for (let i = 0; i < size; i++) table[i] = grey(signed && i >= size / 2 ? i - size : i);
  if (display.paddingValue != null && display.samplesPerPixel === 1) {
    table[((display.paddingValue % size) + size) % size] = 0;
  }
  return table;
}

/**
 * Shows an 8-bit rendition as the chosen setting would, before the full depth has come: the rendition holds the
 * greys of the standard setting, and each is traced back to a stored value that gave it.
 * With the standard setting this is the identity, so nothing changes until the reader changes it.
 */
export function renditionTable(
  display: ImageDisplay,
  standard: GreySetting,
  wanted: GreySetting,
): Float32Array {
  const table = new Float32Array(256);
  if (sameVoi(standard.voi, wanted.voi)) {
    const flip = standard.invert !== wanted.invert;
    return table.map((_, g) => (flip ? 255 - g : g) / 255);
  }
  const origin = representatives(display, greyOf(display, standard));
  const grey = greyOf(display, wanted);
  return table.map((_, g) => grey(origin[g] as number));
}

export function sameVoi(a: VoiSetting, b: VoiSetting): boolean {
  return a.center === b.center && a.width === b.width && a.shape === b.shape;
}

/** For each 8-bit grey the middle one of the stored values shown so; black and white take the innermost. */
function representatives(display: ImageDisplay, grey: (stored: number) => number): number[] {
  const range = display.samplesPerPixel > 1 ? { min: 0, max: 255 } : storedRange(display);
  const first = new Array<number | undefined>(256);
  const last = new Array<number | undefined>(256);
  for (let stored = range.min; stored <= range.max; stored++) {
    const g = Math.round(grey(stored) * 255);
    first[g] ??= stored;
    last[g] = stored;
  }
  const rising = grey(range.max) >= grey(range.min);
  const known = first.map((from, g) =>
    from === undefined ? undefined : innermost(g, from, last[g] ?? from, rising),
  );
  return withoutGaps(known, range.min);
}

function innermost(g: number, from: number, to: number, rising: boolean): number {
  if (g === 0) return rising ? to : from;
  if (g === 255) return rising ? from : to;
  return (from + to) >> 1;
}

/** A grey that no stored value gives takes the value between its neighbours. */
function withoutGaps(known: readonly (number | undefined)[], fallback: number): number[] {
  const filled: number[] = [];
  let below = -1;
  for (let g = 0; g < 256; g++) {
    const own = known[g];
    if (own !== undefined) below = g;
    filled.push(own ?? between(known, below, g, fallback));
  }
  return filled;
}

function between(known: readonly (number | undefined)[], below: number, g: number, fallback: number): number {
  let above = g;
  while (above < 256 && known[above] === undefined) above++;
  const low = known[below] ?? known[above] ?? fallback;
  const high = known[above] ?? low;
  return above === below ? low : Math.round(low + ((high - low) * (g - below)) / (above - below));
}

/** sRGB grey to light (IEC 61966-2-1): averages are taken in light, or fine bright lines would dim. */
export function toLight(grey: number): number {
  return grey <= 0.04045 ? grey / 12.92 : ((grey + 0.055) / 1.055) ** 2.4;
}

export function toGrey(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}
