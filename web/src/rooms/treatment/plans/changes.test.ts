import { describe, expect, test } from 'vitest';
import type { PlanItem, PlanView } from '../../../api/plans';
import { changesBetween } from './changes';
import { placeOf, visitsOf } from './costs';

const item = (id: string, more: Partial<PlanItem> = {}) =>
  ({ id, procedure: 'DM.EXAM.NEW', visit: 1, state: 'proposed', note: null, ...more }) as PlanItem;

const plan = (items: PlanItem[], more: Partial<PlanView> = {}) =>
  ({
    name: 'Plan',
    state: 'draft',
    options: [
      { id: 'o', name: 'One', tier: null, note: null, phases: [{ id: 'p', kind: 'own', name: null, items }] },
    ],
    ...more,
  }) as PlanView;

const told = (before: PlanView, after: PlanView) =>
  changesBetween(before, after).map((change) =>
    'item' in change ? `${change.kind} ${change.item.id}` : change.kind,
  );

describe('what somebody else did to a plan', () => {
  test('is nothing where nothing differs', () => {
    expect(told(plan([item('a')]), plan([item('a')]))).toEqual([]);
  });

  test('is what came, what went and what was changed', () => {
    const after = plan([item('b', { note: 'Look again' }), item('c')]);
    expect(told(plan([item('a'), item('b')]), after)).toEqual(['changed b', 'added c', 'removed a']);
  });

  test('is a move where only places differ', () => {
    expect(told(plan([item('a'), item('b')]), plan([item('b'), item('a')]))).toEqual(['moved b', 'moved a']);
    expect(told(plan([item('a')]), plan([item('a', { visit: 2 })]))).toEqual(['moved a']);
  });

  test('is a step of the plan, of an item, or another name', () => {
    expect(
      told(plan([item('a')]), plan([item('a', { state: 'completed' })], { state: 'completed' })),
    ).toEqual(['state', 'item-state a']);
    expect(told(plan([]), plan([], { name: 'Other' }))).toEqual(['name']);
  });
});

describe('an item', () => {
  const two = plan([item('a'), item('b'), item('c', { visit: 2 })]);

  test('goes back before what came after it in its visit', () => {
    expect(placeOf(two, 'a')?.spot).toEqual({ phaseId: 'p', visit: 1, before: 'b' });
    expect(placeOf(two, 'b')?.spot).toEqual({ phaseId: 'p', visit: 1, before: null });
    expect(placeOf(two, 'gone')).toBeNull();
  });

  test('stands in its visit, and visits in their order', () => {
    const visits = visitsOf([item('a', { visit: 3 }), item('b'), item('c', { visit: 3 })]);
    expect(visits.map(({ visit, items }) => [visit, items.map(({ id }) => id)])).toEqual([
      [1, ['b']],
      [3, ['a', 'c']],
    ]);
  });
});
