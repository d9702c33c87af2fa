import { describe, expect, it } from 'vitest';
import { dragged, drawn, gripAt, moved, placed, pressed } from './region';

const frame = { width: 2000, height: 1000 };
const mark = { x: 500, y: 400, width: 300, height: 200 };

describe('a rectangle that is drawn', () => {
  it('is the same from whichever corner it was begun', () => {
    const [a, b] = [
      { x: 500, y: 400 },
      { x: 800, y: 600 },
    ];
    for (const [from, to] of [
      [a, b],
      [b, a],
      [
        { x: a.x, y: b.y },
        { x: b.x, y: a.y },
      ],
    ] as const) {
      expect(drawn(from, to, frame)).toEqual(mark);
    }
  });

  it('ends at the edge of the frame, in whole pixels', () => {
    expect(drawn({ x: 1900.4, y: -30 }, { x: 2400, y: 1200 }, frame)).toEqual({
      x: 1900,
      y: 0,
      width: 100,
      height: 1000,
    });
  });

  it('is nothing when it is a slip of the hand', () => {
    expect(drawn({ x: 500, y: 400 }, { x: 519, y: 600 }, frame)).toBeNull();
    expect(drawn({ x: 500, y: 400 }, { x: 520, y: 420 }, frame)).not.toBeNull();
  });
});

describe('a pointer', () => {
  it('takes a corner before the whole, and nothing beside it', () => {
    expect(gripAt(mark, { x: 805, y: 595 }, 20)).toBe('lower-right');
    expect(gripAt(mark, { x: 650, y: 500 }, 20)).toBe('whole');
    expect(gripAt(mark, { x: 830, y: 500 }, 20)).toBeNull();
  });

  it('pulls a corner, even past the other one', () => {
    expect(dragged(mark, 'upper-left', mark, { x: 600, y: 500 }, frame)).toEqual({
      x: 600,
      y: 500,
      width: 200,
      height: 100,
    });
    expect(dragged(mark, 'upper-left', mark, { x: 900, y: 700 }, frame)).toEqual({
      x: 800,
      y: 600,
      width: 100,
      height: 100,
    });
  });

  it('moves the whole by as much as it moved itself, up to the edge', () => {
    expect(dragged(mark, 'whole', { x: 510, y: 410 }, { x: 530, y: 400 }, frame)).toEqual({
      ...mark,
      x: 520,
      y: 390,
    });
    expect(moved(mark, { x: 5000, y: -5000 }, frame)).toEqual({ ...mark, x: 1700, y: 0 });
  });
});

describe('a key', () => {
  it('begins in the middle', () => {
    expect(pressed(null, 'ArrowUp', false, frame)).toEqual(placed(frame));
    expect(pressed(null, 'Enter', false, frame)).toEqual({ x: 667, y: 334, width: 667, height: 333 });
    expect(pressed(null, 'Tab', false, frame)).toBeUndefined();
  });

  it('moves, sizes and removes', () => {
    expect(pressed(mark, 'ArrowRight', false, frame)).toEqual({ ...mark, x: 520 });
    expect(pressed(mark, 'ArrowUp', true, frame)).toEqual({ ...mark, height: 180 });
    expect(pressed(mark, 'Delete', false, frame)).toBeNull();
    expect(pressed(mark, 'Enter', false, frame)).toBeUndefined();
  });

  it('never leaves the frame nor makes the mark vanish, however often it is pressed', () => {
    for (const size of [frame, { width: 3, height: 700 }, { width: 1, height: 1 }]) {
      let region = placed(size);
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
        for (let times = 0; times < 150; times++) {
          region = pressed(region, key, times % 3 === 0, size) ?? region;
          expect(region.width).toBeGreaterThanOrEqual(1);
          expect(region.height).toBeGreaterThanOrEqual(1);
          expect(region.x).toBeGreaterThanOrEqual(0);
          expect(region.y).toBeGreaterThanOrEqual(0);
          expect(region.x + region.width).toBeLessThanOrEqual(size.width);
          expect(region.y + region.height).toBeLessThanOrEqual(size.height);
        }
      }
    }
  });
});
