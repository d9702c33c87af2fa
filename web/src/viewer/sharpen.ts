import type { Size } from './geometry';
import { blurTaps, type Sharpening } from './painter';

/** Unsharp mask on drawn RGBA bytes; the shader's twin. */
export function sharpenPixels(
  pixels: Uint8ClampedArray<ArrayBuffer>,
  size: Size,
  { amount, step }: Sharpening,
): Uint8ClampedArray<ArrayBuffer> {
  const across = blur(pixels, size, step, 'x');
  const blurred = blur(across, size, step, 'y');
  const out = new Uint8ClampedArray(pixels.length);
  for (let i = 0; i < pixels.length; i++) {
    const here = pixels[i] as number;
    out[i] = (i & 3) === 3 ? 255 : here + amount * (here - (blurred[i] as number));
  }
  return out;
}

function blur(pixels: ArrayLike<number>, size: Size, step: number, axis: 'x' | 'y'): Float32Array {
  const out = new Float32Array(pixels.length);
  const count = axis === 'x' ? size.width : size.height;
  const stride = axis === 'x' ? 4 : size.width * 4;
  for (let y = 0, i = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++, i += 4) {
      const here = axis === 'x' ? x : y;
      for (let tap = 0; tap < 5; tap++) {
        const there = Math.min(count - 1, Math.max(0, here + (tap - 2) * step));
        const at = i + (there - here) * stride;
        const weight = blurTaps[tap] as number;
        for (let c = 0; c < 3; c++) out[i + c] = (out[i + c] as number) + weight * (pixels[at + c] as number);
      }
    }
  }
  return out;
}
