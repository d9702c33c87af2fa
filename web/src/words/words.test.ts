import { describe, expect, test } from 'vitest';
import alertsEnglish from './alerts/en-CA.json';
import alertsFrench from './alerts/fr-CA.json';
import archivesEnglish from './archives/en-CA.json';
import archivesFrench from './archives/fr-CA.json';
import conflictEnglish from './conflict/en-CA.json';
import conflictFrench from './conflict/fr-CA.json';
import english from './en-CA.json';
import feesEnglish from './fees/en-CA.json';
import feesFrench from './fees/fr-CA.json';
import french from './fr-CA.json';
import historyEnglish from './history/en-CA.json';
import historyFrench from './history/fr-CA.json';
import keysEnglish from './keys/en-CA.json';
import keysFrench from './keys/fr-CA.json';
import patientEnglish from './patient/en-CA.json';
import patientFrench from './patient/fr-CA.json';
import planningEnglish from './planning/en-CA.json';
import planningFrench from './planning/fr-CA.json';
import plansEnglish from './plans/en-CA.json';
import plansFrench from './plans/fr-CA.json';
import refusalsEnglish from './refusals/en-CA.json';
import refusalsFrench from './refusals/fr-CA.json';
import routingEnglish from './routing/en-CA.json';
import routingFrench from './routing/fr-CA.json';
import treatmentEnglish from './treatment/en-CA.json';
import treatmentFrench from './treatment/fr-CA.json';

type Words = { [key: string]: string | Words };

const plural = /_(zero|one|two|few|many|other)$/;

function flat(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
}

const holes = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
const parts: [string, Words, Words, number][] = [
  ['patient', patientEnglish, patientFrench, 100],
  ['plans', plansEnglish, plansFrench, 100],
  ['planning', planningEnglish, planningFrench, 50],
  ['words', english, french, 200],
  ['routing', routingEnglish, routingFrench, 100],
  ['treatment', treatmentEnglish, treatmentFrench, 100],
  ['fees', feesEnglish, feesFrench, 100],
  ['archives', archivesEnglish, archivesFrench, 30],
  ['conflict', conflictEnglish, conflictFrench, 20],
  ['alerts', alertsEnglish, alertsFrench, 100],
  ['history', historyEnglish, historyFrench, 200],
  ['keys', keysEnglish, keysFrench, 25],
  ['refusals', refusalsEnglish, refusalsFrench, 50],
];
const files: [string, [string, string][]][] = parts.flatMap(([part, inEnglish, inFrench]) => [
  ['en-CA', flat(inEnglish, `${part}:`)] as [string, [string, string][]],
  ['fr-CA', flat(inFrench, `${part}:`)] as [string, [string, string][]],
]);

describe('the message files', () => {
  test.each(parts)('of %s say the same things', (_, inEnglish, inFrench, atLeast) => {
    const keys = (entries: [string, string][]) =>
      [...new Set(entries.map(([key]) => key.replace(plural, '')))].sort();
    expect(keys(flat(inEnglish)).length).toBeGreaterThan(atLeast);
    expect(keys(flat(inFrench))).toEqual(keys(flat(inEnglish)));
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
      for (const [key, found] of counted) {
        expect(found.sort()).toEqual(forms.map((form) => `${key}_${form}`).sort());
      }
    },
  );

  test('count things', () => {
    const counted = files.filter(([, entries]) => entries.some(([key]) => plural.test(key)));
    expect(counted.length).toBeGreaterThan(15);
  });

  test.each(parts)('of %s leave the same holes to fill', (_, inEnglish, inFrench) => {
    const others = new Map(flat(inFrench));
    const different = flat(inEnglish).filter(([key, text]) => {
      const other = others.get(key);
      return other !== undefined && holes(text).join() !== holes(other).join();
    });
    expect(different).toEqual([]);
  });

  test.each(files)('%s leaves nothing unsaid', (_, entries) => {
    expect(entries.filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
