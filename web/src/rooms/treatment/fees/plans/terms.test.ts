import { describe, expect, test } from 'vitest';
import { categories } from '../../../../api/fees';
import { blankPlan, blankTerms, sendable, whole, withAllShares } from './terms';

describe('a plan in the editor', () => {
  test('has a row for every kind of care, and sends those that are paid', () => {
    const some = {
      ...blankTerms,
      shares: [{ category: 'crowns', percent: 50, waitingMonths: 6, isDeductibleWaived: false }],
    };
    const shown = withAllShares(some as typeof blankTerms);
    expect(shown.shares.map((share) => share.category)).toEqual([...categories]);
    expect(sendable({ ...blankPlan, terms: shown }).terms.shares).toEqual(some.shares);
  });

  test('writes nothing off without a contract', () => {
    const terms = { ...blankTerms, writesOff: true };
    expect(sendable({ ...blankPlan, terms }).terms.writesOff).toBe(false);
    expect(sendable({ ...blankPlan, terms: { ...terms, isInNetwork: true } }).terms.writesOff).toBe(true);
  });

  test.each([
    ['', 0],
    ['x', 0],
    ['-5', 0],
    ['40', 40],
    ['400', 100],
    ['12.7', 12],
  ])('"%s" is within bounds', (text, number) => expect(whole(text, 0, 100)).toBe(number));
});
