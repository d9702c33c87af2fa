import { describe, expect, test } from 'vitest';
import { ageOn, showAge } from './age';
import cases from './ages.json';

const on = (day: string) => new Date(`${day}T12:00:00`);

describe('age', () => {
  test('grows on the birthday, not before', () => {
    expect(ageOn('1990-06-15', on('2026-06-14'))).toEqual({ count: 35, unit: 'years' });
    expect(ageOn('1990-06-15', on('2026-06-15'))).toEqual({ count: 36, unit: 'years' });
  });

  // The server's test reads the same table: a child is as old on the banner as in the estimate.
  test.each(cases.filter(({ months }) => months >= 2))('of who was born on $born is right on $on', (one) => {
    const told =
      one.months >= 24 ? { count: one.years, unit: 'years' } : { count: one.months, unit: 'months' };
    expect(ageOn(one.born, on(one.on))).toEqual(told);
  });

  test('is told in months below two years and in days below two months', () => {
    expect(ageOn('2025-01-10', on('2026-06-12'))).toEqual({ count: 17, unit: 'months' });
    expect(ageOn('2026-06-01', on('2026-06-12'))).toEqual({ count: 11, unit: 'days' });
  });

  test('is not told of somebody not yet born, or of no date', () => {
    expect(ageOn('2027-01-01', on('2026-06-12'))).toBeNull();
    expect(ageOn('unknown', on('2026-06-12'))).toBeNull();
  });

  test('speaks the reader’s language', () => {
    expect(showAge({ count: 31, unit: 'years' }, 'en-CA')).toBe('31 years');
    expect(showAge({ count: 31, unit: 'years' }, 'fr-CA').replace(/\s/g, ' ')).toBe('31 ans');
  });
});
