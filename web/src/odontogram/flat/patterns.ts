import { svg } from './svg';
import type { FlatMark, Status } from './types';

const stroked = (d: string) => svg('path', { d, class: 'ink', fill: 'none', 'stroke-width': 2.4 });

/** Patterns are told apart in black and white: the hatch leans only where it says "condition". */
const drawings = {
  hatch: () => [
    svg('rect', { width: 7, height: 7, class: 'soft' }),
    svg('path', { d: 'M-1.75 1.75l3.5-3.5M0 7l7-7M5.25 8.75l3.5-3.5', class: 'ink', 'stroke-width': 2.2 }),
  ],
  upright: () => [svg('rect', { width: 6, height: 6, class: 'soft' }), stroked('M3 0v6')],
  dots: () => [
    svg('rect', { width: 7, height: 7, class: 'soft' }),
    svg('circle', { cx: 3.5, cy: 3.5, r: 1.7, class: 'dot' }),
  ],
  waves: () => [
    svg('rect', { width: 10, height: 7, class: 'soft' }),
    stroked('M0 3.5c1.7-3 3.3-3 5 0s3.3 3 5 0'),
  ],
} as const;

type Drawing = keyof typeof drawings;

const sizes: Readonly<Record<Drawing, readonly [number, number]>> = {
  hatch: [7, 7],
  upright: [6, 6],
  dots: [7, 7],
  waves: [10, 7],
};

const inked: readonly Status[] = ['existing', 'existing-other', 'completed', 'referred'];

let charts = 0;

/** The patterns of one drawing; the ids are its own, for two drawings may stand on one page. */
export class Patterns {
  private readonly id = `flat${++charts}`;
  readonly defs: SVGDefsElement;

  constructor() {
    const upright = inked.flatMap((status) =>
      (['upright', 'dots', 'waves'] as const).map((drawing) => this.pattern(drawing, status)),
    );
    this.defs = svg('defs', {}, [this.pattern('hatch', 'condition'), ...upright]);
  }

  /** An id of this drawing's own. */
  own(name: string): string {
    return `${this.id}-${name}`;
  }

  /** How a face is filled: a plan is hollow, a condition hatched, what is done as its material looks. */
  fill({ status, texture }: Pick<FlatMark, 'status' | 'texture'>): string | undefined {
    if (status === 'condition') return `url(#${this.own('hatch-condition')})`;
    if (!inked.includes(status)) return 'none';
    if (texture === 'solid' || texture === 'light') return undefined;
    return `url(#${this.own(`${texture}-${status}`)})`;
  }

  private pattern(drawing: Drawing, status: Status): SVGPatternElement {
    const [width, height] = sizes[drawing];
    const attributes = {
      id: this.own(`${drawing}-${status}`),
      width,
      height,
      patternUnits: 'userSpaceOnUse',
      'data-status': status,
    };
    return svg('pattern', attributes, drawings[drawing]());
  }
}
