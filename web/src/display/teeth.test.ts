import { describe, expect, test } from 'vitest';
import { briefTeeth, mouthOrder, toothName } from './teeth';

const numbers = Array.from({ length: 90 }, (_, number) => number).filter((number) => toothName(number));

describe('teeth', () => {
  test('52 numbers name a tooth, and no other', () => {
    expect(numbers).toHaveLength(52);
    expect(numbers).not.toContain(19);
    expect(numbers).not.toContain(56);
  });

  test('each is named by quadrant and place', () => {
    expect(toothName(36)).toEqual({ quadrant: 'lowerLeft', place: 'molar1', primary: false });
    expect(toothName(54)).toEqual({ quadrant: 'upperRight', place: 'molar1', primary: true });
    expect(new Set(numbers.map((number) => JSON.stringify(toothName(number)))).size).toBe(52);
  });

  test('stand as the viewer sees the mouth: the patient’s right first, upper row first', () => {
    expect(mouthOrder([36, 21, 11, 46, 16])).toEqual([16, 11, 21, 46, 36]);
  });

  test('are cut short when they are many, and none is lost in the count', () => {
    expect(briefTeeth([16, 15])).toEqual({ shown: [16, 15], more: 0 });
    const brief = briefTeeth(numbers);
    expect(brief.shown.length + brief.more).toBe(52);
  });
});
