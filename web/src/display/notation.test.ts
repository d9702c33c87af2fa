import { describe, expect, test } from 'vitest';
import { notations, readTooth, showTooth } from './notation';
import { toothName } from './teeth';

const teeth = Array.from({ length: 90 }, (_, number) => number)
  .filter((number) => toothName(number))
  .map(String);
const extras = ['11S', '11S2', '21S', '55S', '48S'];

describe('a tooth', () => {
  test.each([
    ['18', '1', 'UR8'],
    ['16', '3', 'UR6'],
    ['21', '9', 'UL1'],
    ['36', '19', 'LL6'],
    ['48', '32', 'LR8'],
    ['55', 'A', 'URE'],
    ['65', 'J', 'ULE'],
    ['75', 'K', 'LLE'],
    ['81', 'P', 'LRA'],
    ['85', 'T', 'LRE'],
    ['11S', '58', 'UR1S'],
    ['51S', 'ES', 'URAS'],
  ])('%s is written %s and %s', (fdi, universal, palmer) => {
    expect(showTooth(fdi, 'fdi')).toBe(fdi);
    expect(showTooth(fdi, 'universal')).toBe(universal);
    expect(showTooth(fdi, 'palmer')).toBe(palmer);
  });

  test.each(notations)('in %s is read back as it was written, and no two are written alike', (notation) => {
    const all = [...teeth, ...extras];
    expect(teeth).toHaveLength(52);
    for (const key of all) expect(readTooth(showTooth(key, notation), notation, all)).toBe(key);
  });

  test('that no mouth has stays as it is, and is not found', () => {
    expect(showTooth('56', 'universal')).toBe('56');
    expect(readTooth('33', 'universal', teeth)).toBeNull();
  });
});
