import { describe, expect, test } from 'vitest';
import { boundsOfDay, localDay, showDay, showInstant } from './dates';

describe('dates', () => {
  test('a birth date is the same day in every time zone', () => {
    expect(showDay('1990-01-01', 'en-CA', 'long')).toBe('January 1, 1990');
    expect(showDay('1990-01-01', 'fr-CA', 'long')).toBe('1 janvier 1990');
  });

  test('what is no date is shown as it stands', () => {
    expect(showDay('1990', 'en-CA')).toBe('1990');
    expect(showInstant('soon', 'en-CA')).toBe('soon');
  });

  test('a day reaches from midnight to midnight where the reader is', () => {
    const bounds = boundsOfDay('2026-03-08');
    expect(localDay(bounds?.receivedFrom ?? '')).toBe('2026-03-08');
    expect(localDay(bounds?.receivedTo ?? '')).toBe('2026-03-09');
    expect(boundsOfDay('tomorrow')).toBeNull();
  });
});
