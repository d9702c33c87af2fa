import { describe, expect, test } from 'vitest';
import type { RuleBook } from '../../../api/routing';
import { beginWith, edit } from './useRuleEditor';

const book = (name: string): RuleBook => ({
  residency: [],
  rules: [{ name, if: { always: true }, then: [] }],
});

const change = (name: string, what: string | null, at: number) =>
  ({ do: 'change', book: book(name), what, at }) as const;

describe('a rule book under change', () => {
  test('goes back and forth step by step', () => {
    let now = beginWith(book('a'));
    now = edit(now, change('b', 'name', 0));
    now = edit(now, change('c', 'act', 10));
    now = edit(now, { do: 'undo' });
    expect(now.book).toEqual(book('b'));
    now = edit(edit(now, { do: 'undo' }), { do: 'undo' });
    expect(now.book).toEqual(book('a'));
    now = edit(edit(now, { do: 'redo' }), { do: 'redo' });
    expect(now.book).toEqual(book('c'));
  });

  test('takes a word that was typed back as one', () => {
    let now = beginWith(book(''));
    for (const [at, name] of ['a', 'ab', 'abc'].entries()) now = edit(now, change(name, 'name', at * 100));
    expect(edit(now, { do: 'undo' }).book).toEqual(book(''));
    now = edit(now, change('abcd', 'name', 10_000));
    expect(edit(now, { do: 'undo' }).book).toEqual(book('abc'));
  });

  test('takes two moves back as two', () => {
    const now = edit(edit(beginWith(book('a')), change('b', null, 0)), change('c', null, 1));
    expect(edit(now, { do: 'undo' }).book).toEqual(book('b'));
  });

  test('forgets what was undone once something else is changed', () => {
    let now = edit(beginWith(book('a')), change('b', 'x', 0));
    now = edit(edit(now, { do: 'undo' }), change('c', 'y', 0));
    expect(now.future).toEqual([]);
  });
});
