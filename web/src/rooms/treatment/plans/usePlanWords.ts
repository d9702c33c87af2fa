import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual, Money } from '../../../api/fees';
import type { PlanItem, PlanPhase, PlanState } from '../../../api/plans';
import { showDay } from '../../../display/dates';
import { useNotation } from '../../../display/notation';
import { useChartWords } from '../chart/useChartWords';
import { showMoney } from '../fees/money';
import { useRegion } from '../useRegion';

/** Items, phases, states and amounts in words, as the reader speaks and numbers. */
export function usePlanWords() {
  const { t, i18n } = useTranslation(['plans', 'treatment']);
  const notation = useNotation(useRegion());
  const chart = useChartWords(notation);
  return useMemo(() => {
    const language = i18n.language;
    const both = (text: Bilingual) => (language.startsWith('fr') ? text.fr : text.en);
    const count = (item: PlanItem) => (item.quantity > 1 ? ` × ${item.quantity}` : '');

    /** Where in the mouth, by number: "36 OD"; nothing where it is the whole mouth. */
    const spot = (item: PlanItem) =>
      item.tooth
        ? [chart.number(item.tooth), chart.letters(item.surfaces)].filter(Boolean).join(' ')
        : item.part && item.part !== 'whole-mouth'
          ? t(`part.${item.part as 'upper-arch'}`)
          : '';

    /** Where in the mouth, in words that a patient knows. */
    const where = (item: PlanItem) =>
      item.tooth ? chart.place(item.tooth) : item.part ? t(`part.${item.part as 'upper-arch'}`) : '';

    return {
      notation,
      chart,
      language,
      both,
      spot,
      where,
      money: (amount: Money) => showMoney(amount, language),
      day: (date: string) => showDay(date, language),
      thing: (item: PlanItem) => `${both(item.words)}${count(item)}`,
      item: (item: PlanItem) => [spot(item), `${both(item.words)}${count(item)}`].filter(Boolean).join(' · '),
      phase: (phase: PlanPhase) => phase.name ?? t(`phase.${phase.kind}`),
      state: (state: PlanState) => t(`state.${state}`),
    };
  }, [t, i18n.language, notation, chart]);
}

export type PlanWords = ReturnType<typeof usePlanWords>;
