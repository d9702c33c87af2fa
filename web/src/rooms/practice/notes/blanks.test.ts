import { describe, expect, test } from 'vitest';
import { insertAt, nextBlank } from './blanks';

describe('blanks of a template', () => {
  test('are found one after the other, and again from the beginning', () => {
    const text = 'Tooth ___ shade ___.';
    expect(nextBlank(text, 0)).toEqual([6, 9]);
    expect(nextBlank(text, 9)).toEqual([16, 19]);
    expect(nextBlank(text, 19)).toEqual([6, 9]);
    expect(nextBlank('none', 0)).toBeNull();
  });

  test('come in where the cursor stands, on a line of their own', () => {
    expect(insertAt('One.', [4, 4], 'Two ___.')).toEqual(['One.\nTwo ___.', 5]);
    expect(insertAt('One.\nrest', [5, 9], 'Two.')).toEqual(['One.\nTwo.', 5]);
    expect(insertAt('', [0, 0], 'Two.')).toEqual(['Two.', 0]);
  });
});
