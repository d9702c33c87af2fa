const blank = '___';

/** Where the next blank stands, from a place on and then from the beginning; null when there is none. */
export function nextBlank(text: string, from: number): [number, number] | null {
  const found = text.indexOf(blank, from);
  const at = found >= 0 ? found : text.indexOf(blank);
  return at < 0 ? null : [at, at + blank.length];
}

/** Puts words where the cursor stands, or in place of what is chosen; a line that has begun is ended first. */
export function insertAt(text: string, [from, to]: [number, number], words: string): [string, number] {
  const before = text.slice(0, from);
  const gap = before === '' || before.endsWith('\n') || before.endsWith(' ') ? '' : '\n';
  return [before + gap + words + text.slice(to), from + gap.length];
}
