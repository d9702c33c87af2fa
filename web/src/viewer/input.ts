import type { Point, Tool } from './types';

/** What hands do, in device pixels of the stage. */
export interface Hands {
  tool(): Tool;
  density(): number;
  dragged(kind: 'window' | 'zoom' | 'pan', dx: number, dy: number, from: Point): void;
  zoomed(factor: number, at: Point): void;
  marked(phase: 'down' | 'move' | 'up', at: Point): void;
  cursor(at: Point | null): void;
  doubled(at: Point): void;
  /** True when the key was used. */
  pressed(event: KeyboardEvent): boolean;
  /** The space bar was pressed by itself, without a drag. */
  spaceTapped(): void;
}

type Drag = { kind: 'window' | 'zoom' | 'pan' | 'mark'; id: number; from: Point; last: Point };

/** Pointer, touch and wheel on the stage. */
export class Input {
  /** While the space bar is down, a drag pans. */
  private held = false;
  private used = false;
  private drag: Drag | null = null;
  private readonly touches = new Map<number, Point>();
  private readonly off = new AbortController();

  constructor(
    private readonly root: HTMLElement,
    private readonly hands: Hands,
  ) {
    const { signal } = this.off;
    root.addEventListener('pointerdown', (e) => this.down(e), { signal });
    root.addEventListener('pointermove', (e) => this.move(e), { signal });
    root.addEventListener('pointerup', (e) => this.up(e), { signal });
    root.addEventListener('pointercancel', (e) => this.up(e), { signal });
    root.addEventListener('pointerleave', () => this.hands.cursor(null), { signal });
    root.addEventListener('dblclick', (e) => this.hands.doubled(this.at(e)), { signal });
    root.addEventListener('contextmenu', (e) => e.preventDefault(), { signal });
    root.addEventListener('keydown', (e) => this.keyDown(e), { signal });
    root.addEventListener('keyup', (e) => this.keyUp(e), { signal });
    root.addEventListener('blur', () => this.rest(), { signal });
    root.addEventListener('wheel', (e) => this.wheel(e), { signal, passive: false });
  }

  dispose(): void {
    this.off.abort();
  }

  private keyDown(event: KeyboardEvent): void {
    const used = event.key === ' ' ? this.holdSpace() : this.hands.pressed(event);
    if (!used) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private holdSpace(): boolean {
    if (!this.held) this.used = false;
    this.held = true;
    return true;
  }

  private keyUp(event: KeyboardEvent): void {
    if (event.key !== ' ') return;
    if (this.held && !this.used) this.hands.spaceTapped();
    this.held = false;
  }

  private rest(): void {
    this.held = false;
    this.drag = null;
    this.touches.clear();
  }

  private down(event: PointerEvent): void {
    this.root.focus({ preventScroll: true });
    this.root.setPointerCapture(event.pointerId);
    const at = this.at(event);
    if (event.pointerType === 'touch') this.touches.set(event.pointerId, at);
    if (this.touches.size > 1) {
      this.drag = null;
      return;
    }
    const kind = this.kindOf(event);
    this.used ||= this.held;
    this.drag = { kind, id: event.pointerId, from: at, last: at };
    if (kind === 'mark') this.hands.marked('down', at);
  }

  private move(event: PointerEvent): void {
    const at = this.at(event);
    this.hands.cursor(at);
    if (this.touches.size > 1 && this.touches.has(event.pointerId)) {
      this.pinch(event.pointerId, at);
      return;
    }
    const { drag } = this;
    if (drag?.id !== event.pointerId) {
      if (!drag && !isDrag(this.hands.tool())) this.hands.marked('move', at);
      return;
    }
    if (drag.kind === 'mark') this.hands.marked('move', at);
    else this.hands.dragged(drag.kind, at.x - drag.last.x, at.y - drag.last.y, drag.from);
    drag.last = at;
  }

  private up(event: PointerEvent): void {
    this.touches.delete(event.pointerId);
    if (this.drag?.id !== event.pointerId) return;
    if (this.drag.kind === 'mark') this.hands.marked('up', this.at(event));
    this.drag = null;
  }

  /** Two fingers zoom by their distance and pan by their middle. */
  private pinch(id: number, at: Point): void {
    const before = [...this.touches.values()];
    this.touches.set(id, at);
    const after = [...this.touches.values()];
    const [a, b] = [grip(before), grip(after)];
    if (!a || !b || a.spread < 1) return;
    this.hands.dragged('pan', b.middle.x - a.middle.x, b.middle.y - a.middle.y, b.middle);
    this.hands.zoomed(b.spread / a.spread, b.middle);
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1;
    const travel = Math.max(-240, Math.min(240, event.deltaY * lines));
    this.hands.zoomed(Math.exp(-travel * (event.ctrlKey ? 0.01 : 0.0018)), this.at(event));
  }

  private kindOf(event: PointerEvent): Drag['kind'] {
    if (event.button === 1 || (this.held && event.button === 0)) return 'pan';
    if (event.button === 2) return 'zoom';
    const tool = this.hands.tool();
    return isDrag(tool) ? tool : 'mark';
  }

  private at(event: MouseEvent): Point {
    const box = this.root.getBoundingClientRect();
    const k = this.hands.density();
    return { x: (event.clientX - box.left) * k, y: (event.clientY - box.top) * k };
  }
}

function isDrag(tool: Tool): tool is 'window' | 'zoom' | 'pan' {
  return tool !== 'length' && tool !== 'angle';
}

function grip(points: readonly Point[]): { middle: Point; spread: number } | null {
  const [a, b] = points;
  if (!a || !b) return null;
  return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, spread: Math.hypot(a.x - b.x, a.y - b.y) };
}
