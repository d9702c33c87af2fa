import { inside, type JsonFault, type Place } from './jsonText';

export type FormFault =
  | 'not-object'
  | 'not-list'
  | 'not-text'
  | 'not-number'
  | 'not-yes-no'
  | 'not-time'
  | 'not-role'
  | 'not-true'
  | 'empty'
  | 'missing'
  | 'unknown-field'
  | 'unknown-fact'
  | 'no-condition'
  | 'no-act';

/** Something that keeps a text from being a rule book, and where it stands. */
export interface Fault {
  code: FormFault | JsonFault;
  /** The word it is about. */
  about: string;
  place: Place;
}

export type Fields = Record<string, unknown>;
type Each = (value: unknown, path: string) => void;

const start: Place = { line: 1, column: 1 };

/** Looks at the form of values by their paths, and collects what is wrong. */
export class FormReader {
  readonly faults: Fault[] = [];

  constructor(private readonly places: ReadonlyMap<string, Place>) {}

  fault(code: FormFault, path: string, about = path.replace(/.*[.\]](?=\w)/, '')): void {
    this.faults.push({ code, about, place: this.places.get(path) ?? start });
  }

  object(value: unknown, path: string, known?: readonly string[], needed: readonly string[] = []) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fault('not-object', path);
      return null;
    }
    if (known) this.only(value as Fields, path, known);
    for (const key of needed) if (!(key in value)) this.fault('missing', path, key);
    return value as Fields;
  }

  only(value: Fields, path: string, known: readonly string[]): void {
    for (const key of Object.keys(value)) {
      if (!known.includes(key)) this.fault('unknown-field', inside(path, key), key);
    }
  }

  /** A list if it is there at all. */
  list(value: unknown, path: string, each: Each): void {
    if (value === undefined) return;
    if (!Array.isArray(value)) this.fault('not-list', path);
    else for (const [index, one] of value.entries()) each(one, inside(path, index));
  }

  text(value: unknown, path: string): void {
    if (typeof value !== 'string') this.fault('not-text', path);
    else if (value.trim() === '') this.fault('empty', path);
  }

  /** A text, or null for what is not known. */
  value(value: unknown, path: string): void {
    if (value !== null) this.text(value, path);
  }

  /** Exactly one of the keys, with a list that is not empty. */
  values(leaf: Fields, path: string, keys: readonly string[], each: Each): void {
    const [key, second] = keys.filter((one) => one in leaf);
    if (key === undefined) this.fault('missing', path, keys.join(', '));
    else if (second !== undefined) this.fault('unknown-field', inside(path, second), second);
    else {
      this.list(leaf[key], inside(path, key), each);
      if (Array.isArray(leaf[key]) && leaf[key].length === 0) this.fault('empty', inside(path, key));
    }
  }
}

/** The place of a path, or of the nearest thing around it that is in the text. */
export function placeOf(places: ReadonlyMap<string, Place>, path: string): Place {
  for (let at = path; ; at = at.replace(/(\.?[^.[\]]+|\[\d+\])$/, '')) {
    const place = places.get(at);
    if (place || at === '') return place ?? start;
  }
}
