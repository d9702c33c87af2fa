import type { FactKind, Section } from '../../../api/history';

/** Something that can be chosen: a kind, or a kind by one of the names it goes by. */
export interface Choice {
  key: string;
  kind: FactKind;
  label: string;
  /** The kind, where the label is another name of it. */
  hint: string | null;
  /** What the fact is to be named, where the label says more than the kind. */
  name: string | null;
}

interface Words {
  kind: (code: string) => string;
  also: (code: string) => string;
}

const most = 9;

/** With so many found in all parts, nobody looks for "other" yet. */
const enough = 3;

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function choicesOf(kind: FactKind, words: Words): Choice[] {
  const label = words.kind(kind.code);
  const others = words
    .also(kind.code)
    .split(', ')
    .filter((other) => other !== '');
  return [
    { key: kind.code, kind, label, hint: null, name: null },
    ...others.map((other) => ({
      key: `${kind.code} ${other}`,
      kind,
      label: other,
      hint: label,
      name: kind.section === 'medications' ? other : null,
    })),
  ];
}

/** What begins with the query first, then what has a word that does, then what holds it anywhere; "other" last of all. */
function rank(choice: Choice, query: string): number {
  const text = fold(choice.label);
  if (text.startsWith(query)) return 0;
  if (text.split(/[\s-]+/).some((word) => word.startsWith(query))) return 1;
  return text.includes(query) ? 2 : 3;
}

/** What may be meant by a few letters; what the catalogue does not have is offered in words, part by part. */
export function searchKinds(
  kinds: readonly FactKind[],
  section: Section | null,
  typed: string,
  words: Words,
): Choice[] {
  const query = fold(typed.trim());
  const within = kinds.filter((kind) => section === null || kind.section === section);
  if (query === '') {
    return section === null
      ? []
      : within.map((kind) => choicesOf(kind, words)[0]).filter((choice) => choice !== undefined);
  }
  const found = within
    .filter((kind) => !kind.isNamed)
    .flatMap((kind) => choicesOf(kind, words))
    .map((choice, at) => ({ choice, at, rank: rank(choice, query) }))
    .filter((one) => one.rank < 3)
    .sort((one, other) => one.rank - other.rank || one.at - other.at)
    .map(({ choice }) => choice);
  const seen = new Set<string>();
  const once = found.filter(({ kind, name }) => {
    const same = `${kind.code} ${name ?? ''}`;
    return !seen.has(same) && seen.add(same);
  });
  const others = within
    .filter((kind) => kind.isNamed)
    .map((kind) => ({ key: kind.code, kind, label: words.kind(kind.code), hint: null, name: typed.trim() }));
  return once.length >= enough && section === null
    ? once.slice(0, most)
    : [...once.slice(0, most), ...others];
}
