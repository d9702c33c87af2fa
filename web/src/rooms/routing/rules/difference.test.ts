import { describe, expect, test } from 'vitest';
import type { Rule, RuleBook } from '../../../api/routing';
import { differenceOf, isNone } from './difference';

const rule = (name: string, to = 'a'): Rule => ({
  name,
  if: { always: true },
  then: [{ send: to, as: 'primary' }],
});

const book = (...rules: Rule[]): RuleBook => ({ residency: [], rules });
const told = (before: RuleBook, after: RuleBook) =>
  differenceOf(before, after).rules.map(({ kind, name }) => `${kind} ${name}`);

describe('the difference of two rule books', () => {
  test('is none between equal ones', () => {
    expect(isNone(differenceOf(book(rule('one')), book(rule('one'))))).toBe(true);
  });

  test('does not mind in which order fields were typed', () => {
    const turned = { then: [{ as: 'primary', send: 'a' }], if: { always: true }, name: 'one' } as Rule;
    expect(isNone(differenceOf(book(rule('one')), book(turned)))).toBe(true);
  });

  test('names what was added, removed and changed', () => {
    expect(told(book(rule('one'), rule('two')), book(rule('two', 'b'), rule('three')))).toEqual([
      'changed two',
      'added three',
      'removed one',
    ]);
  });

  test('names the one rule that was moved, not those that it passed', () => {
    const [one, two, three, four] = ['one', 'two', 'three', 'four'].map((name) => rule(name)) as [
      Rule,
      Rule,
      Rule,
      Rule,
    ];
    expect(told(book(one, two, three, four), book(two, three, four, one))).toEqual(['moved one']);
    expect(told(book(one, two, three, four), book(four, one, two, three))).toEqual(['moved four']);
  });

  test('tells when the residents’ regions differ', () => {
    const after = { ...book(rule('one')), residency: [{ resident: 'CA-QC', regions: ['CA-QC'] }] };
    expect(differenceOf(book(rule('one')), after)).toEqual({ rules: [], residency: true });
  });
});
