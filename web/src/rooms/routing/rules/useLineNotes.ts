import { useTranslation } from 'react-i18next';
import type { LineNote } from './BookText';
import type { Flaws } from './faults';
import { placeOf } from './formReader';
import type { BookRead } from './readBook';

/** What stands beside the lines of a text: what its form lacks, else what the server says of it. */
export function useLineNotes(read: BookRead, flaws: Flaws): LineNote[] {
  const { t } = useTranslation('routing');
  if (read.faults.length > 0) {
    return read.faults.map(({ code, about, place }) => ({ ...place, text: t(`fault.${code}`, { about }) }));
  }
  return [...flaws].map(([path, text]) => ({ ...placeOf(read.places, path), text }));
}
