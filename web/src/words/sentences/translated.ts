const hole = '{}';
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

type Sentences = Readonly<Record<string, string>>;

interface Pattern {
  reads: RegExp;
  says: string;
}

const patterns = new WeakMap<Sentences, readonly Pattern[]>();

/** Sentences that the server fills in, such as how many characters are allowed; the longest is tried first. */
function patternsOf(sentences: Sentences): readonly Pattern[] {
  const known = patterns.get(sentences);
  if (known) return known;
  const made = Object.entries(sentences)
    .filter(([english]) => english.includes(hole))
    .sort(([one], [other]) => other.length - one.length)
    .map(([english, says]) => ({
      reads: new RegExp(`^${english.split(hole).map(literal).join('(.+?)')}$`),
      says,
    }));
  patterns.set(sentences, made);
  return made;
}

/** The same sentence in another language, what was filled in too; null where there are no words for it. */
export function translated(sentences: Sentences, sentence: string): string | null {
  if (Object.hasOwn(sentences, sentence)) return sentences[sentence] ?? null;
  for (const { reads, says } of patternsOf(sentences)) {
    const filled = reads.exec(sentence)?.slice(1);
    if (filled) return says.replaceAll(hole, () => inner(sentences, filled.shift() ?? ''));
  }
  return null;
}

const inner = (sentences: Sentences, filled: string) => translated(sentences, filled) ?? filled;
