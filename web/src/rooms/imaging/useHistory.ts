import type { Image } from '../../api/types';
import { localDay } from '../../display/dates';
import { momentOf } from '../../display/images';
import { useImages } from './useImages';

/** A patient's images from the oldest to the newest. */
export function useHistory(patientId: string): Image[] {
  const { images } = useImages({ patient: patientId });
  return [...images].sort((a, b) => Date.parse(momentOf(a)) - Date.parse(momentOf(b)));
}

type By = 'image' | 'exam' | 'date';

/**
 * The image one step before or after: the very next one, the next day's, or (`date`) the next of the same kind
 * from another day.
 */
export function neighbour(history: readonly Image[], from: Image, by: By, step: 1 | -1): string | null {
  const at = history.findIndex((image) => image.id === from.id);
  const beyond = step > 0 ? history.slice(at + 1) : history.slice(0, Math.max(0, at)).reverse();
  const day = localDay(momentOf(from));
  const fits = (image: Image) =>
    by === 'image' || (localDay(momentOf(image)) !== day && (by === 'exam' || image.kind === from.kind));
  return beyond.find(fits)?.id ?? null;
}
