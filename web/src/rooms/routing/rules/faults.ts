import { Problem } from '../../../api/http';
import type { Flaw } from '../../../api/routing';
import { said } from '../../../words/said';

export type Flaws = ReadonlyMap<string, string>;

/** What is wrong, by the way to it: a line is found by the way in whatever text shows the same book. */
export const byPath = (flaws: readonly Flaw[]): Flaws =>
  new Map(flaws.map(({ path, reason }) => [path, reason]));

/** The same in the reader's language, where we have the words. */
export const inWords = (flaws: Flaws, language: string): Flaws =>
  new Map([...flaws].map(([path, reason]) => [path, said(reason, language) ?? reason]));

/** What the server found wrong in a rule book; empty when it failed for another reason. */
export function flawsOf(failure: unknown): Flaws {
  if (!(failure instanceof Problem)) return new Map();
  const told = failure.more.flaws;
  return Array.isArray(told) ? byPath(told as Flaw[]) : new Map();
}
