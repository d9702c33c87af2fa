import { describe, expect, test } from 'vitest';
import type { FactKind, Section } from '../../../api/history';
import { searchKinds } from './kindSearch';

const kind = (code: string, section: Section, isNamed = false): FactKind => ({
  code,
  section,
  variants: [],
  measures: [],
  isNamed,
});

const kinds = [
  kind('epilepsy', 'conditions'),
  kind('other-condition', 'conditions', true),
  kind('bisphosphonate', 'medications'),
  kind('other-medication', 'medications', true),
  kind('latex', 'allergies'),
];

const words = {
  kind: (code: string) => ({ epilepsy: 'Épilepsie', 'other-medication': 'Autre médicament' })[code] ?? code,
  also: (code: string) => ({ bisphosphonate: 'alendronate, zolédronate', latex: 'gants' })[code] ?? '',
};

const found = (typed: string, section: Section | null = null) =>
  searchKinds(kinds, section, typed, words).map(({ kind, name }) => [kind.code, name]);

describe('the quick search of the catalogue', () => {
  test('knows a drug by its name and takes that name over', () => {
    expect(found('alend')[0]).toEqual(['bisphosphonate', 'alendronate']);
  });

  test('takes no notice of accents and capitals', () => {
    expect(found('EPIL')[0]).toEqual(['epilepsy', null]);
    expect(found('zoledr')[0]).toEqual(['bisphosphonate', 'zolédronate']);
  });

  test('finds a kind by another word without naming the fact after it', () => {
    expect(found('gants')[0]).toEqual(['latex', null]);
  });

  test('offers what nobody knows in words, in every part or in one', () => {
    expect(found('quaggaplexia')).toEqual([
      ['other-condition', 'quaggaplexia'],
      ['other-medication', 'quaggaplexia'],
    ]);
    expect(found('quaggaplexia', 'medications')).toEqual([['other-medication', 'quaggaplexia']]);
  });

  test('shows a part whole before anything is typed, and nothing of all parts', () => {
    expect(found('', 'allergies')).toEqual([['latex', null]]);
    expect(found('')).toEqual([]);
  });
});
