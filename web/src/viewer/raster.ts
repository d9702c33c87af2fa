import type { FrameFormat, Source } from './types';

export type Samples = Uint8Array | Uint16Array | Int16Array;

/** A grid of samples of one tier, as both painters draw it. */
export interface Raster {
  source: Exclude<Source, 'none'>;
  frame: number;
  width: number;
  height: number;
  channels: 1 | 3;
  samples: Samples;
}

const bytesPerSample: Record<FrameFormat, number> = {
  'gray-u16le': 2,
  'gray-i16le': 2,
  'gray-u8': 1,
  'rgb-u8': 1,
};

export function isFrameFormat(name: string | null): name is FrameFormat {
  return name !== null && Object.hasOwn(bytesPerSample, name);
}

/** Reads a full-depth frame as it comes from the server; null when its length is not the one it claims. */
export function readFrame(
  bytes: ArrayBuffer,
  format: FrameFormat,
  size: { width: number; height: number },
  frame: number,
): Raster | null {
  const channels = format === 'rgb-u8' ? 3 : 1;
  const expected = size.width * size.height * channels * bytesPerSample[format];
  if (expected === 0 || bytes.byteLength !== expected) return null;
  return { source: 'diagnostic', frame, ...size, channels, samples: view(bytes, format) };
}

/** Typed arrays read in the machine's order, which is little-endian wherever browsers run. */
function view(bytes: ArrayBuffer, format: FrameFormat): Samples {
  if (format === 'gray-u16le') return new Uint16Array(bytes);
  if (format === 'gray-i16le') return new Int16Array(bytes);
  return new Uint8Array(bytes);
}

/** A decoded rendition: browsers give four channels, a radiograph needs one. */
export function fromRgba(
  rgba: Uint8ClampedArray,
  size: { width: number; height: number },
  tier: { source: 'preview' | 'full'; frame: number; channels: 1 | 3 },
): Raster {
  const samples = new Uint8Array(size.width * size.height * tier.channels);
  if (tier.channels === 1) {
    for (let i = 0; i < samples.length; i++) samples[i] = rgba[i * 4] as number;
  } else {
    for (let i = 0, j = 0; i < samples.length; i += 3, j += 4) samples.set(rgba.subarray(j, j + 3), i);
  }
  return { ...tier, ...size, samples };
}

/** Half the size by averaging 2 x 2 stored samples: what is drawn while the hand moves on slow machines. */
export function halve(raster: Raster): Raster {
  const { width, height, channels, samples } = raster;
  const w = Math.ceil(width / 2);
  const h = Math.ceil(height / 2);
  const half = emptyLike(samples, w * h * channels);
  for (let y = 0, out = 0; y < h; y++) {
    const top = 2 * y * width * channels;
    const bottom = Math.min(2 * y + 1, height - 1) * width * channels;
    for (let x = 0; x < w; x++) {
      const left = 2 * x * channels;
      const right = Math.min(2 * x + 1, width - 1) * channels;
      for (let c = 0; c < channels; c++, out++) {
        half[out] = mean(
          samples[top + left + c],
          samples[top + right + c],
          samples[bottom + left + c],
          samples[bottom + right + c],
        );
      }
    }
  }
  return { ...raster, width: w, height: h, samples: half };
}

function mean(a = 0, b = 0, c = 0, d = 0): number {
  return (a + b + c + d + 2) >> 2;
}

function emptyLike(samples: Samples, length: number): Samples {
  if (samples instanceof Int16Array) return new Int16Array(length);
  return samples instanceof Uint16Array ? new Uint16Array(length) : new Uint8Array(length);
}
