import { Problem } from '../../../api/http';
import type { Flaw } from '../../../api/routing';

export type Flaws = ReadonlyMap<string, string>;

/** What is wrong, by the way to it: a line is found by the way in whatever text shows the same book. */
export const byPath = (flaws: readonly Flaw[]): Flaws =>
  new Map(flaws.map(({ path, reason }) => [path, reason]));

/** What the server found wrong in a rule book; empty when it failed for another reason. */
export function flawsOf(failure: unknown): Flaws {
  if (!(failure instanceof Problem)) return new Map();
  const told = failure.more.flaws;
  return Array.isArray(told) ? byPath(told as Flaw[]) : new Map();
}
