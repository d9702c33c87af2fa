import type { Rule, RuleBook } from '../../../api/routing';

/** What became of a rule between two books. */
export interface RuleChange {
  name: string;
  kind: 'added' | 'removed' | 'changed' | 'moved';
  before: Rule | null;
  after: Rule | null;
}

export interface Difference {
  rules: RuleChange[];
  residency: boolean;
}

/** Written with the fields of each thing in one order, so that the order in which they were typed does not count. */
const plain = (value: unknown) =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

const same = (one: unknown, other: unknown) => plain(one) === plain(other);

/** The longest run of names that stand in the same order in both; the others were moved. */
function unmoved(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((name, at) => [name, at]));
  const kept: { name: string; at: number; length: number; from: number }[] = [];
  for (const name of after) {
    const at = place.get(name) ?? -1;
    let [length, from] = [1, -1];
    kept.forEach((one, index) => {
      if (one.at < at && one.length >= length) [length, from] = [one.length + 1, index];
    });
    kept.push({ name, at, length, from });
  }
  const stays = new Set<string>();
  const most = Math.max(0, ...kept.map((one) => one.length));
  for (let at = kept.findIndex((one) => one.length === most); at >= 0; at = kept[at]?.from ?? -1) {
    stays.add(kept[at]?.name ?? '');
  }
  return stays;
}

/** What is different in `after`, rule by rule, in the order in which they stand there; rules are known by their names. */
export function differenceOf(before: RuleBook, after: RuleBook): Difference {
  const old = new Map(before.rules.map((rule) => [rule.name, rule]));
  const now = new Map(after.rules.map((rule) => [rule.name, rule]));
  const inBoth = (rules: readonly Rule[]) =>
    rules.map((rule) => rule.name).filter((name) => old.has(name) && now.has(name));
  const stays = unmoved(inBoth(before.rules), inBoth(after.rules));
  const rules: RuleChange[] = [];
  for (const [name, rule] of now) {
    const was = old.get(name) ?? null;
    if (!was) rules.push({ name, kind: 'added', before: null, after: rule });
    else if (!same(was, rule)) rules.push({ name, kind: 'changed', before: was, after: rule });
    else if (!stays.has(name)) rules.push({ name, kind: 'moved', before: was, after: rule });
  }
  for (const [name, rule] of old) {
    if (!now.has(name)) rules.push({ name, kind: 'removed', before: rule, after: null });
  }
  return { rules, residency: !same(before.residency, after.residency) };
}

export const isNone = (difference: Difference) => difference.rules.length === 0 && !difference.residency;
