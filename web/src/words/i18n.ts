import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type words from './en-CA.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { words: typeof words };
  }
}

const loaders = {
  'en-CA': () => import('./en-CA.json'),
  'fr-CA': () => import('./fr-CA.json'),
};

export type Language = keyof typeof loaders;

/** Each language by its own name, so that whoever is lost can find the way back. */
export const languages: Record<Language, string> = { 'en-CA': 'English', 'fr-CA': 'Français' };

const remembered = 'dentamind.language';

function firstLanguage(): Language {
  const kept = localStorage.getItem(remembered);
  if (kept && kept in loaders) return kept as Language;
  return navigator.languages.some((tag) => /^fr\b/i.test(tag)) &&
    !navigator.languages[0]?.toLowerCase().startsWith('en')
    ? 'fr-CA'
    : 'en-CA';
}

async function load(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'words')) {
    i18next.addResourceBundle(language, 'words', (await loaders[language]()).default);
  }
  document.documentElement.lang = language;
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
