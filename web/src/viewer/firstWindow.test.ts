import { expect, it } from 'vitest';
import { firstWindow } from './firstWindow';
import type { Raster } from './raster';
import { Session } from './session';
import type { ImageDisplay, ViewerImage } from './types';

const display = {
  frames: 1,
  rows: 20,
  columns: 100,
  samplesPerPixel: 1,
  bitsStored: 12,
  pixelRepresentation: 0,
  windows: [],
  rescale: { slope: 2, intercept: -100 },
  paddingValue: 4000,
  invert: false,
} as unknown as ImageDisplay;
const raster: Raster = {
  source: 'diagnostic',
  frame: 1,
  width: 100,
  height: 20,
  channels: 1,
  samples: new Uint16Array(2000).map((_, i) => (i < 1000 ? 4000 : i)),
};

it('a window found in the picture leaves out its padding and its extremes', () => {
  expect(firstWindow(raster, display)).toEqual({ center: 2898, width: 1996, shape: 'linear-exact' });
});

it('a picture of nothing but padding has none', () => {
  expect(firstWindow({ ...raster, samples: raster.samples.map(() => 4000) }, display)).toBeNull();
});

it('what the reader did to the guess is done to the window found', () => {
  const session = new Session({ id: 'a', kind: 'panoramic', display } as ViewerImage, {
    width: 100,
    height: 100,
  });
  const guess = session.standard;
  session.model = { ...session.model, preset: null, voi: { ...guess, width: guess.width / 2 } };
  session.take(raster);
  expect(session.standard.center).toBe(2898);
  expect(session.model.voi).toMatchObject({ center: 2898, width: 998, shape: 'linear-exact' });
});
