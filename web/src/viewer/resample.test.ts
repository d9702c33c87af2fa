import { describe, expect, it } from 'vitest';
import { mapping, type View } from './geometry';
import { fromRgba, halve, isFrameFormat, type Raster, readFrame } from './raster';
import { resample, span } from './resample';
import { toGrey, toLight } from './table';

const upright: View = { zoom: 1, pan: { x: 0, y: 0 }, rotation: 0, flipH: false, flipV: false };
const ramp = new Float32Array(256).map((_, g) => g / 255);
const numbered: Raster = {
  source: 'full',
  frame: 1,
  width: 4,
  height: 2,
  channels: 1,
  samples: Uint8Array.from([10, 20, 30, 40, 50, 60, 70, 80]),
};

function drawn(view: Partial<View>, stage: { width: number; height: number }, raster = numbered): number[] {
  const whole = { ...upright, ...view };
  const size = { width: raster.width, height: raster.height };
  const bytes = resample(raster, ramp, mapping(whole, stage, size, raster), { x: 0, y: 0, ...stage });
  return Array.from({ length: stage.width * stage.height }, (_, i) => bytes[i * 4] ?? -1);
}

describe('at 100 %', () => {
  it('a sample is a screen pixel', () => {
    expect(drawn({}, { width: 4, height: 2 })).toEqual([10, 20, 30, 40, 50, 60, 70, 80]);
  });

  it('a flip mirrors and a quarter turn goes clockwise', () => {
    expect(drawn({ flipH: true }, { width: 4, height: 2 })).toEqual([40, 30, 20, 10, 80, 70, 60, 50]);
    expect(drawn({ rotation: 90 }, { width: 2, height: 4 })).toEqual([50, 10, 60, 20, 70, 30, 80, 40]);
    expect(drawn({ rotation: 180 }, { width: 4, height: 2 })).toEqual([80, 70, 60, 50, 40, 30, 20, 10]);
    expect(drawn({ rotation: 270 }, { width: 2, height: 4 })).toEqual([40, 80, 30, 70, 20, 60, 10, 50]);
  });

  it('what lies beyond the picture is black', () => {
    expect(drawn({}, { width: 6, height: 2 })).toEqual([0, 10, 20, 30, 40, 0, 0, 50, 60, 70, 80, 0]);
  });
});

describe('other sizes', () => {
  it('reducing averages in light', () => {
    const fine = { ...numbered, width: 2, height: 2, samples: Uint8Array.from([0, 255, 0, 255]) };
    const expected = Math.round(toGrey((toLight(0) + toLight(1)) / 2) * 255);
    expect(drawn({ zoom: 0.5 }, { width: 1, height: 1 }, fine)).toEqual([expected]);
    expect(expected).toBe(188);
  });

  it('enlarging goes evenly from grey to grey and keeps the edges', () => {
    const pair = { ...numbered, width: 2, height: 1, samples: Uint8Array.from([0, 100]) };
    const seen = drawn({ zoom: 4 }, { width: 8, height: 1 }, pair);
    const expected = [0, 0, 12.5, 37.5, 62.5, 87.5, 100, 100];
    expected.forEach((grey, i) => {
      expect(Math.abs((seen[i] ?? -1) - grey)).toBeLessThanOrEqual(0.5);
    });
  });

  it('a box has shares that add up to one', () => {
    for (const [centre, width] of [
      [0.1, 3],
      [2.7, 1],
      [3.99, 2.5],
    ] as const) {
      const { weights } = span(centre, width, 4) ?? { weights: [] };
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    }
    expect(span(4, 1, 4)).toBeNull();
    expect(span(-0.01, 1, 4)).toBeNull();
  });
});

describe('a raster', () => {
  it('is refused when its length is not the one it claims', () => {
    expect(readFrame(new ArrayBuffer(7), 'gray-u16le', { width: 2, height: 2 }, 1)).toBeNull();
    expect(readFrame(new ArrayBuffer(0), 'gray-u8', { width: 0, height: 0 }, 1)).toBeNull();
    expect(readFrame(new ArrayBuffer(12), 'rgb-u8', { width: 2, height: 2 }, 1)?.channels).toBe(3);
  });

  it('has a format that the viewer knows', () => {
    expect([isFrameFormat('gray-i16le'), isFrameFormat('toString'), isFrameFormat(null)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is halved by means, signed ones too', () => {
    const signed = { ...numbered, width: 3, height: 1, samples: Int16Array.from([-100, -200, -7]) };
    expect([...halve(signed).samples]).toEqual([-150, -7]);
  });

  it('takes one channel of four for a radiograph', () => {
    const rgba = Uint8ClampedArray.from([1, 2, 3, 255, 4, 5, 6, 255]);
    const tier = { source: 'full' as const, frame: 1 };
    expect([...fromRgba(rgba, { width: 2, height: 1 }, { ...tier, channels: 1 }).samples]).toEqual([1, 4]);
    expect([...fromRgba(rgba, { width: 2, height: 1 }, { ...tier, channels: 3 }).samples]).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
  });
});
