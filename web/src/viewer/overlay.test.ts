import { describe, expect, it } from 'vitest';
import { badgesFor, sideMarks, sidesOf } from './badges';
import type { View } from './geometry';
import { wishOf } from './keys';
import { Drafting, measureOf } from './marks';
import type { ViewerImage, ViewerProps, ViewerStrings } from './types';

const strings = {
  preview: (ratio: string | null) => (ratio ? `preview - lossy ${ratio}:1` : 'preview'),
  mirrored: 'mirrored',
  enhanced: 'enhanced',
  turned: (degrees: number) => `turned ${degrees}`,
  right: { mark: 'R', text: 'right' },
  left: { mark: 'L', text: 'left' },
  sideUnknown: { mark: '?', text: 'unknown' },
  millimetres: 'mm',
  pixels: 'px',
  degrees: 'deg',
  calibration: { detector: 'detector' },
} as unknown as ViewerStrings;
const display = { rows: 100, columns: 200, samplesPerPixel: 1 } as ViewerImage['display'];
const image = { id: 'a', kind: 'panoramic', display } as ViewerImage;
const upright: View = { zoom: 1, pan: { x: 0, y: 0 }, rotation: 0, flipH: false, flipV: false };
const props = {
  image,
  strings,
  urls: { preview: { url: '/p', ratio: 38.4, lossy: true }, frame: () => '' },
} as unknown as ViewerProps;

describe('badges', () => {
  const shown = { source: 'preview' as const, loading: false, failed: false, enhanced: false, view: upright };
  const texts = (change: Partial<typeof shown>) =>
    badgesFor(props, { ...shown, ...change }).map(({ text }) => text);

  it('name a preview until full depth is shown', () => {
    expect(texts({})).toEqual(['preview - lossy 38:1']);
    expect(badgesFor(props, { ...shown, source: 'diagnostic' })).toEqual([]);
  });

  it('warn of a mirror, a turn and a filter', () => {
    const view: View = { ...upright, flipH: true, rotation: 90 };
    expect(texts({ view, enhanced: true }).slice(1)).toEqual(['enhanced', 'mirrored', 'turned 90']);
  });
});

describe('side letters', () => {
  const letters = (view: Partial<View>) =>
    sideMarks(sidesOf(image, undefined), { ...upright, ...view }, strings).map(
      ({ edge, mark }) => `${edge} ${mark}`,
    );

  it('follow the picture', () => {
    expect(letters({})).toEqual(['left R', 'right L']);
    expect(letters({ flipH: true })).toEqual(['right R', 'left L']);
    expect(letters({ rotation: 90 })).toEqual(['top R', 'bottom L']);
    expect(letters({ flipV: true })).toEqual(['left R', 'right L']);
  });

  it('are question marks where the side is not known, and absent where there is none', () => {
    const ceph = { ...image, kind: 'cephalogram' };
    expect(sideMarks(sidesOf(ceph, undefined), upright, strings).map(({ mark }) => mark)).toEqual(['?', '?']);
    expect(sideMarks(sidesOf({ ...image, kind: 'document' }, undefined), upright, strings)).toEqual([]);
  });
});

describe('measures', () => {
  const mark = {
    kind: 'length' as const,
    points: [
      { x: 0, y: 0 },
      { x: 30, y: 40 },
    ],
  };

  it('are pixels unless the picture is calibrated', () => {
    expect(measureOf(mark, image, strings, 'en').text).toBe('50 px');
  });

  it('are millimetres with their source, row and column apart', () => {
    const calibration = { state: 'detector', rowMm: 0.2, columnMm: 0.1 };
    const measure = measureOf(mark, { ...image, calibration }, strings, 'en');
    expect(measure.value).toBeCloseTo(Math.hypot(3, 8), 9);
    expect(measure.text).toBe('8.5 mm (detector)');
  });

  it('never says mm for a calibration without a word or a size', () => {
    for (const calibration of [
      { state: 'none', rowMm: 0.1, columnMm: 0.1 },
      { state: 'toString', rowMm: 0.1, columnMm: 0.1 },
      { state: 'detector', rowMm: 0, columnMm: 0.1 },
    ]) {
      expect(measureOf(mark, { ...image, calibration }, strings, 'en').text).toBe('50 px');
    }
  });

  it('an angle is a drag to its corner and one more point', () => {
    const drafting = new Drafting();
    drafting.feed('angle', 'down', { x: 0, y: 10 });
    drafting.feed('angle', 'move', { x: 0, y: 0 });
    expect(drafting.feed('angle', 'up', { x: 0, y: 0 })).toBe(false);
    drafting.feed('angle', 'down', { x: 10, y: 0 });
    expect(drafting.feed('angle', 'up', { x: 10, y: 0 })).toBe(true);
    expect(drafting.marks.map((m) => measureOf(m, image, strings).value)).toEqual([90]);
  });

  it('a click without a drag measures nothing, and the last one can be erased', () => {
    const drafting = new Drafting();
    drafting.feed('length', 'down', { x: 5, y: 5 });
    expect(drafting.feed('length', 'up', { x: 5, y: 5 })).toBe(false);
    drafting.feed('length', 'down', { x: 5, y: 5 });
    drafting.feed('length', 'up', { x: 50, y: 5 });
    expect([drafting.erase(), drafting.marks.length, drafting.erase()]).toEqual([true, 0, false]);
  });
});

describe('keys', () => {
  const press = (key: string, more = {}) => ({
    key,
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    ...more,
  });

  it('mean what the keyboard map says', () => {
    expect(wishOf(press('i'), undefined)).toEqual({ kind: 'command', name: 'invert' });
    expect(wishOf(press('PageDown'), undefined)).toEqual({ kind: 'navigate', by: 'exam', step: 1 });
    expect(wishOf(press('ArrowUp', { shiftKey: true }), undefined)).toEqual({
      kind: 'window',
      dx: 0,
      dy: -1,
    });
  });

  it('leave the browser its own', () => {
    expect(wishOf(press('r', { ctrlKey: true }), undefined)).toBeNull();
    expect(wishOf(press('X', { shiftKey: true }), undefined)).toBeNull();
    expect(wishOf(press('constructor'), undefined)).toBeNull();
  });

  it('can be changed and turned off', () => {
    expect(wishOf(press('i'), { i: null })).toBeNull();
    expect(wishOf(press('j'), { j: 'invert' })).toEqual({ kind: 'command', name: 'invert' });
    expect(wishOf(press('i'), false)).toBeNull();
    expect(wishOf(press('ArrowLeft'), false)).toEqual({ kind: 'pan', dx: 1, dy: 0 });
  });
});
