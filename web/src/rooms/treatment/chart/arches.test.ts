import { describe, expect, test } from 'vitest';
import {
  type ChartItem,
  type ChartView,
  findings,
  type MarkView,
  type ToothPresence,
  type ToothView,
  works,
} from '../../../api/chart';
import { archOf, coverageOf, drawing, type Layer, rowsOf } from './arches';
import { markOf } from './glyphs';
import type { ChartWords } from './useChartWords';

const quadrants = [
  [1, 8],
  [2, 8],
  [5, 5],
  [6, 5],
  [4, 8],
  [3, 8],
  [8, 5],
  [7, 5],
] as const;

const tooth = (key: string, isShown: boolean, presence: ToothPresence = 'present'): ToothView => ({
  tooth: key,
  supernumerary: key.includes('S') ? 1 : 0,
  dentition: Number(key[0]) > 4 ? 'primary' : 'permanent',
  class: 'molar',
  arch: ['1', '2', '5', '6'].includes(key[0] ?? '') ? 'upper' : 'lower',
  quadrant: 'upper-right',
  presence,
  isAssumed: false,
  isShown,
  events: [],
  marks: [],
});

/** A mouth in which the named milk teeth stand, beside their successors or in their stead. */
function mouth(milk: readonly string[], change: (view: ToothView) => ToothView = (view) => view): ChartView {
  const succeeded = (key: string) => milk.includes(`${Number(key[0]) + 4}${key[1]}`);
  const teeth = quadrants.flatMap(([quadrant, count]) =>
    Array.from({ length: count }, (_, index) => {
      const key = `${quadrant}${index + 1}`;
      return tooth(key, quadrant > 4 ? milk.includes(key) : !succeeded(key));
    }),
  );
  return {
    patientId: '',
    at: '2026-11-30',
    knownOn: null,
    version: 0,
    notation: 'fdi',
    isStarted: true,
    teeth: teeth.map(change),
    units: [],
    dates: [],
  };
}

const words = {
  number: (key: string) => key,
  tooth: (view: ToothView) => view.tooth,
  upper: 'upper',
  lower: 'lower',
} as ChartWords;

const all = { hidden: new Set<Layer>(), coverage: coverageOf([]) };
const keysOf = (chart: ChartView) =>
  (['upper', 'lower'] as const).flatMap((arch) =>
    archOf(chart, arch, arch, drawing(words, all)).places.map((place) => place.tooth.key),
  );

const mark = (item: ChartItem, more: Partial<MarkView> = {}): MarkView => ({
  id: item,
  item,
  status: 'existing',
  surfaces: '',
  material: null,
  icdas: null,
  movement: null,
  role: null,
  on: '2026-11-30',
  planItemId: null,
  hasNote: false,
  events: [],
  ...more,
});

describe('the arches', () => {
  test('have sixteen places each, the patient’s right at the viewer’s left', () => {
    const keys = keysOf(mouth([]));
    expect(keys.slice(0, 16).join(' ')).toBe('18 17 16 15 14 13 12 11 21 22 23 24 25 26 27 28');
    expect(keys.slice(16).join(' ')).toBe('48 47 46 45 44 43 42 41 31 32 33 34 35 36 37 38');
  });

  test('are mixed place by place: a milk tooth stands where its successor will', () => {
    const keys = keysOf(mouth(['55', '53', '75']));
    expect(keys.slice(3, 6)).toEqual(['55', '14', '53']);
    expect(keys).toContain('75');
    expect(keys).not.toContain('35');
  });

  test('show both where a milk tooth has stayed beside its successor', () => {
    const chart = mouth(['53'], (view) => (view.tooth === '13' ? { ...view, isShown: true } : view));
    const place = archOf(chart, 'upper', 'upper', drawing(words, all)).places[5];
    expect(place?.tooth.key).toBe('13');
    expect(place?.beside.map(({ key }) => key)).toEqual(['53']);
  });

  test('let the arrow keys pass a supernumerary where it is drawn', () => {
    const chart = mouth([]);
    const extras = ['11S', '14S', '24S'].map((key) => tooth(key, true));
    const [upper] = rowsOf({ ...chart, teeth: [...chart.teeth, ...extras] });
    expect(upper?.join(' ')).toBe('18 17 16 15 14S 14 13 12 11 11S 21 22 23 24 24S 25 26 27 28');
  });

  test('leave out the layers that are hidden', () => {
    const charted = mouth([], (view) =>
      view.tooth === '16'
        ? { ...view, marks: [mark('filling'), mark('crown', { status: 'planned' })] }
        : view,
    );
    const shown = archOf(
      charted,
      'upper',
      'upper',
      drawing(words, { ...all, hidden: new Set<Layer>(['planned']) }),
    );
    expect(shown.places[2]?.tooth.marks.map(({ status }) => status)).toEqual(['existing']);
  });

  test('draw a pontic for a missing tooth that hangs on a bridge, and a tilted tooth that is held back', () => {
    const charted = mouth([], (view) => {
      if (view.tooth === '14')
        return { ...view, presence: 'missing', marks: [mark('bridge', { role: 'pontic' })] };
      if (view.tooth === '48') return { ...view, presence: 'unerupted', marks: [mark('impacted')] };
      return view;
    });
    expect(archOf(charted, 'upper', 'upper', drawing(words, all)).places[4]?.tooth.presence).toBe('pontic');
    expect(archOf(charted, 'lower', 'lower', drawing(words, all)).places[0]?.tooth.presence).toBe('impacted');
  });
});

test('a tooth that stays as it is is put into words once', () => {
  const said: string[] = [];
  const counting = {
    ...words,
    tooth: (view: ToothView) => {
      said.push(view.tooth);
      return view.tooth;
    },
  };
  const drawn = drawing(counting, all);
  const chart = mouth([]);
  archOf(chart, 'upper', 'upper', drawn);
  said.length = 0;
  const charted = chart.teeth.map((view) =>
    view.tooth === '16' ? { ...view, marks: [mark('filling')] } : view,
  );
  archOf({ ...chart, teeth: charted }, 'upper', 'upper', drawn);
  expect(said).toEqual(['16']);
});

describe('bars of images', () => {
  test('fade with age and stay over the teeth that the image shows, newest first', () => {
    const image = (imageId: string, ageDays: number, teeth: string[]) => ({
      imageId,
      kind: 'bitewing',
      takenAt: null,
      receivedAt: '',
      ageDays,
      teeth,
      known: 'coded' as const,
    });
    const found = coverageOf([image('new', 0, ['16']), image('old', 9_000, ['16', '15'])]);
    expect(found.get('16')).toEqual([
      { image: 'new', age: 0 },
      { image: 'old', age: 1 },
    ]);
    expect(found.get('15')).toHaveLength(1);
    expect(found.has('14')).toBe(false);
  });
});

describe('a mark', () => {
  test.each([...findings, ...works])('of %s is drawn or has a sign', (item) => {
    const drawn = markOf(mark(item, { status: 'watch' }));
    expect(
      drawn.glyph !== 'tag' || drawn.tag !== undefined || ['observation', 'impacted'].includes(item),
    ).toBe(true);
  });

  test('tells metal from tooth-coloured and from what is fired, without colour', () => {
    const texture = (material: MarkView['material']) => markOf(mark('filling', { material })).texture;
    expect(
      new Set([texture('amalgam'), texture('composite'), texture('ceramic'), texture('gold')]).size,
    ).toBe(4);
  });

  test('carries its ICDAS code beside the number', () => {
    expect(markOf(mark('caries', { surfaces: 'O', icdas: 4 }))).toMatchObject({ glyph: 'caries', tag: '4' });
  });
});
