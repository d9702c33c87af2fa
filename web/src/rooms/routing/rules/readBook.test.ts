import { describe, expect, test } from 'vitest';
import type { RuleBook } from '../../../api/routing';
import { placeOf } from './formReader';
import { printBook } from './printBook';
import { readBook } from './readBook';

const book: RuleBook = {
  residency: [{ resident: 'CA-QC', regions: ['CA-QC'] }],
  rules: [
    {
      name: 'Location A keeps its own',
      if: {
        all: [
          { fact: 'location', is: ['Location A'] },
          { fact: 'kind', isNot: ['cbct'] },
          {
            any: [
              { fact: 'bytes', atLeast: 5_000_000 },
              { tag: 'StationName', like: ['OPG*'] },
            ],
          },
          { not: { fact: 'timeOfDay', from: '22:00', to: '06:00' } },
          { fact: 'patientKnown', is: [true] },
        ],
      },
      then: [
        { send: 'orthanc-a', as: 'primary' },
        { send: 'cloud', as: 'backup', transcode: 'uncompressed' },
      ],
      elseIf: [
        { if: { fact: 'kind', is: ['cbct'] }, then: [{ send: 'premium', as: 'primary', standby: 'cloud' }] },
      ],
      else: [{ hold: 'A person "decides".' }, { stop: true }],
    },
    { name: 'Everything else', if: { always: true }, then: [] },
  ],
};

const faultsOf = (text: string) =>
  readBook(text).faults.map(({ code, about, place }) =>
    `${place.line}:${place.column} ${code} ${about}`.trim(),
  );

describe('a rule book', () => {
  test('goes from the form to the text and back without loss', () => {
    const text = printBook(book);
    expect(readBook(text)).toMatchObject({ book, faults: [] });
    expect(printBook(readBook(text).book ?? book)).toBe(text);
  });

  test('is printed with short things on one line', () => {
    expect(printBook(book)).toMatchInlineSnapshot(`
      "{
        "residency": [{ "resident": "CA-QC", "regions": ["CA-QC"] }],
        "rules": [
          {
            "name": "Location A keeps its own",
            "if": {
              "all": [
                { "fact": "location", "is": ["Location A"] },
                { "fact": "kind", "isNot": ["cbct"] },
                {
                  "any": [
                    { "fact": "bytes", "atLeast": 5000000 },
                    { "tag": "StationName", "like": ["OPG*"] }
                  ]
                },
                { "not": { "fact": "timeOfDay", "from": "22:00", "to": "06:00" } },
                { "fact": "patientKnown", "is": [true] }
              ]
            },
            "then": [
              { "send": "orthanc-a", "as": "primary" },
              { "send": "cloud", "as": "backup", "transcode": "uncompressed" }
            ],
            "elseIf": [
              {
                "if": { "fact": "kind", "is": ["cbct"] },
                "then": [{ "send": "premium", "as": "primary", "standby": "cloud" }]
              }
            ],
            "else": [{ "hold": "A person \\"decides\\"." }, { "stop": true }]
          },
          {
            "name": "Everything else",
            "if": { "always": true },
            "then": []
          }
        ]
      }
      "
    `);
  });

  test('keeps words that look like something else', () => {
    const odd = structuredClone(book);
    odd.rules.splice(0, 2, {
      name: '__proto__ } ] "',
      if: { tag: 'ImageType', is: ['A\\B\n', 'é'] },
      then: [],
    });
    expect(readBook(printBook(odd)).book).toEqual(odd);
  });

  test('without rules is one too, and what the server told of it falls away', () => {
    expect(readBook('{ "version": 7, "publishedBy": "ada", "rules": [] }').book).toEqual({
      residency: [],
      rules: [],
    });
  });
});

describe('a rule book that is not finished', () => {
  const text = '{ "rules": [{ "name": "", "if": { "fact": "kind", "is": [] }, "then": [] }] }';

  test('has a form, and tells what is still empty', () => {
    expect(readBook(text).book?.rules).toHaveLength(1);
    expect(faultsOf(text)).toEqual(['1:23 empty name', '1:57 empty is']);
  });
});

describe('what is no rule book', () => {
  test.each([
    ['', '1:1 ends-early'],
    ['{\n  "rules": [\n    { "name": "x" ]\n}', '3:19 not-expected ]'],
    ['{ "rules": [], "rules": [] }', '1:16 twice rules'],
    ['{ "rules": [ nothing ] }', '1:14 not-expected nothing'],
    ['{ "rules": [ 01 ] }', '1:15 not-expected 1'],
    ['{ "rules": [ - ] }', '1:14 bad-number'],
    ['{ "rules": [ "a\nb" ] }', '1:14 bad-text'],
    ['{} {}', '1:4 not-expected {'],
  ])('%j is told by line and column', (text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  test('too deep a nest is refused before it can do harm', () => {
    expect(faultsOf(`{ "rules": ${'['.repeat(100_000)}`)[0]).toMatch(/^1:\d+ too-deep/);
  });

  test('every fault of the form is told, each at its line', () => {
    const text = `{
  "residency": [{ "resident": 5, "regions": "CA" }],
  "rules": [
    {
      "name": "",
      "iff": {},
      "if": { "all": [{ "fact": "colour", "is": ["red"] }, { "fact": "kind", "is": [] }, 7] },
      "then": [{ "send": "a", "as": "boss" }, { "stop": false }, {}],
      "elseIf": [{ "if": { "fact": "bytes", "atLeast": -1 } }],
      "else": [{ "send": "a" }]
    }
  ]
}`;
    expect(faultsOf(text)).toEqual([
      '2:31 not-text resident',
      '2:45 not-list regions',
      '6:14 unknown-field iff',
      '5:15 empty name',
      '7:33 unknown-fact colour',
      '7:84 empty is',
      '7:90 not-object all[2]',
      '8:37 not-role as',
      '8:57 not-true stop',
      '8:66 no-act then[2]',
      '9:18 missing then',
      '9:56 not-number atLeast',
      '10:16 missing as',
    ]);
  });
});

describe('a path that the server names', () => {
  const { places } = readBook(printBook(book));

  test('leads to its line', () => {
    expect(placeOf(places, 'rules[0].then[1].send').line).toBeGreaterThan(
      placeOf(places, 'rules[0].then[0].send').line,
    );
  });

  test('or to the nearest thing around it', () => {
    expect(placeOf(places, 'rules[1].else[4].send')).toEqual(places.get('rules[1]'));
    expect(placeOf(places, 'nowhere')).toEqual({ line: 1, column: 1 });
  });
});
