import { describe, expect, test } from 'vitest';
import { showAgo, showSpan } from './ago';

const now = Date.parse('2026-05-04T12:00:00Z');
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('time past', () => {
  test('is told in one unit', () => {
    expect(showSpan(45_000, 'en-CA')).toBe('45 seconds');
    expect(showSpan(89 * 60_000, 'en-CA')).toBe('89 minutes');
    expect(showSpan(3 * 3_600_000, 'en-CA')).toBe('3 hours');
    expect(plain(showSpan(2 * 86_400_000, 'fr-CA'))).toBe('2 jours');
  });

  test('is told from now, before and after', () => {
    expect(showAgo('2026-05-04T11:55:00Z', 'en-CA', now)).toBe('5 minutes ago');
    expect(showAgo('2026-05-04T14:00:00Z', 'en-CA', now)).toBe('in 2 hours');
    expect(plain(showAgo('2026-05-04T11:55:00Z', 'fr-CA', now))).toBe('il y a 5 minutes');
    expect(showAgo('soon', 'en-CA', now)).toBe('soon');
  });
});
