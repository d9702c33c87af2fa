/** Where in a text something stands; both count from 1. */
export interface Place {
  line: number;
  column: number;
}

export type JsonFault = 'ends-early' | 'not-expected' | 'twice' | 'too-deep' | 'bad-text' | 'bad-number';

/** Thrown inside only; told outside as a value. */
class Broken extends Error {
  constructor(
    readonly code: JsonFault,
    readonly at: number,
    readonly found: string,
  ) {
    super(code);
  }
}

export interface JsonRead {
  value: unknown;
  /** Where each value begins, by its path: `rules[0].then[1].send`; the whole is ''. */
  places: ReadonlyMap<string, Place>;
}

export interface JsonBroken {
  code: JsonFault;
  found: string;
  place: Place;
}

const deepest = 40;
const space = /[ \t\r\n]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids bare control characters in a text
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const word = /[A-Za-z0-9_$-]+|[^\s]/y;

export const inside = (path: string, step: string | number) =>
  typeof step === 'number' ? `${path}[${step}]` : path ? `${path}.${step}` : step;

function placeAt(text: string, at: number): Place {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

/** Reads JSON and remembers where everything stands, which the browser's own reader does not tell. */
export function readJson(text: string): JsonRead | JsonBroken {
  const reader = new Reader(text);
  try {
    return reader.whole();
  } catch (failure) {
    if (!(failure instanceof Broken)) throw failure;
    return { code: failure.code, found: failure.found, place: placeAt(text, failure.at) };
  }
}

class Reader {
  private at = 0;
  private line = 1;
  private lineStart = 0;
  private readonly places = new Map<string, Place>();

  constructor(private readonly text: string) {}

  whole(): JsonRead {
    const value = this.value('', 0);
    this.skip();
    if (this.at < this.text.length) throw this.unexpected();
    return { value, places: this.places };
  }

  private value(path: string, depth: number): unknown {
    this.skip();
    if (depth > deepest) throw new Broken('too-deep', this.at, '');
    this.places.set(path, { line: this.line, column: this.at - this.lineStart + 1 });
    const first = this.text[this.at];
    if (first === '{') return this.object(path, depth);
    if (first === '[') return this.list(path, depth);
    if (first === '"') return this.string();
    if (first !== undefined && /[-\d]/.test(first)) return this.number();
    return this.word();
  }

  private object(path: string, depth: number): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    this.at++;
    if (this.take('}')) return found;
    do {
      this.skip();
      const start = this.at;
      if (this.text[start] !== '"') throw this.unexpected();
      const key = this.string();
      if (Object.hasOwn(found, key)) throw new Broken('twice', start, key);
      if (!this.take(':')) throw this.unexpected();
      const value = this.value(inside(path, key), depth + 1);
      Object.defineProperty(found, key, { value, enumerable: true, writable: true, configurable: true });
    } while (this.take(','));
    if (!this.take('}')) throw this.unexpected();
    return found;
  }

  private list(path: string, depth: number): unknown[] {
    const found: unknown[] = [];
    this.at++;
    if (this.take(']')) return found;
    do found.push(this.value(inside(path, found.length), depth + 1));
    while (this.take(','));
    if (!this.take(']')) throw this.unexpected();
    return found;
  }

  private string(): string {
    const found = this.match(string);
    if (found === null) throw new Broken('bad-text', this.at, '');
    return JSON.parse(found) as string;
  }

  private number(): number {
    const found = this.match(number);
    if (found === null) throw new Broken('bad-number', this.at, '');
    return Number(found);
  }

  private word(): boolean | null {
    for (const [name, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const) {
      if (this.peek() !== name) continue;
      this.at += name.length;
      return value;
    }
    throw this.unexpected();
  }

  /** Takes a mark if it is the next thing. */
  private take(mark: string): boolean {
    this.skip();
    if (this.text[this.at] !== mark) return false;
    this.at++;
    return true;
  }

  private skip(): void {
    const from = this.at;
    this.match(space);
    for (let at = from; at < this.at; at++) {
      if (this.text[at] !== '\n') continue;
      this.line++;
      this.lineStart = at + 1;
    }
  }

  private match(what: RegExp): string | null {
    what.lastIndex = this.at;
    const found = what.exec(this.text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }

  private peek(): string {
    word.lastIndex = this.at;
    return word.exec(this.text)?.[0] ?? '';
  }

  private unexpected(): Broken {
    return this.at >= this.text.length
      ? new Broken('ends-early', this.at, '')
      : new Broken('not-expected', this.at, this.peek());
  }
}
