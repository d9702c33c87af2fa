import { describe, expect, test } from 'vitest';
import type { Condition, Rule } from '../../../api/routing';
import { added, branchesOf, joined, moved, removed, replaced, turned, withBranches, withElse } from './edits';

const a: Condition = { fact: 'location', is: ['A'] };
const b: Condition = { fact: 'kind', is: ['cbct'] };
const c: Condition = { fact: 'modality', is: ['PX'] };

describe('a condition', () => {
  test('is replaced deep inside, and all around it stays', () => {
    expect(replaced({ all: [a, { not: { any: [a, b] } }] }, [1, 0, 1], c)).toEqual({
      all: [a, { not: { any: [a, c] } }],
    });
    expect(replaced(a, [], b)).toEqual(b);
  });

  test('grows beside one, inside a group, and in place of always', () => {
    expect(added(a, [], b)).toEqual({ all: [a, b] });
    expect(added({ any: [a, b] }, [], c)).toEqual({ any: [a, b, c] });
    expect(added({ all: [a, { any: [b] }] }, [1], c)).toEqual({ all: [a, { any: [b, c] }] });
    expect(added({ always: true }, [], b)).toEqual(b);
  });

  test('taken away leaves no empty group behind', () => {
    expect(removed({ all: [a, b] }, [0])).toEqual(b);
    expect(removed({ all: [a, { not: { any: [b] } }, c] }, [1, 0, 0])).toEqual({ all: [a, c] });
    expect(removed({ all: [a, { any: [b, c] }] }, [1, 0])).toEqual({ all: [a, c] });
    expect(removed(a, [])).toEqual({ always: true });
  });

  test('is joined otherwise and turned round', () => {
    expect(joined({ all: [a, { all: [b, c] }] }, [1], 'any')).toEqual({ all: [a, { any: [b, c] }] });
    expect(turned(turned(a))).toEqual(a);
  });
});

describe('a rule', () => {
  const rule: Rule = { name: 'one', if: a, then: [], else: [{ stop: true }] };

  test('keeps its name and its else when its branches change', () => {
    const next = withBranches(rule, [...branchesOf(rule), { if: b, then: [{ stop: true }] }]);
    expect(next).toEqual({ ...rule, elseIf: [{ if: b, then: [{ stop: true }] }] });
    expect(withBranches(next, branchesOf(next).slice(1))).toEqual({
      name: 'one',
      if: b,
      then: [{ stop: true }],
      else: [{ stop: true }],
    });
    expect(withElse(rule, null)).toEqual({ name: 'one', if: a, then: [] });
  });

  test('moves, and stops at the ends', () => {
    expect(moved([1, 2, 3], 0, 2)).toEqual([2, 3, 1]);
    expect(moved([1, 2, 3], 0, -1)).toEqual([1, 2, 3]);
  });
});
