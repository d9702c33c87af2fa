import type { Mapping, Size } from './geometry';
import type { Raster } from './raster';
import type { Patch } from './resample';

/** Everything one drawn frame needs; painters keep no state of their own beyond caches. */
export interface Scene {
  stage: Size;
  raster: Raster;
  /** Grey by sample; a new array means new content. */
  table: Float32Array;
  map: Mapping;
  lens: { patch: Patch; map: Mapping } | null;
  sharpen: Sharpening | null;
  /** The hand is moving and nobody helps the processor: half the resolution will do. */
  coarse: boolean;
}

export interface Sharpening {
  amount: number;
  /** Distance between the taps of the blur, in device pixels. */
  step: number;
}

export interface Painter {
  readonly kind: 'webgl' | 'canvas';
  /** True when no graphics processor helps: then less is drawn while the hand moves. */
  readonly slow: boolean;
  /** False when the card refused the picture; then another painter must be taken. */
  paint(scene: Scene): boolean;
  clear(stage: Size): void;
  dispose(): void;
}

/** The binomial blur of the unsharp mask, on both axes. */
export const blurTaps = [1 / 16, 4 / 16, 6 / 16, 4 / 16, 1 / 16] as const;
