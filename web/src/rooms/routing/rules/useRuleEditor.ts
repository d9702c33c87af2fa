import { useReducer } from 'react';
import type { RuleBook } from '../../../api/routing';

const mostKept = 200;
/** Changes of the same thing within this time are taken back together. */
const togetherMs = 1_500;

export interface Editing {
  book: RuleBook;
  past: readonly RuleBook[];
  future: readonly RuleBook[];
  /** What was changed last, and when. */
  last: { what: string | null; at: number } | null;
}

export type Edit =
  | { do: 'change'; book: RuleBook; what: string | null; at: number }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'begin'; book: RuleBook };

export const beginWith = (book: RuleBook): Editing => ({ book, past: [], future: [], last: null });

export function edit(editing: Editing, act: Edit): Editing {
  const { book, past, future, last } = editing;
  if (act.do === 'begin') return beginWith(act.book);
  if (act.do === 'change') {
    const goesOn = act.what !== null && last?.what === act.what && act.at - last.at < togetherMs;
    return {
      book: act.book,
      past: goesOn ? past : [...past, book].slice(-mostKept),
      future: [],
      last: { what: act.what, at: act.at },
    };
  }
  const next = act.do === 'undo' ? past[past.length - 1] : future[0];
  if (!next) return editing;
  return act.do === 'undo'
    ? { book: next, past: past.slice(0, -1), future: [book, ...future], last: null }
    : { book: next, past: [...past, book], future: future.slice(1), last: null };
}

export interface RuleEditor extends Editing {
  /** Sets the book; changes of the same thing that follow at once become one, a change of null stands alone. */
  change: (book: RuleBook, what: string | null) => void;
  undo: () => void;
  redo: () => void;
  begin: (book: RuleBook) => void;
}

/** A rule book under change, with every step back and forth. */
export function useRuleEditor(start: RuleBook): RuleEditor {
  const [editing, act] = useReducer(edit, start, beginWith);
  return {
    ...editing,
    change: (book, what) => act({ do: 'change', book, what, at: Date.now() }),
    undo: () => act({ do: 'undo' }),
    redo: () => act({ do: 'redo' }),
    begin: (book) => act({ do: 'begin', book }),
  };
}
