import type { RuleBook } from '../../../api/routing';

const width = 88;

/** On one line, with the air that people leave between marks. */
function flat(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(flat).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  if (fields.length === 0) return '{}';
  return `{ ${fields.map(([key, field]) => `${JSON.stringify(key)}: ${flat(field)}`).join(', ')} }`;
}

function print(value: unknown, indent: string, used: number): string {
  const line = flat(value);
  if (typeof value !== 'object' || value === null) return line;
  if (used + line.length <= width && !holdsRules(value)) return line;
  const deeper = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => deeper + print(item, deeper, deeper.length))
    : Object.entries(value)
        .filter(([, field]) => field !== undefined)
        .map(([key, field]) => {
          const name = `${deeper}${JSON.stringify(key)}: `;
          return name + print(field, deeper, name.length);
        });
  if (parts.length === 0) return line;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}

/** The book, a rule, and what a rule decides stand on lines of their own even when they are short. */
function holdsRules(value: object): boolean {
  return 'rules' in value || ('name' in value && 'then' in value);
}

/** The book as people write it: short things on one line, long ones one part a line. */
export function printBook(book: Pick<RuleBook, 'residency' | 'rules'>): string {
  return `${print({ residency: book.residency, rules: book.rules }, '', 0)}\n`;
}
