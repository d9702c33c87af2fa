import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import type { Condition, Rule } from '../../../api/routing';
import english from '../../../words/en-CA.json';
import french from '../../../words/fr-CA.json';
import routingEnglish from '../../../words/routing/en-CA.json';
import routingFrench from '../../../words/routing/fr-CA.json';
import { type Speech, sayCondition, sayLine, sayRule, type Words } from './sentences';

const titles: Record<string, string> = { 'orthanc-a': 'Orthanc A', cloud: 'Cloud' };

async function speaking(language: string): Promise<Speech> {
  const i18n = i18next.createInstance();
  await i18n.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'routing',
    resources: {
      'en-CA': { words: english, routing: routingEnglish },
      'fr-CA': { words: french, routing: routingFrench },
    },
    interpolation: { escapeValue: false },
  });
  return { t: i18n.t as unknown as Words, i18n, titleOf: (name) => titles[name] ?? name };
}

const inEnglish = await speaking('en-CA');
const inFrench = await speaking('fr-CA');
const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ');

const rule: Rule = {
  name: 'Location A keeps its own',
  if: {
    all: [
      { fact: 'location', is: ['Location A'] },
      { fact: 'kind', isNot: ['cbct'] },
    ],
  },
  then: [
    { send: 'orthanc-a', as: 'primary', standby: 'cloud' },
    { send: 'cloud', as: 'backup', transcode: 'uncompressed' },
  ],
  elseIf: [
    {
      if: {
        any: [{ fact: 'kind', is: ['cbct', 'panoramic'] }, { not: { fact: 'patientKnown', is: [true] } }],
      },
      then: [{ stop: true }],
    },
  ],
  else: [{ hold: 'A person decides.' }],
};

const lines = (speech: Speech) => sayRule(speech, rule).map((line) => plain(sayLine(speech, line)));
const both = (condition: Condition) => [
  plain(sayCondition(inEnglish, condition)),
  plain(sayCondition(inFrench, condition)),
];

describe('a rule in words', () => {
  test('in English', () => {
    expect(lines(inEnglish)).toMatchInlineSnapshot(`
      [
        "If the location is Location A and the kind is not Cone-beam CT: send to Orthanc A as primary (or to Cloud while that is away), also to Cloud as backup encoded as uncompressed.",
        "Else if the kind is Cone-beam CT or Panoramic or the patient is not known yet: look at no later rule.",
        "Otherwise: hold for a person: “A person decides.”.",
      ]
    `);
  });

  test('in French', () => {
    expect(lines(inFrench)).toMatchInlineSnapshot(`
      [
        "Si la clinique est Location A et si le type n’est pas Tomographie à faisceau conique : envoyer à Orthanc A comme archive principale (ou à Cloud tant que cette archive est absente), aussi à Cloud comme copie de secours codée en non comprimé.",
        "Sinon, si le type est Tomographie à faisceau conique ou Panoramique ou si le patient n’est pas encore connu : ne regarder aucune règle suivante.",
        "Sinon : retenir pour une personne : « A person decides. ».",
      ]
    `);
  });

  test('that always holds says so', () => {
    const always: Rule = {
      name: 'x',
      if: { always: true },
      then: [],
      elseIf: [{ if: { always: true }, then: [] }],
    };
    expect(sayRule(inEnglish, always).map((line) => sayLine(inEnglish, line))).toEqual([
      'Always: nothing is done.',
      'Otherwise: nothing is done.',
    ]);
  });
});

describe('a condition in words', () => {
  test('names one value, several, and none of several', () => {
    expect(both({ fact: 'modality', is: ['PX', 'IO', 'CT'] })).toEqual([
      'the modality is PX, IO or CT',
      'la modalité est PX, IO ou CT',
    ]);
    expect(both({ fact: 'storagePreference', isNot: ['cloud', 'on-premise'] })).toEqual([
      'the storage preference is neither cloud nor on premises',
      'la préférence de stockage n’est ni nuage ni sur place',
    ]);
  });

  test('tells sizes, hours and tags', () => {
    expect(both({ fact: 'bytes', atLeast: 5_000_000, atMost: 90_000_000 })).toEqual([
      'the file has between 5 MB and 90 MB',
      'le fichier fait entre 5 Mo et 90 Mo',
    ]);
    expect(both({ not: { fact: 'timeOfDay', from: '22:00', to: '06:00' } })).toEqual([
      'the time at the location is outside 22:00 to 06:00',
      'l’heure à la clinique n’est pas entre 22:00 et 06:00',
    ]);
    expect(both({ tag: 'StationName', like: ['OPG*'] })[0]).toBe('StationName in the file looks like OPG*');
  });

  test('keeps apart what belongs together', () => {
    const nested: Condition = {
      all: [
        { fact: 'location', is: ['A'] },
        {
          any: [
            { fact: 'modality', is: ['PX'] },
            { fact: 'conflict', is: [false] },
          ],
        },
        {
          not: {
            all: [
              { fact: 'modality', is: ['IO'] },
              { fact: 'location', is: ['B'] },
            ],
          },
        },
      ],
    };
    expect(both(nested)).toEqual([
      'the location is A and (the modality is PX or the image is in no conflict) and ' +
        'the condition (the modality is IO and the location is B) does not hold',
      'la clinique est A et si (la modalité est PX ou l’image n’est pas en conflit) et si ' +
        'la condition (la modalité est IO et la clinique est B) n’est pas remplie',
    ]);
  });

  test('turned round twice says the same', () => {
    const leaf: Condition = { fact: 'location', isNot: ['A'] };
    expect(both({ not: leaf })[0]).toBe('the location is A');
  });
});
