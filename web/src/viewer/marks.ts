import { pictureSize } from './geometry';
import type { Measure, Point, ViewerImage, ViewerStrings } from './types';

/** A measure as it was drawn, in picture coordinates (zoom 1, unturned). */
export interface Mark {
  kind: 'length' | 'angle';
  points: readonly Point[];
}

/** Millimetres a picture unit, and where they come from; null says that only pixels are honest. */
export interface Scale {
  x: number;
  y: number;
  provenance: string;
}

export function scaleOf(image: ViewerImage, strings: ViewerStrings): Scale | null {
  const { calibration, display } = image;
  const { state, rowMm, columnMm } = calibration ?? { state: '', rowMm: null, columnMm: null };
  if (!rowMm || !columnMm || !(rowMm > 0) || !(columnMm > 0)) return null;
  if (!Object.hasOwn(strings.calibration, state)) return null;
  const picture = pictureSize(display);
  return {
    x: (columnMm * display.columns) / picture.width,
    y: (rowMm * display.rows) / picture.height,
    provenance: strings.calibration[state] ?? '',
  };
}

/** The value of a mark with its unit and, for millimetres, their source. */
export function measureOf(mark: Mark, image: ViewerImage, strings: ViewerStrings, locale?: string): Measure {
  const scale = scaleOf(image, strings);
  const flat = mark.points.map((p) => (scale ? { x: p.x * scale.x, y: p.y * scale.y } : p));
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  if (mark.kind === 'angle') {
    const value = angle(flat);
    const text = `${number.format(value)} ${strings.degrees}`;
    return { kind: 'angle', points: mark.points, value, unit: 'deg', text };
  }
  const value = distance(flat[0], flat[1]);
  const text = scale
    ? `${number.format(value)} ${strings.millimetres} (${scale.provenance})`
    : `${number.format(value)} ${strings.pixels}`;
  return { kind: 'length', points: mark.points, value, unit: scale ? 'mm' : 'px', text };
}

function distance(a?: Point, b?: Point): number {
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
}

/** The angle at the middle point, 0 to 180 degrees. */
function angle([a, vertex, b]: readonly Point[]): number {
  if (!a || !vertex || !b) return 0;
  const [ux, uy, vx, vy] = [a.x - vertex.x, a.y - vertex.y, b.x - vertex.x, b.y - vertex.y];
  return Math.abs(Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy)) * (180 / Math.PI);
}

/** Draws marks point by point: a length is one drag; an angle is a drag to its corner and one more point. */
export class Drafting {
  marks: Mark[] = [];
  unfinished: Mark | null = null;

  /** Answers true when a mark was finished. */
  feed(kind: Mark['kind'], phase: 'down' | 'move' | 'up', at: Point): boolean {
    if (phase === 'down') return this.begin(kind, at);
    if (!this.unfinished) return false;
    const points = [...this.unfinished.points.slice(0, -1), at];
    this.unfinished = { ...this.unfinished, points };
    if (phase === 'move') return false;
    return this.lift(points, at);
  }

  cancel(): boolean {
    const had = this.unfinished !== null;
    this.unfinished = null;
    return had;
  }

  erase(): boolean {
    return this.cancel() || this.marks.pop() !== undefined;
  }

  private begin(kind: Mark['kind'], at: Point): boolean {
    if (this.unfinished?.kind === 'angle' && kind === 'angle') {
      this.unfinished = { kind, points: [...this.unfinished.points.slice(0, 2), at] };
    } else {
      this.unfinished = { kind, points: [at, at] };
    }
    return false;
  }

  private lift(points: readonly Point[], at: Point): boolean {
    const mark = this.unfinished;
    if (!mark || distance(points[0], points[1]) < 2) {
      this.unfinished = null;
      return false;
    }
    if (mark.kind === 'angle' && points.length < 3) {
      this.unfinished = { kind: 'angle', points: [...points, at] };
      return false;
    }
    this.marks = [...this.marks, { ...mark, points }];
    this.unfinished = null;
    return true;
  }
}
