import { describe, expect, test } from 'vitest';
import type { Image } from '../api/types';
import { byDay } from './images';

const image = (id: string, acquiredAt: string | null, receivedAt = '2026-05-04T12:00:00') =>
  ({ id, acquiredAt, receivedAt }) as Image;

describe('images by day', () => {
  test('stand newest day first, and within a day in the order they were taken', () => {
    const days = byDay([
      image('old', '2024-01-02T09:00:00'),
      image('second', '2026-03-01T10:05:00'),
      image('first', '2026-03-01T10:00:00'),
    ]);
    expect(days.map(({ day, images }) => [day, images.map(({ id }) => id)])).toEqual([
      ['2026-03-01', ['first', 'second']],
      ['2024-01-02', ['old']],
    ]);
  });

  test('fall back on the day they came', () => {
    expect(byDay([image('undated', null)])[0]?.day).toBe('2026-05-04');
  });
});
