import type { Mapping } from './geometry';
import type { Raster } from './raster';
import { toGrey, toLight } from './table';

/**
 * The one rule by which a raster becomes screen pixels: a box as wide as a screen pixel, but never narrower than one
 * sample. Enlarging, that is bilinear interpolation between greys; reducing, it is the mean of all covered samples,
 * taken in light. The shader in `shaders.ts` says the same in GLSL.
 */
export interface Patch {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Span {
  from: number;
  weights: number[];
}

/** How many samples a screen pixel covers along one axis. */
export function footprint(a: number, b: number): number {
  return Math.max(1, Math.abs(a) + Math.abs(b));
}

export function reduces(map: Mapping): boolean {
  return Math.max(Math.abs(map.ax) + Math.abs(map.bx), Math.abs(map.ay) + Math.abs(map.by)) > 1.0001;
}

/** The samples and their shares under a box; null beyond the picture's edge. */
export function span(centre: number, width: number, count: number): Span | null {
  if (centre < 0 || centre >= count) return null;
  const low = Math.max(0, centre - width / 2);
  const high = Math.min(count, centre + width / 2);
  const from = Math.floor(low);
  const to = Math.max(from, Math.ceil(high) - 1);
  const weights: number[] = [];
  for (let i = from; i <= to; i++) weights.push((Math.min(i + 1, high) - Math.max(i, low)) / (high - low));
  return { from, weights };
}

/** Draws a patch of the stage into RGBA bytes; what lies beyond the picture stays black. */
export function resample(
  raster: Raster,
  table: Float32Array,
  map: Mapping,
  patch: Patch,
): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(patch.width * patch.height * 4);
  new Uint32Array(out.buffer).fill(opaqueBlack);
  // Turns come in quarters, so each raster axis follows exactly one screen axis.
  const swapped = map.ax === 0 && map.bx !== 0;
  const alongX = { start: patch.x, length: patch.width, step: 4 };
  const alongY = { start: patch.y, length: patch.height, step: patch.width * 4 };
  const inner = axis(swapped ? alongY : alongX, map.ax + map.bx, map.ox, raster.width);
  const outer = axis(swapped ? alongX : alongY, map.ay + map.by, map.oy, raster.height);
  const light = reduces(map);
  const pass = { raster, values: light ? table.map(toLight) : table, inner, out, light };
  const sums = new Float32Array(raster.width);
  for (let i = 0; i < outer.spans.length; i++) {
    const rows = outer.spans[i];
    if (!rows) continue;
    for (let c = 0; c < raster.channels; c++) {
      addRows(pass, rows, c, sums);
      writeLine(pass, sums, i * outer.step, c);
    }
  }
  return out;
}

const opaqueBlack = 0xff000000;

/** Greys, 0 to 255, by light, fine enough to be within a tenth of a level. */
const fineness = 65535;
const encoded = new Float32Array(fineness + 1).map((_, i) => toGrey(i / fineness) * 255);

interface Axis {
  spans: (Span | null)[];
  /** From one screen pixel to the next, in bytes of the drawn patch. */
  step: number;
  /** The raster range that the spans touch. */
  low: number;
  high: number;
}

interface Pass {
  raster: Raster;
  values: Float32Array;
  inner: Axis;
  out: Uint8ClampedArray;
  light: boolean;
}

function axis(
  line: { start: number; length: number; step: number },
  scale: number,
  offset: number,
  count: number,
): Axis {
  const width = footprint(scale, 0);
  const spans = Array.from({ length: line.length }, (_, i) =>
    span((line.start + i + 0.5) * scale + offset, width, count),
  );
  let low = count;
  let high = 0;
  for (const s of spans) {
    if (!s) continue;
    low = Math.min(low, s.from);
    high = Math.max(high, s.from + s.weights.length);
  }
  return { spans, step: line.step, low, high };
}

/** The weighted sum of some raster rows, one number a column. */
function addRows({ raster, values, inner }: Pass, rows: Span, channel: number, sums: Float32Array): void {
  const { samples, width, channels } = raster;
  const mask = values.length - 1;
  sums.fill(0, inner.low, inner.high);
  for (let j = 0; j < rows.weights.length; j++) {
    const weight = rows.weights[j] as number;
    let at = ((rows.from + j) * width + inner.low) * channels + channel;
    for (let x = inner.low; x < inner.high; x++, at += channels) {
      sums[x] = (sums[x] as number) + weight * (values[(samples[at] as number) & mask] as number);
    }
  }
}

function writeLine(
  { raster, inner, out, light }: Pass,
  sums: Float32Array,
  start: number,
  channel: number,
): void {
  let at = start + channel;
  for (const columns of inner.spans) {
    if (columns) {
      let level = 0;
      const { from, weights } = columns;
      for (let k = 0; k < weights.length; k++) level += (sums[from + k] as number) * (weights[k] as number);
      out[at] = light ? (encoded[(level * fineness + 0.5) | 0] as number) : level * 255;
      if (raster.channels === 1) out[at + 1] = out[at + 2] = out[at] as number;
    }
    at += inner.step;
  }
}
