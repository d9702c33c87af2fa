const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes in decimal units, with three figures at most: "6.25 MB". */
export function showBytes(bytes: number, language: string): string {
  let value = bytes;
  let step = 0;
  while (value >= 1000 && step < units.length - 1) {
    value /= 1000;
    step++;
  }
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumSignificantDigits: 3,
  }).format(value);
}

/** How many times smaller: "24 : 1". */
export function showRatio(ratio: number, language: string): string {
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: ratio < 10 ? 1 : 0 }).format(ratio)} : 1`;
}
