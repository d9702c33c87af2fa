/** Says a sentence of the server's in another language; null where there are no words for it. */
type Translator = (sentence: string) => string | null;

const translators = new Map<string, Translator>();

/** Gives a language its words for what the server says; they come with the first screen that may need them. */
export function teach(language: string, translator: Translator): void {
  translators.set(language, translator);
}

/** What the server said, in the reader's language: the server speaks English. Null where we have no words for it. */
export function said(sentence: string, language: string): string | null {
  if (!sentence || language.startsWith('en')) return sentence || null;
  return translators.get(language)?.(sentence) ?? null;
}
