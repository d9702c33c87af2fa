import { describe, expect, it, test } from 'vitest';
import { inMouth, isMilkMouth, placed, rightTwin } from './layout';
import type { ToothPart } from './teethFile';
import type { ShownTooth } from './types';

const part = (fdi: number, x: number, crown: number): ToothPart => ({
  fdi,
  points: new Float32Array(),
  normals: new Float32Array(),
  openness: new Uint8Array(),
  triangles: new Uint16Array(),
  zones: {} as ToothPart['zones'],
  size: { width: 8, depth: 8, crown, root: 12 },
  pose: { neck: [x, 9, 20], mesial: [1, 0, 0], buccal: [0, 0, 1], edge: [0, -1, 0] },
  canals: [],
});

const parts = new Map([part(11, -4, 11), part(14, -18, 8), part(54, -16, 5)].map((one) => [one.fdi, one]));

const tooth = (fdi: number, rest: Partial<ShownTooth> = {}): ShownTooth => ({
  key: String(fdi),
  fdi,
  presence: 'present',
  marks: [],
  label: '',
  ...rest,
});

const stand = (one: ShownTooth, milk = false) => {
  const place = placed(one, parts, milk);
  if (!place) throw new Error('It has no place.');
  return place;
};

describe('a tooth in the mouth', () => {
  it('stands on its own side; the left is the mirror of the right', () => {
    const right = inMouth(stand(tooth(11)), [1, 2, 3]);
    const left = inMouth(stand(tooth(21)), [1, 2, 3]);
    expect(right).toEqual([-3, 6, 22]);
    expect(left).toEqual([3, 6, 22]);
  });

  it('moves by its shift: to the midline, to the cheek, out of the gum', () => {
    const moved = stand(tooth(21, { shift: { mesial: 1, buccal: 2, erupted: 3 } }));
    expect(inMouth(moved, [0, 0, 0])).toEqual([3, 6, 22]);
  });

  it('turns its mesial side to the cheek', () => {
    const [x, , z] = inMouth(stand(tooth(11, { shift: { rotation: 90 } })), [1, 0, 0]);
    expect([x + 4, z - 20].map(Math.round)).toEqual([0, 1]);
  });

  it('leans to the midline by its edge', () => {
    const leant = inMouth(stand(tooth(11, { shift: { tipMesial: 30 } })), [0, 0, 10]);
    expect(leant[0]).toBeCloseTo(-4 + 5, 6);
  });

  it('lies deep while it has not come through', () => {
    expect(stand(tooth(11, { presence: 'impacted' })).neck[1]).toBe(19);
  });

  it('stands behind its neighbour and is smaller when there is one too many', () => {
    const extra = stand(tooth(11, { key: '11S', supernumerary: true }));
    expect(extra.scale).toBeLessThan(1);
    expect(extra.neck[2]).toBeLessThan(15);
  });

  it('takes its successor’s place in a mixed mouth, and its own in a mouth of milk teeth', () => {
    expect(stand(tooth(54)).neck[0]).toBe(-18);
    expect(stand(tooth(54), true).neck[0]).toBe(-16);
  });

  it('is nowhere when no such form is known', () => {
    expect(placed(tooth(18), parts, false)).toBeNull();
  });
});

test.each([
  [11, 11],
  [21, 11],
  [36, 46],
  [48, 48],
  [65, 55],
  [71, 81],
])('the right twin of %i is %i', (fdi, twin) => {
  expect(rightTwin(fdi)).toBe(twin);
});

test('a mouth is one of milk teeth until the first other tooth is through', () => {
  expect(isMilkMouth([tooth(51), tooth(85)])).toBe(true);
  expect(isMilkMouth([tooth(51), tooth(16, { presence: 'unerupted' })])).toBe(true);
  expect(isMilkMouth([tooth(51), tooth(16)])).toBe(false);
  expect(isMilkMouth([])).toBe(false);
});
