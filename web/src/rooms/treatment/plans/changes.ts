import type { PlanItem, PlanView } from '../../../api/plans';
import { allItems, placeOf } from './costs';

export type Change =
  | { kind: 'name' | 'state' | 'options' }
  | { kind: 'added' | 'removed' | 'changed' | 'moved' | 'item-state'; item: PlanItem };

const content = ({ visit: _, state: _s, canStepBack: _c, markId: _m, ...rest }: PlanItem) =>
  JSON.stringify(rest);

const spotOf = (plan: PlanView, id: string) => {
  const place = placeOf(plan, id);
  return place && `${place.phase.id} ${place.item.visit} ${place.phase.items.indexOf(place.item)}`;
};

const optionsOf = (plan: PlanView) =>
  plan.options.map(({ id, name, tier }) => `${id} ${name} ${tier}`).join();

/** What somebody else did to a plan between two versions of it. */
export function changesBetween(before: PlanView, after: PlanView): Change[] {
  const [old, now] = [allItems(before), allItems(after)];
  const was = new Map(old.map((item) => [item.id, item]));
  const is = new Set(now.map(({ id }) => id));
  const touched = now.flatMap((item): Change[] => {
    const earlier = was.get(item.id);
    if (!earlier) return [{ kind: 'added', item }];
    if (content(earlier) !== content(item)) return [{ kind: 'changed', item }];
    if (earlier.state !== item.state) return [{ kind: 'item-state', item }];
    return [];
  });
  const removed = old.filter(({ id }) => !is.has(id)).map((item): Change => ({ kind: 'removed', item }));
  const isQuiet = touched.length === 0 && removed.length === 0;
  const moved = isQuiet
    ? now
        .filter(({ id }) => spotOf(before, id) !== spotOf(after, id))
        .map((item): Change => ({ kind: 'moved', item }))
    : [];
  return [
    ...(before.name === after.name ? [] : [{ kind: 'name' } as const]),
    ...(before.state === after.state ? [] : [{ kind: 'state' } as const]),
    ...(optionsOf(before) === optionsOf(after) ? [] : [{ kind: 'options' } as const]),
    ...touched,
    ...removed,
    ...moved,
  ];
}
