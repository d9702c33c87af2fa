import { formOf, pegForm, type ToothForm } from './forms';
import type { Point } from './outline';

/** Units of the drawing; ten are a millimetre of a tooth, more or less. */
export const cell = 90;
export const faceCentre = 64;
/** How far a tooth reaches: roots above, the chewing face below its edge, which stands at 0. */
export const reach = { root: 238, face: 106 } as const;

/** Roots are drawn shorter than they are, so that crowns get the room. */
const rootScale = 7.4;
const crownScale = 10;

/**
 * One tooth's own drawing board: across from the middle with mesial positive, down from the root (negative) over the
 * edge (0) to the chewing face. The arch mirrors it into place.
 */
export class Frame {
  readonly form: ToothForm;
  /** Half the width of the crown, and half the depth of the chewing face. */
  readonly half: number;
  readonly halfDepth: number;
  readonly neck: number;
  readonly isAnterior: boolean;

  constructor(
    readonly fdi: number,
    readonly isSupernumerary: boolean,
  ) {
    this.form = isSupernumerary ? pegForm : formOf(fdi);
    // Wide teeth are drawn narrower and narrow ones wider than they are: every face must be easy to hit.
    this.half = (this.form.width * 0.53 + 2.8) * 5;
    this.halfDepth = (this.form.depth * 0.5 + 3.2) * 4.4;
    this.neck = -this.form.crownHeight * crownScale;
    this.isAnterior = fdi % 10 <= 3;
  }

  get apex(): number {
    return this.neck - this.form.rootLength * rootScale;
  }

  /** From the form's parts to the board. */
  at = ([x, y]: Point): Point => [
    x * this.half,
    y >= 0 ? this.neck * (1 - y) : this.neck + y * this.form.rootLength * rootScale,
  ];
}
