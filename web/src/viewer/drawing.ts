import { mapping, pictureSize, type Size, zoomedAt } from './geometry';
import type { Model } from './model';
import type { Scene } from './painter';
import type { VoiSetting } from './pipeline';
import { halve, type Raster } from './raster';
import { greyTable, renditionTable } from './table';
import type { ImageDisplay, Point } from './types';

/** The lens is a square of this many CSS pixels. */
const lensSide = 240;
const sharpenAmount = 1.2;

export interface DrawingFacts {
  display: ImageDisplay;
  raster: Raster;
  standard: VoiSetting;
  model: Model;
  stage: Size;
  density: number;
  cursor: Point | null;
  /** Draw a reduced form: the hand is moving and nobody helps the processor. */
  draft: boolean;
}

/** Turns a model into a scene; remembers the last grey table and the reduced forms of the last raster. */
export class Drawing {
  private table: { key: string; display: ImageDisplay; values: Float32Array } | null = null;
  private reduced: { of: Raster; levels: Raster[] } | null = null;

  scene(facts: DrawingFacts): Scene {
    const { model, stage, display } = facts;
    const picture = pictureSize(display);
    const raster = facts.draft ? this.reducedFor(facts, picture) : facts.raster;
    const step = Math.max(1, Math.round(model.view.zoom));
    return {
      stage,
      raster,
      table: this.tableFor(facts),
      map: mapping(model.view, stage, picture, raster),
      lens: model.magnifier > 0 ? lens(facts, picture, raster) : null,
      sharpen: model.sharpen && !facts.draft ? { amount: sharpenAmount, step } : null,
      coarse: facts.draft,
    };
  }

  forget(): void {
    this.table = null;
    this.reduced = null;
  }

  private tableFor({ display, raster, standard, model }: DrawingFacts): Float32Array {
    const depth = raster.source === 'diagnostic' ? raster.samples.BYTES_PER_ELEMENT : 0;
    const key = JSON.stringify([depth, standard, model.voi, model.invert]);
    if (this.table?.key === key && this.table.display === display) return this.table.values;
    const wanted = { voi: model.voi, invert: model.invert };
    const values =
      depth === 0
        ? renditionTable(display, { voi: standard, invert: false }, wanted)
        : greyTable(display, wanted, depth === 1 ? 256 : 65536);
    this.table = { key, display, values };
    return values;
  }

  /** The largest reduction that still has about one sample for each screen pixel, or one step beyond. */
  private reducedFor({ raster, model }: DrawingFacts, picture: Size): Raster {
    const perPixel = raster.width / (picture.width * model.view.zoom);
    if (this.reduced?.of !== raster) this.reduced = { of: raster, levels: [raster] };
    const { levels } = this.reduced;
    const wanted = Math.min(8, Math.max(0, Math.ceil(Math.log2(perPixel) - 0.01)));
    while (levels.length <= wanted) levels.push(halve(levels[levels.length - 1] as Raster));
    return levels[wanted] as Raster;
  }
}

function lens({ model, stage, cursor, density }: DrawingFacts, picture: Size, raster: Raster): Scene['lens'] {
  const centre = cursor ?? { x: stage.width / 2, y: stage.height / 2 };
  const side = Math.round(Math.min(lensSide * density, stage.width, stage.height));
  const view = zoomedAt(model.view, stage, model.view.zoom * model.magnifier, centre);
  const x = Math.round(Math.min(stage.width - side, Math.max(0, centre.x - side / 2)));
  const y = Math.round(Math.min(stage.height - side, Math.max(0, centre.y - side / 2)));
  return { patch: { x, y, width: side, height: side }, map: mapping(view, stage, picture, raster) };
}
