import type { Delivery, DeliveryState } from '../../../api/routing';
import type { IconName } from '../../../shell/icons';
import type { Tone } from '../destinations/health';

/** How each state looks; the word beside it says the same. */
export const looks: Record<DeliveryState, { tone: Tone; icon: IconName }> = {
  waiting: { tone: 'quiet', icon: 'clock' },
  sent: { tone: 'caution', icon: 'forward' },
  confirmed: { tone: 'good', icon: 'check' },
  parked: { tone: 'bad', icon: 'warning' },
  held: { tone: 'caution', icon: 'hand' },
  withdrawn: { tone: 'quiet', icon: 'close' },
};

/** A person may send again what waits, is put aside or held, and what was sent without a proof. */
export const mayRetry = ({ state, isUnderWay }: Delivery) =>
  !isUnderWay && (state === 'parked' || state === 'held' || state === 'waiting' || state === 'sent');

export const mayPark = ({ state, isUnderWay }: Delivery) => !isUnderWay && state === 'waiting';

/** What the button is called: a held or parked one is released, any other is sent again. */
export const wordOf = ({ state }: Delivery) =>
  state === 'held' || state === 'parked' ? 'release' : state === 'waiting' ? 'now' : 'again';
