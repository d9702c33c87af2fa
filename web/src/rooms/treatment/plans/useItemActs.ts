import { useTranslation } from 'react-i18next';
import type { ItemForm, PlanItem } from '../../../api/plans';
import { planActs, type Spot } from '../../../api/plansQueries';
import { allItems, placeOf } from './costs';
import { formOf } from './itemForm';
import type { Act, PlanDesk } from './usePlanDesk';

/** What is done to the items of a plan; each is taken back by its opposite. */
export function useItemActs(desk: PlanDesk) {
  const { t } = useTranslation('plans');
  const { plan, words } = desk;
  const { id } = plan;
  const said = (key: 'added' | 'changed' | 'moved' | 'removed', item: PlanItem): string =>
    t(`told.${key}`, { item: words.item(item) });

  const remove = (item: PlanItem): Act => {
    const place = placeOf(plan, item.id);
    return {
      say: said('removed', item),
      run: (version) => planActs.removeItem(id, version, item.id),
      undo: () => place && add({ optionId: place.option.id, ...place.spot }, [formOf(item)]),
    };
  };

  const add = (to: { optionId: string; phaseId?: string; visit?: number }, forms: ItemForm[]): Act => {
    const before = new Set(allItems(plan).map((item) => item.id));
    return {
      say: t('told.planned', { count: forms.length }),
      run: (version) =>
        planActs.addItems(
          id,
          version,
          {
            optionId: to.optionId,
            ...(to.phaseId && { phaseId: to.phaseId }),
            ...(to.visit && { visit: to.visit }),
          },
          forms,
        ),
      undo: (after) => {
        const added = allItems(after).filter((item) => !before.has(item.id));
        return added.length === 1 && added[0] ? remove(added[0]) : null;
      },
    };
  };

  const change = (item: PlanItem, form: ItemForm): Act => ({
    say: said('changed', item),
    run: (version) => planActs.changeItem(id, version, item.id, form),
    undo: () => change(item, formOf(item)),
  });

  const move = (item: PlanItem, spot: Spot): Act => {
    const was = placeOf(plan, item.id)?.spot;
    return {
      say: said('moved', item),
      run: (version) => planActs.move(id, version, item.id, spot),
      undo: () => (was ? move(item, was) : null),
    };
  };

  /** Begins, ends or takes back what was signed for; the server takes the last step back. */
  const step = (item: PlanItem, what: 'start' | 'complete' | 'undo'): Act => ({
    say: t(`told.${what}`, { item: words.item(item) }),
    run: (version) => planActs.step(id, version, item.id, what),
    ...(what !== 'undo' && { undo: () => step(item, 'undo') }),
  });

  const schedule = (items: readonly PlanItem[], on: string | null): Act => ({
    say: t('told.scheduled', { count: items.length }),
    run: (version) =>
      planActs.schedule(
        id,
        version,
        items.map((item) => item.id),
        on,
      ),
    undo: () => (items.length === 1 && items[0] ? step(items[0], 'undo') : null),
  });

  return { add, change, move, remove, step, schedule };
}
