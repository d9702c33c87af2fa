import type { Size } from './geometry';
import type { Painter, Scene } from './painter';
import { resample } from './resample';
import { sharpenPixels } from './sharpen';

/** Draws the same pixels without a graphics processor. */
export function canvasPainter(canvas: HTMLCanvasElement): Painter | null {
  const context = canvas.getContext('2d', { alpha: false });
  return context ? new CanvasPainter(canvas, context) : null;
}

class CanvasPainter implements Painter {
  readonly kind = 'canvas';
  readonly slow = true;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly context: CanvasRenderingContext2D,
  ) {}

  paint({ stage, raster, table, map, lens, sharpen }: Scene): boolean {
    this.fitCanvas(stage);
    const whole = { x: 0, y: 0, ...stage };
    const drawn = new ImageData(resample(raster, table, map, whole), stage.width, stage.height);
    this.context.putImageData(drawn, 0, 0);
    if (lens) {
      const { x, y, width, height } = lens.patch;
      this.context.putImageData(
        new ImageData(resample(raster, table, lens.map, lens.patch), width, height),
        x,
        y,
      );
    }
    if (!sharpen) return true;
    const seen = this.context.getImageData(0, 0, stage.width, stage.height);
    const sharp = sharpenPixels(new Uint8ClampedArray(seen.data), stage, sharpen);
    this.context.putImageData(new ImageData(sharp, stage.width, stage.height), 0, 0);
    return true;
  }

  clear(stage: Size): void {
    this.fitCanvas(stage);
    this.context.fillStyle = '#000';
    this.context.fillRect(0, 0, stage.width, stage.height);
  }

  dispose(): void {
    this.canvas.width = 0;
    this.canvas.height = 0;
  }

  private fitCanvas(stage: Size): void {
    if (this.canvas.width !== stage.width) this.canvas.width = stage.width;
    if (this.canvas.height !== stage.height) this.canvas.height = stage.height;
  }
}
