const permanent = [
  'central',
  'lateral',
  'canine',
  'premolar1',
  'premolar2',
  'molar1',
  'molar2',
  'molar3',
] as const;
const primary = ['central', 'lateral', 'canine', 'molar1', 'molar2'] as const;
const quadrants = ['upperRight', 'upperLeft', 'lowerLeft', 'lowerRight'] as const;

export interface ToothName {
  quadrant: (typeof quadrants)[number];
  place: (typeof permanent)[number];
  primary: boolean;
}

/** The words that name an FDI number, or null when no mouth has that tooth. */
export function toothName(fdi: number): ToothName | null {
  const quarter = Math.floor(fdi / 10) - 1;
  const isPrimary = quarter >= 4;
  const quadrant = quadrants[quarter % 4];
  const place = (isPrimary ? primary : permanent)[(fdi % 10) - 1];
  return quarter >= 0 && quarter < 8 && quadrant && place ? { quadrant, place, primary: isPrimary } : null;
}

/** Left to right as the viewer sees a mouth: the upper row from the patient's right, then the lower. */
export function mouthOrder(teeth: readonly number[]): number[] {
  const place = (fdi: number) => {
    const quarter = (Math.floor(fdi / 10) - 1) % 4;
    const fromMidline = fdi % 10;
    const isRight = quarter === 0 || quarter === 3;
    return (quarter < 2 ? 0 : 100) + (isRight ? -fromMidline : fromMidline);
  };
  return [...teeth].sort((a, b) => place(a) - place(b));
}

/** Few teeth by number, many as how many more: `{shown: [16, 15], more: 3}`. */
export function briefTeeth(teeth: readonly number[], most = 4): { shown: number[]; more: number } {
  const ordered = mouthOrder(teeth);
  const fits = ordered.length <= most;
  return fits
    ? { shown: ordered, more: 0 }
    : { shown: ordered.slice(0, most - 1), more: ordered.length - most + 1 };
}
