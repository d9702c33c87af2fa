import type { ChartItem, ChartView, CoveringImage, ToothView } from '../../../api/chart';
import type { FlatArch, FlatPlace, FlatSpan, FlatTooth } from '../../../odontogram/flat';
import type { Rows } from './entry';
import { markOf, presenceOf } from './glyphs';
import type { ChartWords } from './useChartWords';

export const layers = [
  'condition',
  'planned',
  'existing',
  'existing-other',
  'completed',
  'watch',
  'referred',
  'coverage',
] as const;

/** What can be hidden: the marks of a status, or the bars of images. */
export type Layer = (typeof layers)[number];

/** An image so old that its bar is at its palest. */
const fadedDays = 5 * 365;

type Coverage = ReadonlyMap<string, FlatTooth['coverage']>;

/** Which images show a tooth, newest first. */
export function coverageOf(images: readonly CoveringImage[]): Coverage {
  const found = new Map<string, FlatTooth['coverage'][number][]>();
  for (const { imageId, ageDays, teeth } of images) {
    const bar = { image: imageId, age: Math.min(1, Math.max(0, ageDays) / fadedDays) };
    for (const tooth of teeth) found.set(tooth, [...(found.get(tooth) ?? []), bar]);
  }
  return found;
}

const columns = [8, 7, 6, 5, 4, 3, 2, 1];

/** Quadrants from the viewer's left, with the primary ones beneath them. */
const quadrants = { upper: [1, 2], lower: [4, 3] } as const;

interface Place {
  main: ToothView;
  beside: ToothView[];
}

/** Sixteen places of an arch: the tooth that stands there, and what stands beside it. */
function placesOf(chart: ChartView, arch: 'upper' | 'lower'): Place[] {
  const byKey = new Map(chart.teeth.map((tooth) => [tooth.tooth, tooth]));
  const extras = chart.teeth.filter((tooth) => tooth.supernumerary > 0 && tooth.isShown);
  const [right, left] = quadrants[arch];
  const keys = [
    ...columns.map((column) => [right, column] as const),
    ...columns.toReversed().map((column) => [left, column] as const),
  ];
  return keys.flatMap(([quadrant, column]) => {
    const permanent = byKey.get(`${quadrant}${column}`);
    const primary = byKey.get(`${quadrant + 4}${column}`);
    const main = !permanent?.isShown && primary?.isShown ? primary : permanent;
    if (!main) return [];
    const other = main === permanent && permanent.isShown && primary?.isShown ? [primary] : [];
    const near = extras.filter((extra) =>
      [permanent?.tooth, primary?.tooth].includes(extra.tooth.slice(0, 2)),
    );
    return [{ main, beside: [...other, ...near] }];
  });
}

/** The keys as the arrow keys walk them: what stands beside a tooth on the side where it is drawn. */
export function rowsOf(chart: ChartView): Rows {
  return (['upper', 'lower'] as const).map((arch) =>
    placesOf(chart, arch).flatMap(({ main, beside }, index) => {
      const isFirst = main.tooth[1] === '1';
      const extras = beside.map(({ tooth }) => tooth);
      return index < 8 === isFirst ? [main.tooth, ...extras] : [...extras, main.tooth];
    }),
  );
}

type Drawn = (view: ToothView) => FlatTooth;

/**
 * How teeth are drawn and called, without the layers that are hidden. A tooth that stays as it is is put into words
 * once, however often the chart around it changes.
 */
export function drawing(
  words: ChartWords,
  { hidden, coverage }: { hidden: ReadonlySet<Layer>; coverage: Coverage },
): Drawn {
  const known = new WeakMap<ToothView, FlatTooth>();
  const draw: Drawn = (view) => ({
    key: view.tooth,
    fdi: Number(view.tooth.slice(0, 2)),
    number: words.number(view.tooth),
    name: words.tooth(view),
    presence: presenceOf(view.presence, view.marks),
    isAssumed: view.isAssumed,
    marks: view.marks.filter(({ status }) => !hidden.has(status)).map(markOf),
    coverage: hidden.has('coverage') ? [] : (coverage.get(view.tooth) ?? []),
  });
  return (view) => {
    const drawn = known.get(view) ?? draw(view);
    known.set(view, drawn);
    return drawn;
  };
}

/** An arch as it is drawn. */
export function archOf(chart: ChartView, arch: 'upper' | 'lower', name: string, drawn: Drawn): FlatArch {
  const places = placesOf(chart, arch).map(
    ({ main, beside }): FlatPlace => ({ tooth: drawn(main), beside: beside.map(drawn) }),
  );
  return { name, places };
}

const spanKinds: Partial<Record<ChartItem, FlatSpan['kind']>> = {
  bridge: 'bridge',
  denture: 'denture',
  'space-maintainer': 'splint',
};

export function spansOf(chart: ChartView, hidden: ReadonlySet<Layer>): FlatSpan[] {
  return chart.units
    .filter(({ status }) => !hidden.has(status))
    .flatMap(({ id, item, status, teeth }) => {
      const kind = spanKinds[item];
      return kind ? [{ id, kind, status, keys: teeth }] : [];
    });
}
