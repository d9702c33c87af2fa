import { type CommandFacts, obeyed } from './commands';
import { firstWindow } from './firstWindow';
import { pictureSize, type Size, toPicture } from './geometry';
import { scaleOf } from './marks';
import { firstModel, type Model, type Room } from './model';
import { modality, modalityRange, type Preset, presets, type StoredRange, type VoiSetting } from './pipeline';
import type { Raster } from './raster';
import type { CommandArgs, CommandName, Point, ViewerImage, ViewerProps, ViewerState } from './types';

/** One opened picture: what is known of it and what the reader made of it. */
export class Session {
  model: Model;
  presets: Preset[];
  raster: Raster | null = null;
  loading = false;
  failed = false;
  private opened = false;

  constructor(
    readonly image: ViewerImage,
    stage: Size,
  ) {
    this.presets = presets(image.display);
    this.model = firstModel(this.room(stage), this.standard);
  }

  /** The setting that the renditions were made with. */
  get standard() {
    return (this.presets[0] as Preset).setting;
  }

  get range(): StoredRange {
    return this.image.display.samplesPerPixel > 1 ? { min: 0, max: 255 } : modalityRange(this.image.display);
  }

  room(stage: Size): Room {
    return { stage, picture: pictureSize(this.image.display) };
  }

  /** Takes a better raster. Where the file names no window, the first full-depth frame decides it. */
  take(raster: Raster): void {
    this.raster = raster;
    this.failed = false;
    const { display } = this.image;
    if (raster.source !== 'diagnostic' || this.opened || this.presets.length > 1 || raster.channels === 3)
      return;
    this.opened = true;
    const guess = this.standard;
    this.presets = presets(display, firstWindow(raster, display));
    this.model = { ...this.model, voi: carried(this.model.voi, guess, this.standard) };
  }

  obey(name: CommandName, args: CommandArgs, facts: Omit<CommandFacts, 'presets' | 'frames'>): boolean {
    const before = this.model;
    const { frames } = this.image.display;
    this.model = obeyed(before, name, args, { ...facts, presets: this.presets, frames });
    return this.model !== before;
  }

  /** True when 8 bits or a reduced size would no longer do. */
  needsFullDepth(): boolean {
    const { zoom } = this.model.view;
    const { voi } = this.model;
    const windowed = voi.center !== this.standard.center || voi.width !== this.standard.width;
    const reshaped = voi.shape !== this.standard.shape;
    return windowed || reshaped || zoom > 1 || zoom * this.model.magnifier > 1;
  }

  /** The value under the cursor, known only in full depth. */
  valueAt(at: Point | null, room: Room): number | number[] | undefined {
    const { raster, image } = this;
    if (!at || raster?.source !== 'diagnostic') return undefined;
    const p = toPicture(this.model.view, room.stage, room.picture, at);
    const x = Math.floor((p.x / room.picture.width) * raster.width);
    const y = Math.floor((p.y / room.picture.height) * raster.height);
    if (x < 0 || y < 0 || x >= raster.width || y >= raster.height) return undefined;
    const index = (y * raster.width + x) * raster.channels;
    if (raster.channels === 3) return [...raster.samples.subarray(index, index + 3)];
    return modality(image.display)(raster.samples[index] as number);
  }

  state(facts: {
    cursor: Point | null;
    room: Room;
    renderer: 'webgl' | 'canvas';
    realZoom: number | null;
  }): ViewerState {
    const { model, raster } = this;
    const { zoom, pan, rotation, flipH, flipV } = model.view;
    return {
      tool: model.tool,
      zoom,
      fit: model.fit,
      pan,
      rotation,
      flipH,
      flipV,
      windowCenter: model.voi.center,
      windowWidth: model.voi.width,
      preset: model.preset,
      invert: model.invert,
      frame: model.frame,
      frames: this.image.display.frames,
      source: raster?.source ?? 'none',
      loading: this.loading,
      enhanced: model.sharpen,
      magnifier: model.magnifier,
      renderer: facts.renderer,
      realSize: facts.realZoom !== null,
      cursorValue: this.valueAt(facts.cursor, facts.room),
    };
  }
}

/** The zoom at which a millimetre on the picture is one on the screen; null unless both are calibrated. */
export function realZoom(props: ViewerProps, density: number): number | null {
  const scale = scaleOf(props.image, props.strings);
  const screen = props.screenMmPerCssPixel;
  return scale && screen && screen > 0 ? (scale.x / screen) * density : null;
}

/** What the reader did to a guessed window, done to the true one. */
function carried(voi: VoiSetting, guess: VoiSetting, truth: VoiSetting): VoiSetting {
  const k = truth.width / guess.width;
  return { ...truth, center: truth.center + (voi.center - guess.center) * k, width: voi.width * k };
}
