import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Delivery } from '../../../api/routing';
import { routingActs } from '../../../api/routingQueries';

export type Act = 'retry' | 'park' | 'refuse';

/** Sends again, puts aside or does not send, one or many; those that were refused are told with the first refusal. */
export function useDeliveryActs() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ act, deliveries }: { act: Act; deliveries: readonly Delivery[] }) => {
      let done = 0;
      let failure: unknown = null;
      for (const { id } of deliveries) {
        try {
          await routingActs[act](id);
          done++;
        } catch (one) {
          failure ??= one;
        }
      }
      return { act, done, refused: deliveries.length - done, failure };
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['routing', 'deliveries'] }),
  });
}
