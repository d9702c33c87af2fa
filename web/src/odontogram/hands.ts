import { type Preset, presets } from './types';

/** What hands can ask for. */
export interface Asked {
  orbit(right: number, up: number): void;
  zoom(factor: number): void;
  point(x: number, y: number): void;
  leave(): void;
  pick(x: number, y: number, add: boolean): void;
  pickCurrent(add: boolean): void;
  step(by: 1 | -1): void;
  setPreset(preset: Preset): void;
}

/** Radians for one pixel of a drag, and for one press of an arrow. */
const perPixel = 0.0075;
const perKey = 0.14;

/** A press that moves less is a click (pixels). */
const clickPixels = 5;

/** Pointer, wheel and keys on the canvas. */
export class Hands {
  private readonly pointers = new Map<number, { x: number; y: number }>();
  private moved = 0;
  private readonly release = new AbortController();

  constructor(
    private readonly element: HTMLElement,
    private readonly asked: Asked,
    private readonly hasKeys: () => boolean,
  ) {
    const { signal } = this.release;
    element.addEventListener('pointerdown', (event) => this.down(event), { signal });
    element.addEventListener('pointermove', (event) => this.move(event), { signal });
    element.addEventListener('pointerup', (event) => this.up(event), { signal });
    element.addEventListener('pointercancel', (event) => this.pointers.delete(event.pointerId), { signal });
    element.addEventListener('pointerleave', () => asked.leave(), { signal });
    element.addEventListener('wheel', (event) => this.wheel(event), { signal, passive: false });
    element.addEventListener('keydown', (event) => this.key(event), { signal });
  }

  dispose(): void {
    this.release.abort();
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.moved = this.pointers.size > 1 ? clickPixels : 0;
  }

  private move(event: PointerEvent): void {
    const before = this.pointers.get(event.pointerId);
    if (!before) {
      const [x, y] = this.place(event);
      this.asked.point(x, y);
      return;
    }
    const spread = this.spread();
    const [dx, dy] = [event.clientX - before.x, event.clientY - before.y];
    this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.moved += Math.abs(dx) + Math.abs(dy);
    if (this.moved <= clickPixels) return;
    this.element.setPointerCapture(event.pointerId);
    if (spread > 0) this.asked.zoom(this.spread() / spread);
    else this.asked.orbit(-dx * perPixel, dy * perPixel);
  }

  private up(event: PointerEvent): void {
    if (!this.pointers.delete(event.pointerId) || this.moved > clickPixels) return;
    const [x, y] = this.place(event);
    this.asked.pick(x, y, event.ctrlKey || event.metaKey || event.shiftKey);
  }

  /** Zooms with Ctrl held, or when the canvas has the focus, so that a page can still be scrolled past it. */
  private wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !this.element.contains(document.activeElement)) return;
    event.preventDefault();
    this.asked.zoom(Math.exp(-event.deltaY * 0.0012));
  }

  private key(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey) return;
    const act = this.actOf(event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  private actOf(event: KeyboardEvent): (() => void) | undefined {
    const { asked } = this;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => asked.orbit(-perKey, 0),
      ArrowRight: () => asked.orbit(perKey, 0),
      ArrowUp: () => asked.orbit(0, perKey),
      ArrowDown: () => asked.orbit(0, -perKey),
      PageUp: () => asked.step(-1),
      PageDown: () => asked.step(1),
      Enter: () => asked.pickCurrent(event.ctrlKey || event.shiftKey),
      Home: () => asked.setPreset('front'),
    };
    if (event.key in acts) return acts[event.key];
    if (!this.hasKeys() || event.ctrlKey) return undefined;
    const preset = presets[Number(event.key) - 1];
    if (preset) return () => asked.setPreset(preset);
    if (event.key === '+' || event.key === '=') return () => asked.zoom(1.15);
    if (event.key === '-') return () => asked.zoom(1 / 1.15);
    if (event.key === '[') return () => asked.step(-1);
    return event.key === ']' ? () => asked.step(1) : undefined;
  }

  private spread(): number {
    const [a, b] = [...this.pointers.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  }

  private place(event: PointerEvent): readonly [number, number] {
    const box = this.element.getBoundingClientRect();
    return [
      ((event.clientX - box.left) / box.width) * 2 - 1,
      1 - ((event.clientY - box.top) / box.height) * 2,
    ];
  }
}
