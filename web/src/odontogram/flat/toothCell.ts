import { crownZones, faceZones } from './faces';
import { cell, type Frame, reach } from './frame';
import { type Brush, drawMark } from './marks';
import { polygon, polyline } from './outline';
import type { Patterns } from './patterns';
import { put, svg } from './svg';
import { drawTags } from './tags';
import { crownPath, drawShape, frameOf } from './toothShape';
import type { FlatTooth, Surface } from './types';

/** Where a cell stands: the arch's edge line is 0 of its height. */
export interface Stand {
  x: number;
  mirror: readonly [1 | -1, 1 | -1];
  scale: number;
  /** From the edge line to the middle of the tags, of the number, and to the nearest coverage bar. */
  tags: number;
  number: number;
  coverage: number;
}

const bar = 5;
const mostBars = 4;

/** What of a cell comes and goes without the tooth changing. */
export interface CellState {
  isChosen: boolean;
  draft: readonly Surface[];
}

/** One tooth of the grid: the cell stays, what is in it is drawn anew when its tooth changes. */
export class ToothCell {
  readonly element: SVGGElement;
  private readonly body = svg('g', { class: 'body' });
  private readonly frame: Frame;
  private drawn: FlatTooth | null = null;
  private state = '';

  constructor(
    private readonly stand: Stand,
    private readonly patterns: Patterns,
    private tooth: FlatTooth,
  ) {
    this.frame = frameOf(tooth);
    this.element = svg('g', {
      role: 'gridcell',
      class: 'cell',
      'data-key': tooth.key,
      transform: `translate(${stand.x} 0)`,
    });
    this.element.append(this.ground(), this.body);
  }

  /** The form of another tooth needs another cell, as when a milk tooth gives way. */
  fits(tooth: FlatTooth, stand: Stand): boolean {
    return tooth.key === this.tooth.key && tooth.fdi === this.tooth.fdi && stand.x === this.stand.x;
  }

  update(tooth: FlatTooth, { isChosen, draft }: CellState, isCurrent: boolean): void {
    put(this.element, 'tabindex', isCurrent ? '0' : '-1');
    put(this.element, 'aria-selected', String(isChosen));
    const state = isChosen ? draft.join('') : '';
    const isSame = tooth === this.drawn || JSON.stringify(tooth) === JSON.stringify(this.drawn);
    this.tooth = tooth;
    this.drawn = tooth;
    if (isSame && state === this.state) return;
    this.state = state;
    this.element.setAttribute('aria-label', tooth.name);
    this.draw(isChosen ? draft : []);
  }

  private ground(): SVGElement {
    const { scale, mirror } = this.stand;
    const [top, bottom] = [-reach.root - 6, Math.abs(this.stand.number) + 18];
    const width = scale < 1 ? cell * 0.55 : cell - 4;
    const height = scale < 1 ? reach.root * scale + 70 : bottom - top;
    const from = scale < 1 ? -reach.root * scale : top;
    const y = mirror[1] > 0 ? from : -from - height;
    return svg('rect', { x: -width / 2, y, width, height, rx: 10, class: 'ground' });
  }

  private draw(draft: readonly Surface[]): void {
    const { frame, patterns, tooth, stand } = this;
    const clip = patterns.own(`crown-${tooth.key}`);
    const brush: Brush = { frame, patterns, crownClip: clip, mirror: stand.mirror };
    const [x, y] = stand.mirror;
    const flip = `scale(${x * stand.scale} ${y * stand.scale})`;
    const marks = tooth.marks.map((mark) => drawMark(mark, brush));
    this.body.replaceChildren(
      svg('clipPath', { id: clip }, [svg('path', { d: crownPath(frame) })]),
      svg('g', { transform: flip, class: `tooth ${tooth.presence}${tooth.isAssumed ? ' assumed' : ''}` }, [
        drawShape(frame, tooth),
        tooth.presence === 'missing' ? ghostCross(frame) : null,
        ...marks,
        ...drafted(frame, draft),
        ...targets(frame),
      ]),
      ...this.signs(),
    );
  }

  private signs(): SVGElement[] {
    const { stand, tooth } = this;
    const tags = svg('g', { transform: `translate(0 ${stand.tags})` }, drawTags(tooth.marks));
    const small = stand.scale < 1 ? ' small' : '';
    const pill = svg('rect', {
      x: -32,
      y: stand.number - 15,
      width: 64,
      height: 30,
      rx: 15,
      class: `pill${small}`,
    });
    const number = svg(
      'text',
      {
        y: stand.number,
        dy: '0.36em',
        'text-anchor': 'middle',
        class: `number${small}${tooth.isAssumed ? ' assumed' : ''}`,
      },
      [tooth.number],
    );
    const bars = (stand.scale < 1 ? [] : tooth.coverage).slice(0, mostBars).map(({ age }, index) =>
      svg('rect', {
        x: -cell / 2 + 3,
        y: stand.coverage + index * (bar + 2) * Math.sign(stand.coverage),
        width: cell - 6,
        height: bar,
        rx: 2,
        class: 'coverage',
        opacity: Math.round((1 - age * 0.75) * 100) / 100,
      }),
    );
    return [tags, pill, number, ...bars];
  }
}

function ghostCross(frame: Frame): SVGElement {
  const [x, top] = [frame.half * 0.7, frame.apex + 40];
  const d =
    polyline([
      [-x, top],
      [x, -8],
    ]) +
    polyline([
      [x, top],
      [-x, -8],
    ]);
  return svg('path', { d, class: 'ghost-cross' });
}

function drafted(frame: Frame, draft: readonly Surface[]): SVGElement[] {
  const [face, crown] = [faceZones(frame), crownZones(frame)];
  return draft.flatMap((surface) => {
    const zone = face.get(surface) ?? crown.get(surface);
    return zone ? [svg('path', { d: polygon(zone), class: 'draft' })] : [];
  });
}

/** What fingers and pointers hit; drawn last, and never seen. */
function targets(frame: Frame): SVGElement[] {
  const target = (zones: Map<Surface, readonly (readonly [number, number])[]>) =>
    [...zones].map(([surface, zone]) =>
      svg('path', { d: polygon(zone), class: 'target', 'data-surface': surface }),
    );
  const crown = crownZones(frame);
  const cut = svg(
    'g',
    {},
    target(new Map([...crown].map(([surface, zone]) => [surface, within(zone, frame)]))),
  );
  return [...target(faceZones(frame)), cut];
}

/** The boxes of the crown's faces reach beyond its outline; a hit must not. */
const within = (zone: readonly (readonly [number, number])[], frame: Frame) =>
  zone.map(([x, y]): [number, number] => [
    Math.max(-frame.half, Math.min(frame.half, x)),
    Math.max(frame.neck, Math.min(0, y)),
  ]);
