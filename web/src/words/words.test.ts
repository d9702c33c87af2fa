import { describe, expect, test } from 'vitest';
import english from './en-CA.json';
import french from './fr-CA.json';

type Words = { [key: string]: string | Words };

const plural = /_(zero|one|two|few|many|other)$/;

function flat(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
}

const holes = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
const files: [string, [string, string][]][] = [
  ['en-CA', flat(english)],
  ['fr-CA', flat(french)],
];

describe('the message files', () => {
  test('say the same things', () => {
    const keys = (entries: [string, string][]) =>
      [...new Set(entries.map(([key]) => key.replace(plural, '')))].sort();
    expect(keys(flat(english)).length).toBeGreaterThan(200);
    expect(keys(flat(french))).toEqual(keys(flat(english)));
  });

  test.each(files)(
    '%s has every form of number that the language knows, and no other',
    (language, entries) => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const counted = new Map<string, string[]>();
      for (const [key] of entries.filter(([key]) => plural.test(key))) {
        const word = key.replace(plural, '');
        counted.set(word, [...(counted.get(word) ?? []), key]);
      }
      expect(counted.size).toBeGreaterThan(5);
      for (const [key, found] of counted) {
        expect(found.sort()).toEqual(forms.map((form) => `${key}_${form}`).sort());
      }
    },
  );

  test('leave the same holes to fill', () => {
    const inFrench = new Map(flat(french));
    const different = flat(english).filter(([key, text]) => {
      const other = inFrench.get(key);
      return other !== undefined && holes(text).join() !== holes(other).join();
    });
    expect(different).toEqual([]);
  });

  test.each(files)('%s leaves nothing unsaid', (_, entries) => {
    expect(entries.filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
