import type { Surface } from '../../../odontogram/flat';
import type { EntryStatus } from './entry';

/** What a key of the chart asks for. */
export type ChartWish =
  | { kind: 'move'; across: -1 | 0 | 1; down: -1 | 0 | 1; extend: boolean }
  | { kind: 'end'; of: 'row' | 'first' }
  | { kind: 'digit'; digit: string }
  | { kind: 'jump' }
  | { kind: 'surface'; surface: Surface }
  | { kind: 'status'; status: EntryStatus }
  | { kind: 'repeat' }
  | { kind: 'favourite'; number: number }
  | { kind: 'clear' }
  | { kind: 'cancel' }
  | { kind: 'back' }
  | { kind: 'command' };

export interface KeyPress {
  key: string;
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

const arrows: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const named: Readonly<Record<string, ChartWish>> = {
  Home: { kind: 'end', of: 'first' },
  End: { kind: 'end', of: 'row' },
  Enter: { kind: 'repeat' },
  Delete: { kind: 'clear' },
  Escape: { kind: 'cancel' },
  Backspace: { kind: 'back' },
};

const surfaceLetters: Readonly<Record<string, Surface>> = {
  m: 'M',
  o: 'O',
  d: 'D',
  b: 'B',
  f: 'B',
  l: 'L',
  i: 'I',
  p: 'L',
  // French charts write V, vestibulaire, for the cheek side.
  v: 'B',
};

const statusLetters: Readonly<Record<string, EntryStatus>> = {
  c: 'condition',
  t: 'planned',
  e: 'existing',
  x: 'completed',
};

const favouriteKey = /^(?:Digit|Numpad)([1-9])$/;

/** Reads a key press in the chart; null leaves it to the page. Letters and digits can be turned off. */
export function wishOf(press: KeyPress, singleKeys: boolean): ChartWish | null {
  if (press.altKey || press.ctrlKey || press.metaKey) return null;
  const arrow = arrows[press.key];
  if (arrow) return { kind: 'move', across: arrow[0], down: arrow[1], extend: press.shiftKey };
  const byName = named[press.key];
  if (byName) return byName;
  const favourite = press.shiftKey ? favouriteKey.exec(press.code)?.[1] : undefined;
  if (favourite) return { kind: 'favourite', number: Number(favourite) };
  return singleKeys ? typed(press.key) : null;
}

function typed(key: string): ChartWish | null {
  if (/^\d$/.test(key)) return { kind: 'digit', digit: key };
  if (key === ' ') return { kind: 'jump' };
  if (key === '/') return { kind: 'command' };
  const letter = key.toLowerCase();
  const surface = surfaceLetters[letter];
  if (surface) return { kind: 'surface', surface };
  const status = statusLetters[letter];
  return status ? { kind: 'status', status } : null;
}
