import { describe, expect, test } from 'vitest';
import type { Leaf } from '../../../api/routing';
import {
  asked,
  leafOf,
  subjectOf,
  subjects,
  tagSubjects,
  valuesOf,
  wayOf,
  waysOf,
  withValues,
} from './leaves';

const leaves: Leaf[] = [
  { fact: 'location', is: ['A', null] },
  { fact: 'kind', isNot: ['cbct'] },
  { tag: 'StationName', like: ['OPG*'] },
  { tag: 'Manufacturer', isNot: [null] },
  { fact: 'bytes', atMost: 5 },
  { fact: 'bytes', atLeast: 1, atMost: 5 },
  { fact: 'timeOfDay', from: '22:00', to: '06:00' },
  { fact: 'patientKnown', is: [false] },
  { always: true },
];

describe('one condition in the form', () => {
  test.each(leaves)('%j stays what it is when it is only looked at', (leaf) => {
    expect(waysOf(leaf)).toContain(wayOf(leaf));
    expect(asked(leaf, wayOf(leaf))).toEqual(leaf);
    expect(withValues(leaf, [...valuesOf(leaf)])).toEqual(leaf);
  });

  test('every subject that is offered begins with itself', () => {
    for (const subject of [...subjects, ...tagSubjects]) expect(subjectOf(leafOf(subject))).toBe(subject);
  });

  test('asked in another way keeps its values', () => {
    expect(asked({ fact: 'location', is: ['A'] }, 'isNot')).toEqual({ fact: 'location', isNot: ['A'] });
    expect(asked({ tag: 'StationName', is: ['X', null] }, 'like')).toEqual({
      tag: 'StationName',
      like: ['X'],
    });
    expect(asked({ fact: 'bytes', atLeast: 7 }, 'atMost')).toEqual({ fact: 'bytes', atMost: 7 });
    expect(asked({ fact: 'conflict', is: [true] }, 'no')).toEqual({ fact: 'conflict', is: [false] });
  });
});
