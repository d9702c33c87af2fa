import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../api/routing';
import { routingQueries } from '../../../api/routingQueries';
import { showAgo } from '../../../display/ago';
import { titleOf } from '../destinations/health';
import { useNow } from '../useNow';
import { useReasonWords } from '../useReasonWords';

/** How a delivery stands, in words. */
export function useDeliveryWords() {
  const { t, i18n } = useTranslation('routing');
  const { data } = useQuery(routingQueries.destinations());
  const reason = useReasonWords();
  const now = useNow();
  const titles = new Map((data?.items ?? []).map((one) => [one.name, titleOf(one)]));

  return {
    title: ({ destination }: Delivery) => titles.get(destination) ?? destination,

    state: ({ state, isUnderWay }: Delivery) =>
      t(
        isUnderWay
          ? `delivery.underWay.${state === 'sent' ? 'proving' : 'sending'}`
          : `delivery.state.${state}`,
      ),

    reason: (delivery: Delivery) => (delivery.reason ? reason(delivery.reason) : ''),

    next: ({ dueAt, state }: Delivery) => {
      if (!dueAt) return '–';
      if (Date.parse(dueAt) <= now) return t('delivery.due');
      const ago = showAgo(dueAt, i18n.language, now);
      return state === 'sent' ? t('delivery.proofDue', { ago }) : ago;
    },
  };
}
