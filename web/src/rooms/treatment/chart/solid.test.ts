import { expect, test } from 'vitest';
import type { ChartView, Movement } from '../../../api/chart';
import { solidTeeth } from './solid';
import type { ChartWords } from './useChartWords';

/** How a tooth stands on which one thing is charted. */
function shift(item: 'drift' | 'rotation', movement: Movement) {
  const mark = { id: 'm', item, status: 'condition', surfaces: '', material: null, role: null, movement };
  const tooth = { tooth: '16', supernumerary: 0, presence: 'present', isShown: true, marks: [mark] };
  const chart = { teeth: [tooth] } as unknown as ChartView;
  return solidTeeth(chart, { tooth: () => '' } as unknown as ChartWords, new Set())[0]?.shift;
}

test('a tooth that has moved nobody knows where stands in its place', () => {
  expect(shift('drift', { direction: null, millimetres: 2, degrees: null })).toBeNull();
  expect(shift('drift', { direction: 'extruded', millimetres: 2, degrees: null })).toEqual({ erupted: 2 });
  expect(shift('rotation', { direction: null, millimetres: null, degrees: 20 })).toEqual({ rotation: 20 });
});
