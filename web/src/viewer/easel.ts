import { canvasPainter } from './canvasPainter';
import type { Size } from './geometry';
import { glPainter } from './glPainter';
import type { Painter } from './painter';

export interface EaselListener {
  /** The size or the painter changed: everything has to be drawn again. */
  redraw(): void;
  hint(code: 'renderer-fallback' | 'context-lost' | 'context-restored'): void;
}

/** How long a lost graphics context may stay away before the picture is drawn without it. */
const patience = 3000;

/** The canvas with whoever can paint on it, and its size in device pixels. */
export class Easel {
  canvas: HTMLCanvasElement;
  painter: Painter | null = null;
  size: Size = { width: 1, height: 1 };
  density = 1;
  private readonly observer: ResizeObserver;
  private timer = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly listener: EaselListener,
    renderer: 'auto' | 'canvas',
  ) {
    this.canvas = this.hang();
    if (renderer === 'auto') this.painter = glPainter(this.canvas);
    if (!this.painter) this.fallBack(renderer === 'auto');
    this.measure();
    this.observer = new ResizeObserver(() => this.measure());
    this.observer.observe(root);
  }

  /** Paints without WebGL from now on, on a fresh canvas. */
  fallBack(tell = true): void {
    clearTimeout(this.timer);
    const old = this.canvas;
    this.unlisten(old);
    this.painter?.dispose();
    this.canvas = this.hang(old);
    this.painter = canvasPainter(this.canvas);
    if (tell) this.listener.hint('renderer-fallback');
    this.listener.redraw();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.observer.disconnect();
    this.unlisten(this.canvas);
    this.painter?.dispose();
    this.painter = null;
    this.canvas.remove();
  }

  private hang(old?: HTMLCanvasElement): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.className = 'dm-viewer-canvas';
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', old?.getAttribute('aria-label') ?? '');
    canvas.addEventListener('webglcontextlost', this.lost);
    canvas.addEventListener('webglcontextrestored', this.restored);
    if (old?.isConnected) old.replaceWith(canvas);
    else this.root.prepend(canvas);
    return canvas;
  }

  private unlisten(canvas: HTMLCanvasElement): void {
    canvas.removeEventListener('webglcontextlost', this.lost);
    canvas.removeEventListener('webglcontextrestored', this.restored);
  }

  private readonly lost = (event: Event): void => {
    event.preventDefault();
    this.listener.hint('context-lost');
    this.timer = window.setTimeout(() => this.fallBack(), patience);
  };

  private readonly restored = (): void => {
    clearTimeout(this.timer);
    this.painter = glPainter(this.canvas);
    if (this.painter) {
      this.listener.hint('context-restored');
      this.listener.redraw();
    } else this.fallBack();
  };

  private measure(): void {
    this.density = window.devicePixelRatio || 1;
    const width = Math.max(1, Math.round(this.root.clientWidth * this.density));
    const height = Math.max(1, Math.round(this.root.clientHeight * this.density));
    if (width === this.size.width && height === this.size.height) return;
    this.size = { width, height };
    this.listener.redraw();
  }
}
