import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import english from './en-CA.json';
import french from './fr-CA.json';
import refusalsEnglish from './refusals/en-CA.json';
import refusalsFrench from './refusals/fr-CA.json';
import sentences from './sentences/fr-CA.json';
import { translated } from './sentences/translated';

const root = join(import.meta.dirname, '../../..');
const operations = readFileSync(join(root, 'docs/operations.md'), 'utf8');

/** Codes that no screen meets, each with the reason why. */
const elsewhere: Readonly<Record<string, string>> = {
  'not-a-form': 'a program’s upload; the browser always sends a form',
  'sop-mismatch': 'an answer in C-STORE',
  'token-not-valid': 'a program’s token; the browser has a cookie',
  'no-such-frame': 'the viewer asks only for frames that there are',
  'method-not-allowed': 'the app asks only in ways that there are',
  'unsupported-media-type': 'the app sends only types that are taken',
  refused: 'whatever a proxy or the framework refuses by itself; told by its own sentence',
  'location-name-taken': 'locations are opened by the admin command',
  'ae-title-taken': 'devices are added by the admin command',
  'not-sendable': 'why a delivery waits; the screens of deliveries have their own words',
  'transfer-syntax-not-accepted': 'why a delivery waits',
  'transfer-syntax-lossy': 'why a delivery waits',
  'too-large-uncompressed': 'why a delivery waits',
  'sop-class-unknown': 'why an image is not adopted; told in the report',
  'not-in-hand': 'inside the house',
  'not-asked': 'inside the house',
};

/** Every code of the table of refusal codes. */
function documented(): string[] {
  const table = operations.split('## Refusal codes')[1]?.split('\n## ')[0] ?? '';
  const cells = table.split('\n').flatMap((line) => /^\| (`[^|]+`) \|/.exec(line)?.[1] ?? []);
  return cells.flatMap((cell) => [...cell.matchAll(/`([a-z0-9-]+)`/g)].map((match) => match[1] ?? ''));
}

/** Whole sentences in the sources of a room, with {} for what is filled in; what an exception says is a fault of ours, which nobody reads. */
function sentencesOf(room: string): string[] {
  const folder = join(root, 'src', room);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.cs') && !ownWords.test(file),
  );
  const lines = files.flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'));
  return lines
    .filter((line) => !/^\s*\/\/|Exception\(/.test(line))
    .flatMap((line) => [...line.matchAll(/\$?"((?:\\"|[A-Z0-9]|\{)(?:[^"\\]|\\.)*\.)"/g)])
    .map((match) => (match[1] ?? '').replaceAll('\\"', '"').replaceAll(/\{[^{}]*\}/g, '{}'))
    .filter((sentence) => sentence.length > 7);
}

/** What speaks both languages itself; what the screens of routing say by its code; what no screen shows; what is made by the build. */
const ownWords = new RegExp(
  [
    '(^|/)(obj|bin)/',
    'Estimates/(Steps|Spoken)|Plans/Paper/(English|French)',
    'Rules/(Proving/|Deciding/Reasons)|Destinations/(Presets|PeerFaults|WebOutcomes|ListedInstances|IArchiveClient|TestDestination)',
    'Destinations/(Http|Bucket|Orthanc|Dimse|DicomWeb)/',
    'SetUpRouting|Written/RuleBookSchema',
    'Deliveries/(HearCommitment|Courier|RouteImage|StandIn|DeliveryPump|DestinationLane)',
    'Reconciling/(AdoptedStudy|FinishStudy|ReconcilingPump|MoveImage)',
  ].join('|'),
);

describe('refusals', () => {
  const codes = documented();

  test('have words in both languages, or a reason why not', () => {
    expect(codes.length).toBeGreaterThan(90);
    const known = (here: Record<string, string>, there: Record<string, string>) => (code: string) =>
      code in here || code in there || code in elsewhere;
    expect(codes.filter((code) => !known(english.problem.codes, refusalsEnglish)(code))).toEqual([]);
    expect(codes.filter((code) => !known(french.problem.codes, refusalsFrench)(code))).toEqual([]);
  });

  test('have no words without a code, and no reason without need', () => {
    const all = [...Object.keys(refusalsEnglish), ...Object.keys(elsewhere)];
    expect(all.filter((code) => !codes.includes(code))).toEqual([]);
    const twice = Object.keys(refusalsEnglish).filter(
      (code) => code in english.problem.codes || code in elsewhere,
    );
    expect(twice).toEqual([]);
  });
});

describe('the sentences of the server', () => {
  test.each(['Practice', 'Treatment', 'Routing'])('of %s have French words', (room) => {
    const all = sentencesOf(room);
    expect(all.length).toBeGreaterThan(80);
    const unsaid = all.filter((sentence) => !(sentence in sentences));
    expect(unsaid, 'a reader may meet it: give it French words in sentences/fr-CA.json').toEqual([]);
  });

  test('leave as much to fill in as they are given', () => {
    const holes = (text: string) => text.split('{}').length - 1;
    expect(Object.entries(sentences).filter(([from, to]) => holes(to) > holes(from))).toEqual([]);
  });

  test.each([
    ['Say which tooth.', 'Dites quelle dent.'],
    ['Give a name of at most 80 characters.', 'Donnez un nom d’au plus 80 caractères.'],
    ['Give a name of at most 77 characters.', 'Donnez un nom d’au plus 77 caractères.'],
    ['Tooth 36 (FDI) is missing since 2010-05-04.', 'La dent 36 (FDI) est absente depuis le 2010-05-04.'],
    [
      'There is no destination called "clud". Did you mean "cloud"?',
      'Aucune destination ne s’appelle «\u00a0clud\u00a0». Vouliez-vous dire «\u00a0cloud\u00a0»?',
    ],
    ['A rule needs "then".', 'Une règle doit avoir «\u00a0then\u00a0».'],
    [
      '"rules" is a list, in brackets, of 0 to 200; here are 201.',
      '«\u00a0rules\u00a0» est une liste, entre crochets, de 0 à 200; il y en a ici 201.',
    ],
    ['"xx (?)" is not understood.', '«\u00a0xx (?)\u00a0» n’est pas compris.'],
  ])('“%s” is said in French', (from, to) => expect(translated(sentences, from)).toBe(to));

  test('without French words stay as they are', () => {
    expect(translated(sentences, 'The moon is full.')).toBeNull();
  });
});
