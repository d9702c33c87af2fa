import { describe, expect, test } from 'vitest';
import { showBytes, showRatio } from './bytes';

describe('sizes', () => {
  test('are told in decimal units with three figures', () => {
    expect(showBytes(0, 'en-CA')).toBe('0 bytes');
    expect(showBytes(999, 'en-CA')).toBe('999 bytes');
    expect(showBytes(1_000, 'en-CA')).toBe('1 kB');
    expect(showBytes(6_246_400, 'en-CA')).toBe('6.25 MB');
  });

  test('are told as the reader writes them', () => {
    expect(showBytes(6_246_400, 'fr-CA').replace(/\s/g, ' ')).toBe('6,25 Mo');
  });

  test('a ratio keeps a decimal while it is small', () => {
    expect(showRatio(1.41, 'en-CA')).toBe('1.4 : 1');
    expect(showRatio(24.3, 'en-CA')).toBe('24 : 1');
  });
});
