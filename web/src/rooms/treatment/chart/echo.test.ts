import { describe, expect, test } from 'vitest';
import type { ChartView, ToothView } from '../../../api/chart';
import { echo } from './echo';

const tooth = (key: string): ToothView => ({
  tooth: key,
  supernumerary: 0,
  dentition: 'permanent',
  class: 'molar',
  arch: 'upper',
  quadrant: 'upper-right',
  presence: 'present',
  isAssumed: true,
  isShown: true,
  events: [],
  marks: [],
});

const chart: ChartView = {
  patientId: 'p',
  at: '2026-11-30',
  knownOn: null,
  version: 3,
  notation: 'fdi',
  isStarted: true,
  teeth: ['16', '15', '14'].map(tooth),
  units: [],
  dates: [],
};

const filling = { id: 'a', teeth: ['16'], item: 'filling', status: 'planned', surfaces: 'MOD' } as const;
const form = { ...filling, teeth: [...filling.teeth] };
const of = (view: ChartView, key: string) => view.teeth.find((one) => one.tooth === key);

describe('the echo of an entry', () => {
  test('draws it at once, and leaves the answer that is kept as it was', () => {
    const drawn = echo(chart, [form]);
    expect(of(drawn, '16')?.marks).toMatchObject([{ id: 'a', surfaces: 'MOD', status: 'planned' }]);
    expect(of(chart, '16')?.marks).toEqual([]);
  });

  test('of what the server has drawn already is nothing', () => {
    const written = echo(chart, [form]);
    expect(of(echo(written, [form]), '16')?.marks).toHaveLength(1);
  });

  test('of a typed line draws what the server read, which says null where nothing was said', () => {
    const read = {
      ...form,
      id: null,
      material: null,
      icdas: null,
      movement: null,
      pontics: null,
      note: null,
    };
    const drawn = echo(chart, [read as unknown as typeof form]);
    expect(of(drawn, '16')?.marks).toMatchObject([{ surfaces: 'MOD', material: null, role: null }]);
  });

  test('of an undo takes the mark away', () => {
    const drawn = echo(chart, [form, { kind: 'retract', target: 'a' }]);
    expect(drawn.teeth).toEqual(chart.teeth);
  });

  test('of a bridge is a bar and a part for each tooth', () => {
    const drawn = echo(chart, [
      { id: 'b', item: 'bridge', status: 'planned', teeth: ['16', '15', '14'], pontics: ['15'] },
    ]);
    expect(drawn.units).toHaveLength(1);
    expect(['16', '15', '14'].map((key) => of(drawn, key)?.marks[0]?.role)).toEqual([
      'abutment',
      'pontic',
      'abutment',
    ]);
  });

  test('of a presence is sure and no longer assumed', () => {
    const drawn = echo(chart, [{ kind: 'presence', teeth: ['14'], presence: 'missing' }]);
    expect(of(drawn, '14')).toMatchObject({ presence: 'missing', isAssumed: false });
  });
});
