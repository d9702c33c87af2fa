import { ArchRow } from './archRow';
import { Patterns } from './patterns';
import { margin, width } from './placement';
import { put, svg } from './svg';
import type { CellState } from './toothCell';
import type { Emit, FlatChart, FlatEvent, FlatProps, FlatSpan } from './types';

const upperEdge = 290;
const lowerEdge = 630;
const height = 920;
const middle = (upperEdge + lowerEdge) / 2;

/** The chart as a drawing and as a grid of two rows; see README.md. */
export class SvgChart implements FlatChart {
  private readonly root: SVGSVGElement;
  private readonly upper: ArchRow;
  private readonly lower: ArchRow;
  private readonly sides: SVGTextElement[];
  private readonly off = new AbortController();
  private from: { key: string; surface: string | null; moved: boolean } | null = null;

  constructor(
    host: HTMLElement,
    private props: FlatProps,
    private readonly emit: Emit,
  ) {
    const patterns = new Patterns();
    this.upper = new ArchRow(upperEdge, 1, patterns);
    this.lower = new ArchRow(lowerEdge, -1, patterns);
    this.sides = [16, width - 16].map((x) =>
      svg('text', { x, y: middle, dy: '0.36em', 'text-anchor': 'middle', class: 'side' }),
    );
    this.root = svg('svg', { class: 'dm-flat', viewBox: `0 0 ${width} ${height}`, role: 'grid' }, [
      patterns.defs,
      svg('g', { 'aria-hidden': 'true', class: 'middle-lines' }, [
        svg('path', { d: `M${margin} ${middle}H${width - margin}M${width / 2} 30V${height - 30}` }),
        ...this.sides,
      ]),
      this.upper.element,
      this.lower.element,
    ]);
    this.root.setAttribute('aria-multiselectable', 'true');
    this.hear();
    host.append(this.root);
    this.draw();
  }

  update(props: FlatProps): void {
    const moved = props.current !== this.props.current;
    const hadFocus = this.root.contains(document.activeElement);
    this.props = props;
    this.draw();
    if (moved && hadFocus) this.focus();
  }

  focus(): void {
    const { current } = this.props;
    (this.upper.cell(current) ?? this.lower.cell(current))?.element.focus({ preventScroll: true });
  }

  unmount(): void {
    this.off.abort();
    this.root.remove();
  }

  private draw(): void {
    const { props } = this;
    put(this.root, 'aria-label', props.label);
    put(this.root, 'aria-readonly', String(props.isReadOnly));
    this.root.toggleAttribute('data-read-only', props.isReadOnly);
    const chosen = new Set(props.chosen);
    const state = (key: string): CellState => ({ isChosen: chosen.has(key), draft: props.draft });
    this.upper.update(props.upper, this.spansOf(props.upper), props.current, state);
    this.lower.update(props.lower, this.spansOf(props.lower), props.current, state);
    const [right, left] = this.sides;
    if (right) right.textContent = props.sides.right;
    if (left) left.textContent = props.sides.left;
  }

  private spansOf(arch: FlatProps['upper']): FlatSpan[] {
    const keys = new Set(arch.places.map(({ tooth }) => tooth.key));
    return this.props.spans.filter((span) => span.keys.some((key) => keys.has(key)));
  }

  private hear(): void {
    const { signal } = this.off;
    this.root.addEventListener('pointerdown', (event) => this.down(event), { signal });
    this.root.addEventListener('pointermove', (event) => this.move(event), { signal });
    this.root.addEventListener('pointerup', (event) => this.up(event), { signal });
    this.root.addEventListener('pointercancel', () => (this.from = null), { signal });
  }

  private down(event: PointerEvent): void {
    const hit = hitOf(event);
    if (!hit || event.button !== 0) return;
    this.from = { ...hit, moved: false };
    const { key } = hit;
    (this.upper.cell(key) ?? this.lower.cell(key))?.element.focus({ preventScroll: true });
    event.preventDefault();
  }

  /** Drawing the pointer along the row chooses what it passes. */
  private move(event: PointerEvent): void {
    if (!this.from) return;
    const key = hitOf(event)?.key;
    if (!key || (key === this.from.key && !this.from.moved)) return;
    if (!this.from.moved) this.tell({ type: 'choose', key: this.from.key, how: 'only' });
    this.from.moved = true;
    if (key !== this.props.current) this.tell({ type: 'choose', key, how: 'range' });
  }

  private up(event: PointerEvent): void {
    const { from } = this;
    this.from = null;
    if (!from || from.moved) return;
    const how = event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'add' : 'only';
    if (how === 'only' && from.surface && !this.props.isReadOnly) {
      this.tell({ type: 'surface', key: from.key, surface: from.surface } as FlatEvent);
    } else this.tell({ type: 'choose', key: from.key, how });
  }

  private tell(event: FlatEvent): void {
    this.emit(event);
  }
}

function hitOf(event: PointerEvent): { key: string; surface: string | null } | null {
  const over = document.elementFromPoint(event.clientX, event.clientY);
  const key = over?.closest('[data-key]')?.getAttribute('data-key');
  return key ? { key, surface: over?.getAttribute('data-surface') ?? null } : null;
}
