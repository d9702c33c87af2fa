const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those whose words all begin somewhere in the name or the kind of care, with or without accents; the nearest first. */
export function searchProcedures<T>(all: readonly T[], typed: string, textOf: (one: T) => string): T[] {
  const asked = fold(typed)
    .split(/[\s,]+/)
    .filter(Boolean);
  const starts = (one: T) => (fold(textOf(one)).startsWith(asked[0] ?? '') ? 0 : 1);
  return all
    .filter((one) => {
      const words = fold(textOf(one)).split(/[\s,.’'()-]+/);
      return asked.every((part) => words.some((word) => word.startsWith(part)));
    })
    .sort((one, other) => starts(one) - starts(other));
}
