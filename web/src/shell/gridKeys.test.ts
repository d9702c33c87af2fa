import { describe, expect, test } from 'vitest';
import { nextCell } from './gridKeys';

/** Three cells a row, the last row half full. */
const boxes = Array.from({ length: 8 }, (_, index) => ({
  left: (index % 3) * 100,
  top: Math.floor(index / 3) * 120,
}));

describe('arrows in a grid', () => {
  test('go to the next cell and round the end of a row', () => {
    expect(nextCell(boxes, 2, 'ArrowRight')).toBe(3);
    expect(nextCell(boxes, 3, 'ArrowLeft')).toBe(2);
  });

  test('go to the cell above or below', () => {
    expect(nextCell(boxes, 1, 'ArrowDown')).toBe(4);
    expect(nextCell(boxes, 7, 'ArrowUp')).toBe(4);
  });

  test('reach the nearest cell of a short row', () => {
    expect(nextCell(boxes, 5, 'ArrowDown')).toBe(7);
  });

  test('stop at the edges and leave other keys alone', () => {
    expect(nextCell(boxes, 0, 'ArrowUp')).toBeNull();
    expect(nextCell(boxes, 0, 'ArrowLeft')).toBeNull();
    expect(nextCell(boxes, 7, 'ArrowRight')).toBeNull();
    expect(nextCell(boxes, 3, 'x')).toBeNull();
  });
});
