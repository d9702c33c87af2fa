import type { Delivery, DeliveryState } from '../../../api/routing';
import type { IconName } from '../../../shell/icons';
import type { Tone } from '../../../shell/StateMark';

/** How each state looks; the word beside it says the same. */
export const looks: Record<DeliveryState, { tone: Tone; icon: IconName }> = {
  waiting: { tone: 'quiet', icon: 'clock' },
  sent: { tone: 'caution', icon: 'forward' },
  confirmed: { tone: 'good', icon: 'check' },
  parked: { tone: 'bad', icon: 'warning' },
  held: { tone: 'caution', icon: 'hand' },
  withdrawn: { tone: 'quiet', icon: 'close' },
};

/** Another original came under the same number: that is decided beside the two pictures, not here. */
export const isConflict = ({ state, reason }: Delivery) => state === 'held' && reason === 'conflict';

/** A person may send again what waits, is put aside or held, what they refused, and what was sent without a proof. */
export const mayRetry = (delivery: Delivery) =>
  !delivery.isUnderWay &&
  !isConflict(delivery) &&
  (delivery.state === 'parked' ||
    delivery.state === 'held' ||
    delivery.state === 'waiting' ||
    delivery.state === 'sent' ||
    delivery.reason === 'refused-by-hand');

/** What waits for a person can be sent, or not. */
export const mayRefuse = (delivery: Delivery) =>
  !delivery.isUnderWay && !isConflict(delivery) && (delivery.state === 'held' || delivery.state === 'parked');

export const mayPark = ({ state, isUnderWay }: Delivery) => !isUnderWay && state === 'waiting';

/** What the button is called: a held or parked one is released, any other is sent again. */
export const wordOf = ({ state }: Delivery) =>
  state === 'held' || state === 'parked' ? 'release' : state === 'waiting' ? 'now' : 'again';
