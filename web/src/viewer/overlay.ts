import { type Badge, badgesFor, type Shown, sideMarks, sidesOf } from './badges';
import { make, makeSvg } from './dom';
import { pictureSize, type Size, toScreen, type View } from './geometry';
import type { Drafting, Mark } from './marks';
import { measureOf } from './marks';
import type { Patch } from './resample';
import type { Measure, Point, ViewerProps, ViewerState } from './types';

let count = 0;

/** Everything over the picture: side letters, badges, measures, and the words for those who do not see it. */
export class Overlay {
  private readonly drawing = makeSvg('svg', { class: 'dm-viewer-marks', 'aria-hidden': 'true' });
  private readonly badges = make('ul', 'dm-viewer-badges');
  private readonly sides = make('div', 'dm-viewer-sides');
  private readonly list = make('ul', 'dm-viewer-hidden');
  private readonly help = make('p', 'dm-viewer-hidden');
  private readonly live = make('p', 'dm-viewer-hidden');
  private timer = 0;
  private drawn = '';

  constructor(private readonly root: HTMLElement) {
    this.help.id = `dm-viewer-help-${++count}`;
    this.live.setAttribute('role', 'status');
    root.setAttribute('aria-describedby', this.help.id);
    root.append(this.drawing, this.sides, this.badges, this.list, this.help, this.live);
  }

  name(props: ViewerProps, canvas: HTMLCanvasElement): void {
    this.root.setAttribute('aria-label', props.strings.picture);
    this.root.dataset.theme = props.theme ?? 'dark';
    canvas.setAttribute('aria-label', props.strings.picture);
    this.help.textContent = props.strings.instructions;
    this.drawn = '';
  }

  show(props: ViewerProps, shown: Shown): void {
    const marks = sideMarks(sidesOf(props.image, props.sides), shown.view, props.strings);
    const badges = badgesFor(props, shown);
    const key = JSON.stringify([marks, badges]);
    if (key === this.drawn) return;
    this.drawn = key;
    this.badges.replaceChildren(...badges.map(badgeElement));
    this.badges.hidden = badges.length === 0;
    this.sides.replaceChildren(
      ...marks.map(({ edge, mark, text }) => {
        const element = make('span', `dm-viewer-side dm-viewer-side-${edge}`, mark);
        element.setAttribute('role', 'img');
        element.setAttribute('aria-label', text);
        return element;
      }),
    );
  }

  /** Redraws the measures at their place on the stage and answers them as values. */
  measures(
    props: ViewerProps,
    drafting: Drafting,
    place: { view: View; stage: Size; density: number; lens: Patch | null },
  ): Measure[] {
    const picture = pictureSize(props.image.display);
    const onScreen = (p: Point): Point => {
      const at = toScreen(place.view, place.stage, picture, p);
      return { x: at.x / place.density, y: at.y / place.density };
    };
    const all: Mark[] = [...drafting.marks, ...(drafting.unfinished ? [drafting.unfinished] : [])];
    const measures = all.map((mark) => measureOf(mark, props.image, props.strings, props.locale));
    const lens = place.lens ? [lensFrame(place.lens, place.density)] : [];
    this.drawing.replaceChildren(
      ...lens,
      ...measures.flatMap((measure) => measureElements(measure, onScreen)),
    );
    const finished = measures.slice(0, drafting.marks.length);
    const { strings } = props;
    const words = finished.map((m) => `${m.kind === 'length' ? strings.length : strings.angle}: ${m.text}`);
    if (words.join() !== [...this.list.children].map((c) => c.textContent).join()) {
      this.list.replaceChildren(...words.map((text) => make('li', '', text)));
    }
    return finished;
  }

  /** Says what changed once the hand rests. */
  announce(props: ViewerProps, state: ViewerState): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      const text = props.strings.announce(state);
      if (this.live.textContent !== text) this.live.textContent = text;
    }, 600);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}

function badgeElement(badge: Badge): HTMLElement {
  const element = make(
    'li',
    badge.warning ? 'dm-viewer-badge dm-viewer-warning' : 'dm-viewer-badge',
    badge.text,
  );
  element.dataset.badge = badge.kind;
  return element;
}

function lensFrame(patch: Patch, density: number): SVGElement {
  const [x, y, width, height] = [patch.x, patch.y, patch.width, patch.height].map((n) => n / density);
  return makeSvg('rect', { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 });
}

function measureElements(measure: Measure, onScreen: (p: Point) => Point): SVGElement[] {
  const points = measure.points.map(onScreen);
  const path = points.map((p) => `${p.x.toFixed(1)},${p.y.toFixed(1)}`).join(' ');
  const end = points[measure.kind === 'angle' ? 1 : points.length - 1] ?? { x: 0, y: 0 };
  const label = makeSvg('text', { x: end.x + 8, y: end.y - 8 });
  label.textContent = measure.text;
  const halo = makeSvg('polyline', { points: path, class: 'dm-viewer-halo' });
  const ends = points.map((p) => makeSvg('circle', { cx: p.x, cy: p.y, r: 3 }));
  return [halo, makeSvg('polyline', { points: path }), ...ends, label];
}
