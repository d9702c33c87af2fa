import { describe, expect, it } from 'vitest';
import { obeyed } from './commands';
import { fitZoom, pictureSize, toPicture, toScreen } from './geometry';
import { firstModel, isMirrored, original, pannedBy, resized, turnOf, windowedBy, zoomedTo } from './model';
import { spanning } from './pipeline';
import type { CommandName, ImageDisplay } from './types';

const room = { stage: { width: 1000, height: 600 }, picture: { width: 2400, height: 1300 } };
const standard = spanning({ min: 0, max: 4095 });
const start = firstModel(room, standard);
const facts = { room, presets: [{ label: '', setting: standard }], frames: 3, realZoom: null };
const having = (...names: CommandName[]) =>
  names.reduce((model, name) => obeyed(model, name, {}, facts), start);

describe('the view', () => {
  it('begins with the whole picture', () => {
    expect(start.view.zoom).toBe(fitZoom(room.stage, room.picture, 0));
    expect(toScreen(start.view, room.stage, room.picture, { x: 1200, y: 650 })).toEqual({ x: 500, y: 300 });
  });

  it('keeps the point under the hand while zooming', () => {
    const at = { x: 730, y: 210 };
    const turned = having('rotateRight', 'flipH', 'zoomIn', 'zoomIn');
    const before = toPicture(turned.view, room.stage, room.picture, at);
    const zoomed = zoomedTo(turned, room, 1.7, at);
    const now = toPicture(zoomed.view, room.stage, room.picture, at);
    expect(now.x).toBeCloseTo(before.x, 6);
    expect(now.y).toBeCloseTo(before.y, 6);
  });

  it('goes from picture to screen and back under every turn', () => {
    for (const quarter of [0, 1, 2, 3]) {
      const names: CommandName[] = ['flipV', ...Array<CommandName>(quarter).fill('rotateLeft')];
      const { view } = having(...names);
      const back = toPicture(
        view,
        room.stage,
        room.picture,
        toScreen(view, room.stage, room.picture, { x: 7, y: 9 }),
      );
      expect(back.x).toBeCloseTo(7, 6);
      expect(back.y).toBeCloseTo(9, 6);
    }
  });

  it('cannot lose the picture by panning', () => {
    const far = pannedBy(start, room, 1e9, -1e9);
    const edge = toScreen(far.view, room.stage, room.picture, { x: 0, y: 1300 });
    expect(edge.x).toBeLessThan(room.stage.width);
    expect(edge.y).toBeGreaterThan(0);
  });

  it('follows the stage while it fits, and only then', () => {
    const smaller = { ...room, stage: { width: 500, height: 300 } };
    expect(resized(start, smaller).view.zoom).toBe(fitZoom(smaller.stage, room.picture, 0));
    expect(resized(zoomedTo(start, room, 1), smaller).view.zoom).toBe(1);
  });
});

describe('turns and flips', () => {
  it('four quarter turns and two flips are nothing', () => {
    const { view } = having(
      'rotateRight',
      'rotateRight',
      'rotateRight',
      'rotateRight',
      'flipH',
      'flipH',
      'flipV',
      'flipV',
    );
    expect(view).toEqual(start.view);
  });

  it('mirrors what is seen, also on a picture lying on its side', () => {
    const { view } = having('rotateRight', 'flipH');
    expect([view.flipH, view.flipV, isMirrored(view)]).toEqual([false, true, true]);
  });

  it('reads two flips as half a turn, not as a mirror', () => {
    const { view } = having('flipH', 'flipV');
    expect([isMirrored(view), turnOf(view)]).toEqual([false, 180]);
  });
});

describe('greys', () => {
  it('right is wider and down is darker', () => {
    const range = { min: 0, max: 4095 };
    expect(windowedBy(start, range, 10, 0).voi.width).toBeGreaterThan(standard.width);
    expect(windowedBy(start, range, 0, 10).voi.center).toBeGreaterThan(standard.center);
    expect(windowedBy(start, range, -1e9, 0).voi.width).toBe(1);
  });

  it('refuses a window that is none', () => {
    expect(obeyed(start, 'window', { center: Number.NaN }, facts)).toBe(start);
    expect(obeyed(start, 'window', { width: 0 }, facts)).toBe(start);
  });

  it('inverted twice is as before', () => {
    expect(having('invert', 'invert')).toEqual(start);
  });
});

it('the original comes back exactly', () => {
  const wild = having('invert', 'rotateLeft', 'flipV', 'zoomIn', 'sharpen', 'magnifier');
  expect(original(windowedBy(wild, { min: 0, max: 4095 }, 50, -70), room, standard)).toEqual(start);
  expect(obeyed(wild, 'original', {}, facts)).toEqual(start);
});

it('a frame is held within the picture', () => {
  expect(having('nextFrame', 'nextFrame', 'nextFrame', 'nextFrame').frame).toBe(3);
  expect(having('previousFrame').frame).toBe(1);
});

it('oblong pixels are stretched, never shrunk', () => {
  const display = { rows: 100, columns: 200, aspect: [3, 2] } as unknown as ImageDisplay;
  expect(pictureSize(display)).toEqual({ width: 200, height: 150 });
  expect(pictureSize({ ...display, aspect: [2, 4] })).toEqual({ width: 400, height: 100 });
  expect(pictureSize({ ...display, aspect: [0, 1] })).toEqual({ width: 200, height: 100 });
});
