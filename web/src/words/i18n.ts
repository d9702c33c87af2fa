import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type alerts from './alerts/en-CA.json';
import type archives from './archives/en-CA.json';
import type conflict from './conflict/en-CA.json';
import type words from './en-CA.json';
import type fees from './fees/en-CA.json';
import type history from './history/en-CA.json';
import type keys from './keys/en-CA.json';
import type patient from './patient/en-CA.json';
import type planning from './planning/en-CA.json';
import type plans from './plans/en-CA.json';
import type refusals from './refusals/en-CA.json';
import type routing from './routing/en-CA.json';
import type treatment from './treatment/en-CA.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: {
      words: typeof words;
      routing: typeof routing;
      treatment: typeof treatment;
      fees: typeof fees;
      archives: typeof archives;
      conflict: typeof conflict;
      alerts: typeof alerts;
      history: typeof history;
      keys: typeof keys;
      patient: typeof patient;
      plans: typeof plans;
      planning: typeof planning;
      refusals: typeof refusals;
    };
  }
}

/** The words that every screen needs, and those of a room that few people enter, fetched with its screens. */
const loaders = {
  words: {
    'en-CA': () => import('./en-CA.json'),
    'fr-CA': () => import('./fr-CA.json'),
  },
  fees: {
    'en-CA': () => import('./fees/en-CA.json'),
    'fr-CA': () => import('./fees/fr-CA.json'),
  },
  patient: {
    'en-CA': () => import('./patient/en-CA.json'),
    'fr-CA': () => import('./patient/fr-CA.json'),
  },
  plans: {
    'en-CA': () => import('./plans/en-CA.json'),
    'fr-CA': () => import('./plans/fr-CA.json'),
  },
  /** What the dialogs of a plan say, and what a patient reads and signs. */
  planning: {
    'en-CA': () => import('./planning/en-CA.json'),
    'fr-CA': () => import('./planning/fr-CA.json'),
  },
  routing: {
    'en-CA': () => import('./routing/en-CA.json'),
    'fr-CA': () => import('./routing/fr-CA.json'),
  },
  treatment: {
    'en-CA': () => import('./treatment/en-CA.json'),
    'fr-CA': () => import('./treatment/fr-CA.json'),
  },
  /** What helps to set an archive up. */
  archives: {
    'en-CA': () => import('./archives/en-CA.json'),
    'fr-CA': () => import('./archives/fr-CA.json'),
  },
  /** Two images under one number. */
  conflict: {
    'en-CA': () => import('./conflict/en-CA.json'),
    'fr-CA': () => import('./conflict/fr-CA.json'),
  },
  alerts: {
    'en-CA': () => import('./alerts/en-CA.json'),
    'fr-CA': () => import('./alerts/fr-CA.json'),
  },
  history: {
    'en-CA': () => import('./history/en-CA.json'),
    'fr-CA': () => import('./history/fr-CA.json'),
  },
  /** What each key does. */
  keys: {
    'en-CA': () => import('./keys/en-CA.json'),
    'fr-CA': () => import('./keys/fr-CA.json'),
  },
  /** Why the server refused, by its codes; those of every screen stand among its words. */
  refusals: {
    'en-CA': () => import('./refusals/en-CA.json'),
    'fr-CA': () => import('./refusals/fr-CA.json'),
  },
  /** The server's own sentences, by the English that it speaks. */
  sentences: {
    'en-CA': () => Promise.resolve({ default: {} }),
    'fr-CA': () => import('./sentences/french'),
  },
};

type Part = keyof typeof loaders;

export type Language = keyof typeof loaders.words;

/** Each language by its own name, so that whoever is lost can find the way back. */
export const languages: Record<Language, string> = { 'en-CA': 'English', 'fr-CA': 'Français' };

const remembered = 'dentamind.language';
const parts = new Set<Part>(['words']);

function firstLanguage(): Language {
  const kept = localStorage.getItem(remembered);
  if (kept && kept in languages) return kept as Language;
  return navigator.languages.some((tag) => /^fr\b/i.test(tag)) &&
    !navigator.languages[0]?.toLowerCase().startsWith('en')
    ? 'fr-CA'
    : 'en-CA';
}

async function load(language: Language): Promise<void> {
  for (const part of parts) {
    if (i18next.hasResourceBundle(language, part)) continue;
    i18next.addResourceBundle(language, part, (await loaders[part][language]()).default);
  }
  document.documentElement.lang = language;
}

/** Fetches the words of a room beside its screen; the screen is drawn once both are there. */
export async function withWords<T>(part: Part | Part[], screen: Promise<T>): Promise<T> {
  for (const one of [part].flat()) parts.add(one);
  await load(i18next.language as Language);
  // Nothing is refused before something is asked for, so the screen does not wait for these.
  parts.add('refusals').add('sentences');
  load(i18next.language as Language).catch(() => undefined);
  return screen;
}

/** Makes the words ready; the app draws nothing before. */
export async function startWords(): Promise<void> {
  const language = firstLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: 'words',
    defaultNS: 'words',
    resources: {},
    interpolation: { escapeValue: false },
  });
  await load(language);
  await i18next.changeLanguage(language);
}

export async function speak(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  localStorage.setItem(remembered, language);
}
