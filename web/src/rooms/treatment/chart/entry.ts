import type { ChartStatus } from '../../../api/chart';
import { type Notation, readTooth } from '../../../display/notation';
import { type Surface, surfaces } from '../../../odontogram/flat';

/** Those with a key and a button of their own; the others stand in a menu. */
export const mainStatuses = ['condition', 'planned', 'existing', 'completed'] as const;

export const otherStatuses = ['existing-other', 'watch', 'referred'] as const;

/** How the next thing charted stands; it stays until another is chosen. */
export type EntryStatus = ChartStatus;

/** What is being said before it is charted: of which teeth, which faces, as what. */
export interface Entry {
  status: EntryStatus;
  /** Where the focus is. */
  current: string;
  /** Where a range of teeth began. */
  anchor: string;
  chosen: readonly string[];
  draft: readonly Surface[];
  /** Digits of a tooth's number that is being typed. */
  typed: string;
}

export type EntryAct =
  | { kind: 'choose'; key: string; how: 'only' | 'add' | 'range' }
  | { kind: 'move'; across: number; down: number; extend: boolean }
  | { kind: 'end'; of: 'row' | 'first' }
  | { kind: 'digit'; digit: string }
  | { kind: 'back' }
  | { kind: 'jump'; notation: Notation }
  | { kind: 'surface'; surface: Surface; key?: string }
  | { kind: 'status'; status: EntryStatus }
  | { kind: 'charted' }
  | { kind: 'cancel' };

/** The teeth as they are drawn: the upper and the lower row, from the viewer's left. */
export type Rows = readonly (readonly string[])[];

const mostDigits = 3;

export const startAt = (key: string): Entry => ({
  status: 'planned',
  current: key,
  anchor: key,
  chosen: [key],
  draft: [],
  typed: '',
});

/** The entry after an act; the same entry when the act says nothing new. */
export function enter(entry: Entry, act: EntryAct, rows: Rows): Entry {
  switch (act.kind) {
    case 'choose':
      return choose(entry, act.key, act.how, rows);
    case 'move':
      return choose(entry, neighbour(entry.current, act, rows), act.extend ? 'range' : 'only', rows);
    case 'end':
      return choose(entry, endOf(entry.current, act.of, rows), 'only', rows);
    case 'digit':
      return { ...entry, typed: (entry.typed + act.digit).slice(-mostDigits) };
    case 'back':
      return entry.typed ? { ...entry, typed: entry.typed.slice(0, -1) } : { ...entry, draft: [] };
    case 'jump':
      return jump(entry, act.notation, rows);
    case 'surface':
      return toggle(act.key ? chosenAnyway(entry, act.key, rows) : entry, act.surface);
    case 'status':
      return { ...entry, status: act.status };
    case 'charted':
      return { ...entry, draft: [], typed: '' };
    case 'cancel':
      return cancel(entry);
  }
}

function choose(entry: Entry, key: string, how: 'only' | 'add' | 'range', rows: Rows): Entry {
  const next = { ...entry, current: key, typed: '' };
  if (how === 'only') {
    // Faces are said of a tooth; they do not wander along to the next one.
    const draft = key === entry.current && entry.chosen.length === 1 ? entry.draft : [];
    return { ...next, anchor: key, chosen: [key], draft };
  }
  if (how === 'range') return { ...next, chosen: between(entry.anchor, key, rows) };
  const without = entry.chosen.filter((one) => one !== key);
  const chosen = without.length < entry.chosen.length && without.length > 0 ? without : [...without, key];
  return { ...next, anchor: key, chosen };
}

/** A face that is pressed chooses its tooth, unless the tooth is one of several that are chosen already. */
function chosenAnyway(entry: Entry, key: string, rows: Rows): Entry {
  if (entry.chosen.includes(key)) return { ...entry, current: key };
  return choose(entry, key, 'only', rows);
}

function toggle(entry: Entry, surface: Surface): Entry {
  const has = entry.draft.includes(surface);
  const draft = surfaces.filter((one) => (one === surface ? !has : entry.draft.includes(one)));
  return { ...entry, draft, typed: '' };
}

function jump(entry: Entry, notation: Notation, rows: Rows): Entry {
  if (!entry.typed) return entry;
  const key = readTooth(entry.typed, notation, rows.flat());
  return key ? choose(entry, key, 'only', rows) : { ...entry, typed: '' };
}

function cancel(entry: Entry): Entry {
  if (entry.typed) return { ...entry, typed: '' };
  if (entry.draft.length > 0) return { ...entry, draft: [] };
  return { ...entry, chosen: [entry.current], anchor: entry.current };
}

function rowOf(key: string, rows: Rows): [number, number] {
  const row = rows.findIndex((one) => one.includes(key));
  return row < 0 ? [0, 0] : [row, rows[row]?.indexOf(key) ?? 0];
}

function neighbour(key: string, { across, down }: { across: number; down: number }, rows: Rows): string {
  const [row, at] = rowOf(key, rows);
  if (down) {
    const other = rows[row + down];
    // Straight across, although one row may have a tooth more than the other.
    const part = at / Math.max(1, (rows[row]?.length ?? 1) - 1);
    return other?.[Math.round(part * (other.length - 1))] ?? key;
  }
  return rows[row]?.[at + across] ?? key;
}

function endOf(key: string, of: 'row' | 'first', rows: Rows): string {
  const row = rows[rowOf(key, rows)[0]] ?? [];
  return (of === 'first' ? row[0] : row[row.length - 1]) ?? key;
}

/** All teeth from one to another along a row; between two rows, everything between their columns in both. */
function between(from: string, to: string, rows: Rows): string[] {
  const [rowA, atA] = rowOf(from, rows);
  const [rowB, atB] = rowOf(to, rows);
  const [first, last] = [Math.min(atA, atB), Math.max(atA, atB)];
  return rows
    .slice(Math.min(rowA, rowB), Math.max(rowA, rowB) + 1)
    .flatMap((row) => row.slice(first, last + 1));
}
