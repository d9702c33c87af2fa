import { useTranslation } from 'react-i18next';
import type { PlanItem } from '../../../api/plans';
import type { MenuChoice } from '../../../shell/MenuButton';
import type { Open } from './PlanPage';
import { useItemActs } from './useItemActs';
import type { PlanDesk } from './usePlanDesk';

/** What can be done with an item, from where it stands. */
export function useItemChoices(desk: PlanDesk, item: PlanItem, onOpen: (open: Open) => void): MenuChoice[] {
  const { t } = useTranslation('plans');
  const acts = useItemActs(desk);
  const { plan, may } = desk;
  if (desk.isDraft) {
    return [
      { key: 'edit', word: t('item.edit'), icon: 'edit', onChoose: () => onOpen({ what: 'edit', item }) },
      { key: 'move', word: t('item.move'), icon: 'forward', onChoose: () => onOpen({ what: 'move', item }) },
      { key: 'remove', word: t('item.remove'), icon: 'trash', onChoose: () => desk.run(acts.remove(item)) },
    ];
  }
  if (!may || !plan.document || plan.state === 'superseded') return [];
  const begins = item.state === 'accepted' || item.state === 'scheduled';
  return [
    ...(begins
      ? [
          {
            key: 'schedule',
            word: t('item.schedule'),
            icon: 'clock' as const,
            onChoose: () => onOpen({ what: 'schedule', item }),
          },
          {
            key: 'start',
            word: t('item.start'),
            icon: 'play' as const,
            onChoose: () => desk.run(acts.step(item, 'start')),
          },
        ]
      : []),
    ...(begins || item.state === 'in-progress'
      ? [
          {
            key: 'complete',
            word: t('item.complete'),
            icon: 'check' as const,
            onChoose: () => desk.run(acts.step(item, 'complete')),
          },
          {
            key: 'decline',
            word: t('item.decline'),
            icon: 'close' as const,
            onChoose: () => onOpen({ what: 'decline-item', item }),
          },
        ]
      : []),
    ...(item.canStepBack
      ? [
          {
            key: 'undo',
            word: t('item.stepBack'),
            icon: 'undo' as const,
            onChoose: () => desk.run(acts.step(item, 'undo')),
          },
        ]
      : []),
  ];
}
