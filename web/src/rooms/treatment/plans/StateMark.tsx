import { useTranslation } from 'react-i18next';
import type { ItemState, PlanState } from '../../../api/plans';
import { StateMark as Mark, type Tone } from '../../../shell/StateMark';

const tones: Partial<Record<PlanState | ItemState, Tone>> = {
  accepted: 'good',
  completed: 'good',
  presented: 'going',
  scheduled: 'going',
  'in-progress': 'going',
  declined: 'caution',
  expired: 'caution',
};

/** How far a plan or an item has come, in a word. */
export function StateMark({ state }: { state: PlanState | ItemState }) {
  const { t } = useTranslation('plans');
  return <Mark tone={tones[state] ?? 'quiet'} word={t(`state.${state}`)} />;
}
