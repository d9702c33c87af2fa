import type { Destination, DestinationSettings, DestinationState, Health } from '../../../api/routing';
import type { IconName } from '../../../shell/icons';
import type { Tone } from '../../../shell/StateMark';

/** How each state looks; the word beside it says the same. */
export const looks: Record<DestinationState, { tone: Tone; icon: IconName }> = {
  ok: { tone: 'good', icon: 'check' },
  slow: { tone: 'caution', icon: 'clock' },
  away: { tone: 'bad', icon: 'away' },
  paused: { tone: 'quiet', icon: 'pause' },
  unknown: { tone: 'quiet', icon: 'help' },
};

export const stateOf = (destination: Destination): DestinationState =>
  destination.health?.state ?? (destination.settings.isPaused ? 'paused' : 'unknown');

/** What people call it; its name when nobody gave it a title. */
export const titleOf = (destination: Destination): string => destination.settings.title || destination.name;

/** The share of a day's images that had to be put aside, 0 to 1; null when there were none. */
export function faultShare(health: Health): number | null {
  const all = health.sentLastDay + health.parkedLastDay;
  return all === 0 ? null : health.parkedLastDay / all;
}

/** Where it is, as one would write it: host and port, or the web address. */
export const addressOf = ({ kind, host, port, url }: DestinationSettings): string =>
  kind === 'dimse' ? `${host ?? ''}:${port ?? ''}` : (url ?? '');
