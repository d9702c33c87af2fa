import { cell, type Frame } from './frame';
import { type Point, polygon, polyline, smoothOpen } from './outline';
import type { Patterns } from './patterns';
import { besideX, mesialAt, placeX } from './placement';
import { put, svg } from './svg';
import { type CellState, type Stand, ToothCell } from './toothCell';
import { frameOf } from './toothShape';
import type { FlatArch, FlatSpan, FlatTooth } from './types';

interface Located {
  tooth: FlatTooth;
  stand: Stand;
}

/** One arch as a row of the grid: gum, teeth, and what several teeth carry. */
export class ArchRow {
  readonly element: SVGGElement;
  private readonly gum = svg('path', { class: 'gum' });
  private readonly teeth = svg('g', { role: 'presentation' });
  private readonly over = svg('g', { class: 'spans', 'aria-hidden': 'true' });
  private readonly cells = new Map<string, ToothCell>();
  private carried = '';

  constructor(
    y: number,
    private readonly down: 1 | -1,
    private readonly patterns: Patterns,
  ) {
    this.element = svg('g', { role: 'row', transform: `translate(0 ${y})` }, [
      this.gum,
      this.teeth,
      this.over,
    ]);
  }

  /** Whether a key stands in this arch. */
  cell(key: string): ToothCell | undefined {
    return this.cells.get(key);
  }

  update(
    arch: FlatArch,
    spans: readonly FlatSpan[],
    current: string,
    state: (key: string) => CellState,
  ): void {
    put(this.element, 'aria-label', arch.name);
    const located = arch.places.flatMap((place, index) => this.locate(place, index));
    this.drop(located);
    for (const { tooth, stand } of located) {
      const cellOf = this.cells.get(tooth.key) ?? this.add(tooth, stand);
      cellOf.update(tooth, state(tooth.key), tooth.key === current);
    }
    put(this.gum, 'd', this.gumLine(arch));
    this.carry(spans, located);
  }

  private locate(place: FlatArch['places'][number], index: number): Located[] {
    const mirror = [mesialAt(index), this.down] as const;
    const own = { mirror, scale: 1, tags: 122 * this.down, number: 148 * this.down };
    const x = placeX(index);
    const extras = place.beside.map((tooth) => ({
      tooth,
      stand: {
        ...own,
        x: besideX(index, place.tooth.fdi % 10 === 1),
        scale: 0.5,
        tags: -154 * this.down,
        number: -132 * this.down,
        coverage: 0,
      },
    }));
    return [{ tooth: place.tooth, stand: { ...own, x, coverage: this.down > 0 ? -250 : 245 } }, ...extras];
  }

  private add(tooth: FlatTooth, stand: Stand): ToothCell {
    const made = new ToothCell(stand, this.patterns, tooth);
    this.cells.set(tooth.key, made);
    return made;
  }

  /** Cells that are no longer there, or whose tooth has another form now, leave; the order of the row is the mouth's. */
  private drop(located: readonly Located[]): void {
    const stays = new Map(located.map(({ tooth, stand }) => [tooth.key, { tooth, stand }]));
    for (const [key, made] of this.cells) {
      const next = stays.get(key);
      if (!next || !made.fits(next.tooth, next.stand)) this.cells.delete(key);
    }
    const wanted = located.map(
      ({ tooth, stand }) => (this.cells.get(tooth.key) ?? this.add(tooth, stand)).element,
    );
    const same =
      wanted.length === this.teeth.childElementCount &&
      wanted.every((one, at) => this.teeth.children[at] === one);
    if (!same) this.teeth.replaceChildren(...wanted);
  }

  /** The edge of the gum: high at the necks, low between two teeth. */
  private gumLine(arch: FlatArch): string {
    const frames = arch.places.map(({ tooth }) => frameOf(tooth));
    const points = frames.flatMap((frame, index): Point[] => {
      const x = placeX(index);
      const next = frames[index + 1];
      const neck: Point = [x, frame.neck * this.down];
      if (!next) return [neck];
      const papilla = Math.max(frame.neck, next.neck) * 0.62 * this.down;
      return [neck, [(x + placeX(index + 1)) / 2, papilla]];
    });
    const far = -190 * this.down;
    const [from, to] = [placeX(0) - cell / 2, placeX(15) + cell / 2];
    const ends = (frame: Frame | undefined) => (frame?.neck ?? 0) * 0.75 * this.down;
    const edge: Point[] = [[from, ends(frames[0])], ...points, [to, ends(frames[15])]];
    return `${smoothOpen(edge)}L${to} ${far}L${from} ${far}Z`;
  }

  /** What several teeth carry is drawn anew when it, or one of its teeth, is another. */
  private carry(spans: readonly FlatSpan[], located: readonly Located[]): void {
    const carried = spans.length === 0 ? '' : JSON.stringify([spans, located.map(({ stand }) => stand.x)]);
    if (carried === this.carried) return;
    this.carried = carried;
    this.over.replaceChildren(...spans.flatMap((span) => this.span(span, located)));
  }

  private span(span: FlatSpan, located: readonly Located[]): SVGElement[] {
    const stands = located.filter(({ tooth }) => span.keys.includes(tooth.key));
    const xs = stands.map(({ stand }) => stand.x);
    const [from, to] = [Math.min(...xs), Math.max(...xs)];
    if (xs.length === 0) return [];
    const drawn = { bridge: bridge, denture: bracket, splint: wire }[span.kind](from, to, xs);
    const flip = `scale(1 ${this.down})`;
    return [svg('g', { class: `span ${span.kind}`, 'data-status': span.status, transform: flip }, drawn)];
  }
}

/** A bar along the edges, with a knob on every tooth that it covers. */
function bridge(from: number, to: number, xs: readonly number[]): SVGElement[] {
  const bar = polygon([
    [from - 18, 5],
    [to + 18, 5],
    [to + 18, 15],
    [from - 18, 15],
  ]);
  return [
    svg('path', { d: bar, class: 'paint bar' }),
    ...xs.map((x) => svg('circle', { cx: x, cy: 10, r: 8, class: 'paint bar knob' })),
  ];
}

function bracket(from: number, to: number): SVGElement[] {
  const [left, right] = [from - cell / 2 + 6, to + cell / 2 - 6];
  return [
    svg('path', {
      d: polyline([
        [left, 88],
        [left, 108],
        [right, 108],
        [right, 88],
      ]),
      class: 'line bracket',
    }),
  ];
}

function wire(from: number, to: number): SVGElement[] {
  return [
    svg('path', {
      d: polyline([
        [from - 20, 10],
        [to + 20, 10],
      ]),
      class: 'line wire',
    }),
  ];
}
