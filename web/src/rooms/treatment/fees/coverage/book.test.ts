import { describe, expect, test } from 'vitest';
import type { CoverageBook } from '../../../../api/insurance';
import { blankCover, blankPast, earlier, fdiTeeth, isOver, withoutCover } from './book';

describe('what is written down of an insurance', () => {
  test('names each of 52 teeth once', () => {
    expect(new Set(fdiTeeth).size).toBe(52);
    expect(fdiTeeth).toContain('48');
    expect(fdiTeeth).toContain('85');
    expect(fdiTeeth).not.toContain('58');
  });

  test('lets the second pay first', () => {
    const [one, two, three] = [blankCover('a'), blankCover('b'), blankCover('c')];
    expect(earlier([one, two, three], 1)).toEqual([two, one, three]);
    expect(earlier([one, two, three], 0)).toEqual([one, two, three]);
  });

  test('keeps what was done when the cover that paid is taken away', () => {
    const cover = blankCover('a');
    const work = { ...blankPast('2026-01-02'), procedure: 'DM.EXAM.NEW', coverId: cover.id };
    const book: CoverageBook = { covers: [cover], lostTeeth: [], past: [work] };
    expect(withoutCover(book, cover.id)).toEqual({
      covers: [],
      lostTeeth: [],
      past: [{ ...work, coverId: null }],
    });
  });

  test('is over on the day after its last', () => {
    const cover = { ...blankCover('a'), endsOn: '2026-02-28' };
    expect(isOver(cover, '2026-02-28')).toBe(false);
    expect(isOver(cover, '2026-03-01')).toBe(true);
    expect(isOver(blankCover('a'), '2999-01-01')).toBe(false);
  });
});
