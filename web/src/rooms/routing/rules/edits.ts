import type { Branch, Condition, Rule, RuleAct, RuleBook } from '../../../api/routing';

/** Which part of a condition: the way down through its parts, first to last. */
export type Path = readonly number[];

/** `list` with one thing moved; unchanged where it cannot move. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  if (to < 0 || to >= list.length) return next;
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);

export const changed = <T>(list: readonly T[], at: number, next: T): T[] =>
  list.map((one, index) => (index === at ? next : one));

/** The conditions directly inside one; none for a leaf. */
export function partsOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'not' in condition ? [condition.not] : [];
}

function withParts(condition: Condition, parts: Condition[]): Condition {
  if ('all' in condition) return { all: parts };
  if ('any' in condition) return { any: parts };
  return 'not' in condition && parts[0] ? { not: parts[0] } : condition;
}

/** The condition with the part at `path` replaced. */
export function replaced(condition: Condition, path: Path, next: Condition): Condition {
  const [first, ...rest] = path;
  const part = first === undefined ? undefined : partsOf(condition)[first];
  if (first === undefined || !part) return next;
  return withParts(condition, changed(partsOf(condition), first, replaced(part, rest, next)));
}

/** The condition without the part at `path`; what is left empty goes too. Nothing left means: always. */
export function removed(condition: Condition, path: Path): Condition {
  return removeFrom(condition, path) ?? { always: true };
}

function removeFrom(condition: Condition, path: Path): Condition | null {
  const [first, ...rest] = path;
  if (first === undefined) return null;
  const part = partsOf(condition)[first];
  if (!part) return condition;
  const left = removeFrom(part, rest);
  if (left) return withParts(condition, changed(partsOf(condition), first, left));
  const parts = without(partsOf(condition), first);
  if (parts.length === 0) return null;
  // A group of one says no more than the one.
  return parts.length === 1 ? (parts[0] ?? null) : withParts(condition, parts);
}

/** The condition with one more part beside or inside what stands at `path`. */
export function added(condition: Condition, path: Path, more: Condition): Condition {
  const at = path.reduce<Condition | undefined>((one, step) => one && partsOf(one)[step], condition);
  if (!at) return condition;
  if ('always' in at) return replaced(condition, path, more);
  const grown: Condition =
    'all' in at ? { all: [...at.all, more] } : 'any' in at ? { any: [...at.any, more] } : { all: [at, more] };
  return replaced(condition, path, grown);
}

export type Joint = 'all' | 'any';

/** The group at `path` with its parts joined otherwise. */
export function joined(condition: Condition, path: Path, joint: Joint): Condition {
  const at = path.reduce<Condition | undefined>((one, step) => one && partsOf(one)[step], condition);
  if (!at) return condition;
  const parts = [...partsOf(at)];
  return replaced(condition, path, joint === 'all' ? { all: parts } : { any: parts });
}

/** The same thing said of the opposite. */
export const turned = (condition: Condition): Condition =>
  'not' in condition ? condition.not : { not: condition };

/** IF and every ELSE IF of a rule, in order. */
export const branchesOf = (rule: Rule): Branch[] => [
  { if: rule.if, then: rule.then },
  ...(rule.elseIf ?? []),
];

/** The rule with these branches; its name and its ELSE stay. */
export function withBranches(rule: Rule, branches: readonly Branch[]): Rule {
  const [first, ...rest] = branches;
  if (!first) return rule;
  const { elseIf: _, else: last, ...kept } = rule;
  return {
    ...kept,
    if: first.if,
    then: first.then,
    ...(rest.length > 0 && { elseIf: rest }),
    ...(last && { else: last }),
  };
}

export function withElse(rule: Rule, acts: RuleAct[] | null): Rule {
  const { else: _, ...kept } = rule;
  return acts ? { ...kept, else: acts } : kept;
}

export const withRules = (book: RuleBook, rules: Rule[]): RuleBook => ({ ...book, rules });
