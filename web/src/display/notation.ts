import { useSyncExternalStore } from 'react';

/** How teeth are written for a reader; what is kept and sent is always FDI. */
export const notations = ['fdi', 'universal', 'palmer'] as const;

export type Notation = (typeof notations)[number];

const remembered = 'dentamind.notation';
const watchers = new Set<() => void>();

export function chooseNotation(notation: Notation): void {
  localStorage.setItem(remembered, notation);
  for (const watcher of watchers) watcher();
}

/** What this person chose; until then what is usual where they work: Universal in the USA, FDI elsewhere. */
export function useNotation(region: string | null | undefined): Notation {
  const kept = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => localStorage.getItem(remembered),
  );
  return notations.find((one) => one === kept) ?? (region?.startsWith('US') ? 'universal' : 'fdi');
}

interface Place {
  /** 1 upper right, 2 upper left, 3 lower left, 4 lower right, as the patient has them. */
  quadrant: number;
  fromMidline: number;
  isPrimary: boolean;
  /** What FDI's own number says after it: S, S2 ... of a supernumerary. */
  beside: string;
}

const letters = 'ABCDEFGHIJKLMNOPQRST';
const brackets = ['UR', 'UL', 'LL', 'LR'] as const;

function placeOf(key: string): Place | null {
  const found = /^([1-8])([1-8])(S[2-9]?)?$/.exec(key);
  if (!found) return null;
  const [quarter, fromMidline] = [Number(found[1]), Number(found[2])];
  const isPrimary = quarter > 4;
  if (isPrimary && fromMidline > 5) return null;
  return { quadrant: isPrimary ? quarter - 4 : quarter, fromMidline, isPrimary, beside: found[3] ?? '' };
}

/** The count along the arches from the upper right, over the upper left and the lower left, to the lower right. */
function universalCount({ quadrant, fromMidline, isPrimary }: Place): number {
  const side = isPrimary ? 5 : 8;
  const from = [
    side + 1 - fromMidline,
    side + fromMidline,
    3 * side + 1 - fromMidline,
    3 * side + fromMidline,
  ];
  return from[quadrant - 1] as number;
}

function universal(place: Place): string {
  const count = universalCount(place);
  const first = place.beside === 'S';
  if (place.isPrimary) return `${letters[count - 1]}${place.beside}`;
  return first ? String(count + 50) : `${count}${place.beside}`;
}

function palmer({ quadrant, fromMidline, isPrimary, beside }: Place): string {
  return `${brackets[quadrant - 1]}${isPrimary ? letters[fromMidline - 1] : fromMidline}${beside}`;
}

/** A tooth's key, such as 16 or 11S, in the reader's notation; what is no tooth stays as it is. */
export function showTooth(key: string, notation: Notation): string {
  const place = placeOf(key);
  if (!place || notation === 'fdi') return key;
  return notation === 'universal' ? universal(place) : palmer(place);
}

/** The key among some that the reader means by what they typed. */
export function readTooth(text: string, notation: Notation, keys: readonly string[]): string | null {
  const wanted = text.trim().toUpperCase();
  return keys.find((key) => showTooth(key, notation) === wanted) ?? null;
}
