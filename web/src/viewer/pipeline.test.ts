import { describe, expect, it } from 'vitest';
import { modality, modalityRange, presets, spanning, voi, windowSetting } from './pipeline';
import { greyOf, greyTable, renditionTable, toGrey, toLight } from './table';
import type { ImageDisplay, LookupTable } from './types';

const plain: ImageDisplay = {
  frames: 1,
  rows: 256,
  columns: 256,
  samplesPerPixel: 1,
  bitsAllocated: 16,
  bitsStored: 16,
  pixelRepresentation: 0,
  photometric: 'MONOCHROME2',
  windows: [],
  invert: false,
};
const curve: LookupTable = {
  first: 100,
  bits: 12,
  entries: Array.from({ length: 1000 }, (_, i) => Math.round(4095 * Math.sqrt(i / 999))),
};

describe('a 16-bit ramp', () => {
  const c = 30000;
  const w = 5000;

  it('is windowed linearly as C.11.2.1.2.1 says', () => {
    const table = greyTable(plain, { voi: { center: c, width: w, shape: 'linear' }, invert: false }, 65536);
    for (let x = 0; x < 65536; x++) {
      const inside = ((x - (c - 0.5)) / (w - 1) + 0.5) * 255;
      const expected = x <= c - 0.5 - (w - 1) / 2 ? 0 : x > c - 0.5 + (w - 1) / 2 ? 255 : inside;
      expect(Math.abs((table[x] ?? -1) * 255 - expected)).toBeLessThan(0.01);
    }
  });

  it('is windowed exactly as C.11.2.1.3.2 says', () => {
    const grey = voi({ center: c, width: w, shape: 'linear-exact' });
    expect([grey(c - w / 2), grey(c), grey(c + w / 2), grey(c + w)]).toEqual([0, 0.5, 1, 1]);
  });

  it('is windowed by the sigmoid of C.11.2.1.3.1', () => {
    const grey = voi({ center: c, width: w, shape: 'sigmoid' });
    expect(grey(c)).toBe(0.5);
    expect(grey(c + w / 4)).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  });

  it('knows the functions however they are spelt', () => {
    for (const name of ['LINEAR_EXACT', 'linearExact', 'linear-exact']) {
      expect(windowSetting({ center: 1, width: 2, function: name }).shape).toBe('linear-exact');
    }
    expect(windowSetting({ center: 1, width: 2, function: 'constructor' }).shape).toBe('linear');
  });

  it('shows a window of one as black and white', () => {
    const grey = voi({ center: 10, width: 1, shape: 'linear' });
    expect([grey(9), grey(9.5), grey(10)]).toEqual([0, 0, 1]);
  });
});

describe('the modality step', () => {
  it('rescales, and lets a lookup table win', () => {
    const rescale = { slope: 2, intercept: -1000 };
    expect(modality({ ...plain, rescale })(600)).toBe(200);
    expect(modality({ ...plain, rescale, modalityLut: curve })(1099)).toBe(4095);
  });

  it('clamps a lookup table at its ends', () => {
    const map = modality({ ...plain, modalityLut: curve });
    expect([map(0), map(100), map(60000)]).toEqual([0, 0, 4095]);
  });

  it('knows the range of signed samples', () => {
    expect(modalityRange({ ...plain, bitsStored: 12, pixelRepresentation: 1 })).toEqual({
      min: -2048,
      max: 2047,
    });
  });
});

describe('a VOI table', () => {
  const display = { ...plain, bitsStored: 12, voiLut: curve };
  const standard = presets(display)[0]?.setting ?? spanning({ min: 0, max: 1 });

  it('is the first choice and answers its own entries', () => {
    const grey = greyOf(display, { voi: standard, invert: false });
    for (const x of [100, 101, 350, 777, 1099])
      expect(grey(x)).toBeCloseTo((curve.entries[x - 100] ?? 0) / 4095, 9);
    expect([grey(0), grey(4000)]).toEqual([0, 1]);
  });

  it('moves with the window', () => {
    const moved = greyOf(display, { voi: { ...standard, center: standard.center + 500 }, invert: false });
    expect(moved(850)).toBeCloseTo((curve.entries[250] ?? 0) / 4095, 9);
  });
});

describe('inversion and padding', () => {
  const setting = { voi: { center: 0, width: 60000, shape: 'linear' as const }, invert: false };
  const signed = { ...plain, pixelRepresentation: 1 };

  it('inverted twice is the same picture', () => {
    const once = greyTable({ ...signed, invert: true }, setting, 65536);
    const twice = greyTable({ ...signed, invert: true }, { ...setting, invert: true }, 65536);
    expect(twice).toEqual(greyTable(signed, setting, 65536));
    expect(once[0]).toBeCloseTo(1 - (twice[0] ?? 0), 6);
  });

  it('keeps padding black whatever is inverted', () => {
    const table = greyTable({ ...signed, paddingValue: -2000 }, { ...setting, invert: true }, 65536);
    expect(table[65536 - 2000]).toBe(0);
    expect(table[65536 - 1999]).toBeGreaterThan(0.4);
  });

  it('finds signed samples by their bits', () => {
    const table = greyTable(signed, setting, 65536);
    expect(table[65535] ?? 0).toBeLessThan(table[0] ?? 0);
  });
});

describe('an 8-bit rendition', () => {
  const standard = { voi: { center: 2048, width: 2000, shape: 'linear' as const }, invert: false };
  const display = { ...plain, bitsStored: 12 };

  it('is left alone with the setting it was made with', () => {
    expect([...renditionTable(display, standard, standard)]).toEqual([
      ...new Float32Array(256).map((_, g) => g / 255),
    ]);
  });

  it('is shown nearly as full depth would be with another window', () => {
    const wanted = { voi: { center: 2100, width: 1200, shape: 'linear' as const }, invert: false };
    const table = renditionTable(display, standard, wanted);
    const [was, becomes] = [greyOf(display, standard), greyOf(display, wanted)];
    for (let stored = 1100; stored < 3000; stored += 7) {
      const shown = table[Math.round(was(stored) * 255)] ?? -1;
      expect(Math.abs(shown - becomes(stored)) * 255).toBeLessThan(2);
    }
  });

  it('is inverted exactly', () => {
    expect(renditionTable(display, standard, { ...standard, invert: true })[0]).toBe(1);
  });
});

it('light and grey are inverse', () => {
  for (let g = 0; g <= 255; g++) expect(toGrey(toLight(g / 255)) * 255).toBeCloseTo(g, 6);
});
