import { describe, expect, test } from 'vitest';
import { type EntryAct, enter, startAt } from './entry';

const upper = '18 17 16 15 14 13 12 11 21 22 23 24 25 26 27 28'.split(' ');
const lower = '48 47 46 45 44 43 42 41 31 32 33 34 35 36 37 38'.split(' ');
const rows = [upper, lower];

const saying = (from: string, ...acts: EntryAct[]) =>
  acts.reduce((entry, act) => enter(entry, act, rows), startAt(from));

const move = (across: number, down: number, extend = false): EntryAct => ({
  kind: 'move',
  across,
  down,
  extend,
});
const type = (text: string): EntryAct[] => [...text].map((digit) => ({ kind: 'digit', digit }));
const face = (surface: 'M' | 'O' | 'D', key?: string): EntryAct =>
  key ? { kind: 'surface', surface, key } : { kind: 'surface', surface };

describe('what is being said in the chart', () => {
  test('a number and the space bar jump to its tooth, in the notation that is shown', () => {
    expect(saying('11', ...type('16'), { kind: 'jump', notation: 'fdi' }).chosen).toEqual(['16']);
    expect(saying('11', ...type('3'), { kind: 'jump', notation: 'universal' }).chosen).toEqual(['16']);
    expect(saying('11', ...type('99'), { kind: 'jump', notation: 'fdi' })).toEqual(startAt('11'));
  });

  test('arrows go along the row and straight to the other one, and stop at the ends', () => {
    expect(saying('16', move(1, 0)).current).toBe('15');
    expect(saying('16', move(0, 1)).current).toBe('46');
    expect(saying('18', move(-1, 0)).current).toBe('18');
    expect(saying('46', move(0, 1)).current).toBe('46');
  });

  test('arrows with shift choose a range, and shrink it again', () => {
    expect(saying('14', move(1, 0, true), move(1, 0, true)).chosen).toEqual(['14', '13', '12']);
    expect(saying('14', move(1, 0, true), move(1, 0, true), move(-1, 0, true)).chosen).toEqual(['14', '13']);
    expect(saying('12', move(0, 1, true), move(1, 0, true)).chosen).toEqual(['12', '11', '42', '41']);
  });

  test('faces are said in one order, whatever the order of the keys, and twice takes one back', () => {
    expect(saying('16', face('D'), face('O'), face('M')).draft).toEqual(['M', 'O', 'D']);
    expect(saying('16', face('D'), face('O'), face('D')).draft).toEqual(['O']);
  });

  test('faces do not wander to the next tooth, but stay for several that are chosen', () => {
    expect(saying('16', face('M'), move(1, 0)).draft).toEqual([]);
    expect(saying('16', face('M'), move(1, 0, true)).draft).toEqual(['M']);
    expect(saying('16', move(1, 0, true), face('M', '15'))).toMatchObject({
      chosen: ['16', '15'],
      current: '15',
      draft: ['M'],
    });
    expect(saying('16', face('M'), face('O', '26'))).toMatchObject({ chosen: ['26'], draft: ['O'] });
  });

  test('escape takes back the last thing said first: digits, faces, then the other teeth', () => {
    const said = saying('16', move(1, 0, true), face('O'), ...type('4'));
    const once = enter(said, { kind: 'cancel' }, rows);
    const twice = enter(once, { kind: 'cancel' }, rows);
    const thrice = enter(twice, { kind: 'cancel' }, rows);
    expect([once.typed, once.draft.length]).toEqual(['', 1]);
    expect([twice.draft.length, twice.chosen.length]).toEqual([0, 2]);
    expect(thrice.chosen).toEqual(['15']);
  });

  test('once it is charted, the status and the teeth stay for the next thing', () => {
    const said = saying('16', { kind: 'status', status: 'existing' }, face('O'), { kind: 'charted' });
    expect(said).toMatchObject({ status: 'existing', chosen: ['16'], draft: [] });
  });
});
