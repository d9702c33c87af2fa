import { describe, expect, test } from 'vitest';
import { centsOf, showMoney, typedOf } from './money';

describe('amounts', () => {
  test.each([
    ['12', 1200],
    ['12.5', 1250],
    ['12,50', 1250],
    ['1 234,05 $', 123405],
    ['$0.10', 10],
    ['1.', 100],
    ['0', 0],
  ])('%s is read to the cent', (text, cents) => expect(centsOf(text)).toBe(cents));

  test.each(['', '-1', '1.234', 'abc', '1,2,3', '12345678', '1e3'])('%s is no amount', (text) =>
    expect(centsOf(text)).toBeNull(),
  );

  test('stand as each language writes them', () => {
    const money = { cents: 123450, currency: 'CAD' };
    expect(showMoney(money, 'en-CA')).toBe('$1,234.50');
    expect(showMoney(money, 'fr-CA').replace(/\s/g, ' ')).toBe('1 234,50 $');
    expect(typedOf(money, 'en-CA')).toBe('1234.50');
    expect(typedOf(money, 'fr-CA')).toBe('1234,50');
    expect(typedOf(null, 'fr-CA')).toBe('');
  });

  test('what stands in a field is read back as it was', () => {
    for (const cents of [0, 1, 99, 100, 123456]) {
      for (const language of ['en-CA', 'fr-CA']) {
        expect(centsOf(typedOf({ cents, currency: 'CAD' }, language))).toBe(cents);
      }
    }
  });
});
