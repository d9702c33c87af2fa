import { modality, type VoiSetting } from './pipeline';
import type { Raster } from './raster';
import type { ImageDisplay } from './types';

const sampledPixels = 500_000;
const cutShare = 0.001;

/**
 * The window of a full-depth frame whose file names none: from its first to its last per mille of values, padding left
 * out. It is the rule by which the server renders, so that full depth looks like its preview.
 */
export function firstWindow(raster: Raster, display: ImageDisplay): VoiSetting | null {
  if (raster.channels === 3 || (display.bitsStored <= 8 && !display.modalityLut)) return null;
  const values = valueCounts(raster, display);
  if (values.length === 0) return null;
  const low = percentile(values, cutShare);
  const high = percentile(values, 1 - cutShare);
  return { center: (low + high) / 2, width: Math.max(high - low, 1e-9), shape: 'linear-exact' };
}

type Counted = readonly [value: number, count: number];

function valueCounts({ samples, width, height }: Raster, display: ImageDisplay): Counted[] {
  const counts = new Map<number, number>();
  const rowStep = Math.max(1, Math.floor((width * height) / sampledPixels));
  for (let row = 0; row < height; row += rowStep) {
    for (const stored of samples.subarray(row * width, (row + 1) * width)) {
      if (stored !== display.paddingValue) counts.set(stored, (counts.get(stored) ?? 0) + 1);
    }
  }
  const value = modality(display);
  return [...counts].map(([stored, count]) => [value(stored), count] as const).sort((a, b) => a[0] - b[0]);
}

function percentile(values: readonly Counted[], share: number): number {
  const total = values.reduce((sum, [, count]) => sum + count, 0);
  let rank = share * (total - 1);
  for (const [value, count] of values) {
    rank -= count;
    if (rank < 0) return value;
  }
  return values[values.length - 1]?.[0] ?? 0;
}
