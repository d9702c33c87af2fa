import type { ItemEstimate, PlanEstimate, PlanItem, PlanOption, PlanView, Totals } from '../../../api/plans';

/** What a plan is expected to cost, by the id of an option, of a phase or of an item. */
export interface Costs {
  on: string;
  isFrozen: boolean;
  options: ReadonlyMap<string, Totals>;
  phases: ReadonlyMap<string, Totals>;
  items: ReadonlyMap<string, ItemEstimate>;
}

export function costsOf(estimate: PlanEstimate): Costs {
  const phases = estimate.options.flatMap((option) => option.phases);
  return {
    on: estimate.on,
    isFrozen: estimate.isFrozen,
    options: new Map(estimate.options.map((option) => [option.optionId, option.totals])),
    phases: new Map(phases.map((phase) => [phase.phaseId, phase.totals])),
    items: new Map(phases.flatMap((phase) => phase.items).map((item) => [item.itemId, item])),
  };
}

export const itemsOf = (option: PlanOption): PlanItem[] => option.phases.flatMap((phase) => phase.items);

export const allItems = (plan: PlanView): PlanItem[] => plan.options.flatMap(itemsOf);

/** The items of a phase by visit, in order. */
export function visitsOf(items: readonly PlanItem[]): { visit: number; items: PlanItem[] }[] {
  const visits = new Map<number, PlanItem[]>();
  for (const item of items) visits.set(item.visit, [...(visits.get(item.visit) ?? []), item]);
  return [...visits]
    .sort(([one], [other]) => one - other)
    .map(([visit, inVisit]) => ({ visit, items: inVisit }));
}

/** Where an item stands: its option, its phase, and what comes after it in its visit. */
export function placeOf(plan: PlanView, itemId: string) {
  for (const option of plan.options) {
    for (const phase of option.phases) {
      const item = phase.items.find(({ id }) => id === itemId);
      if (!item) continue;
      const visit = phase.items.filter((other) => other.visit === item.visit);
      const next = visit[visit.indexOf(item) + 1];
      return {
        option,
        phase,
        item,
        spot: { phaseId: phase.id, visit: item.visit, before: next?.id ?? null },
      };
    }
  }
  return null;
}
