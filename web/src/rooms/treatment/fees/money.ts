import type { Money } from '../../../api/fees';

/** As the reader's language writes it: $1,234.50 or 1 234,50 $. */
export function showMoney({ cents, currency }: Money, language: string): string {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).format(cents / 100);
}

/** How an amount stands in a field while it is typed. */
export function typedOf(money: Money | null, language: string): string {
  if (!money) return '';
  const text = (money.cents / 100).toFixed(2);
  return language.startsWith('fr') ? text.replace('.', ',') : text;
}

/** Whole cents of what was typed with a point or a comma; null when it is no amount. */
export function centsOf(text: string): number | null {
  const bare = text.replace(/[\s$\u00a0\u202f]/g, '').replace(',', '.');
  if (!/^\d{1,7}(\.\d{0,2})?$/.test(bare)) return null;
  const [whole = '', part = ''] = bare.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}
