import { clampZoom, fitZoom, heldOnStage, type Size, type View, zoomedAt } from './geometry';
import type { Preset, StoredRange, VoiSetting } from './pipeline';
import type { Point, Tool } from './types';

/** All that a reader can change about one picture; every change is a function from one model to the next. */
export interface Model {
  tool: Tool;
  view: View;
  /** While true the zoom follows the stage's size. */
  fit: boolean;
  voi: VoiSetting;
  preset: number | null;
  invert: boolean;
  sharpen: boolean;
  /** 0 is off, otherwise 2 to 8 times. */
  magnifier: number;
  frame: number;
}

/** What a change of view needs to know. */
export interface Room {
  stage: Size;
  picture: Size;
}

export const magnifierSteps: readonly number[] = [0, 2, 4, 8];

const upright = { pan: { x: 0, y: 0 }, rotation: 0, flipH: false, flipV: false } as const;

export function firstModel(room: Room, standard: VoiSetting): Model {
  return {
    tool: 'window',
    view: { ...upright, zoom: fitZoom(room.stage, room.picture, 0) },
    fit: true,
    voi: standard,
    preset: 0,
    invert: false,
    sharpen: false,
    magnifier: 0,
    frame: 1,
  };
}

/** The picture as it was first shown; the tool in hand and the frame stay. */
export function original(model: Model, room: Room, standard: VoiSetting): Model {
  return { ...firstModel(room, standard), tool: model.tool, frame: model.frame };
}

/** Zoom, pan, turn and flip go back; greys stay. */
export function resetView(model: Model, room: Room): Model {
  return { ...model, fit: true, view: { ...upright, zoom: fitZoom(room.stage, room.picture, 0) } };
}

export function fitted(model: Model, room: Room): Model {
  const zoom = fitZoom(room.stage, room.picture, model.view.rotation);
  return { ...model, fit: true, view: { ...model.view, zoom, pan: { x: 0, y: 0 } } };
}

/** After a change of the stage's size. */
export function resized(model: Model, room: Room): Model {
  return model.fit
    ? fitted(model, room)
    : { ...model, view: heldOnStage(model.view, room.stage, room.picture) };
}

export function zoomedTo(model: Model, room: Room, zoom: number, at?: Point): Model {
  const centre = { x: room.stage.width / 2, y: room.stage.height / 2 };
  const view = zoomedAt(model.view, room.stage, clampZoom(zoom), at ?? centre);
  return { ...model, fit: false, view: heldOnStage(view, room.stage, room.picture) };
}

export function pannedBy(model: Model, room: Room, dx: number, dy: number): Model {
  const pan = { x: model.view.pan.x + dx, y: model.view.pan.y + dy };
  return { ...model, fit: false, view: heldOnStage({ ...model.view, pan }, room.stage, room.picture) };
}

/** A quarter turn clockwise (1) or back (-1) around the middle of the stage. */
export function rotated(model: Model, room: Room, quarter: 1 | -1): Model {
  const rotation = ((model.view.rotation + quarter * 90 + 360) % 360) as View['rotation'];
  const { x, y } = model.view.pan;
  const pan = quarter === 1 ? { x: 0 - y, y: x } : { x: y, y: 0 - x };
  const next = { ...model, view: { ...model.view, rotation, pan } };
  return model.fit ? fitted(next, room) : next;
}

/** Mirrors what is seen: on a picture that lies on its side, that is the picture's other axis. */
export function flipped(model: Model, axis: 'h' | 'v'): Model {
  const { view } = model;
  const lying = view.rotation % 180 !== 0;
  const pan = axis === 'h' ? { x: 0 - view.pan.x, y: view.pan.y } : { x: view.pan.x, y: 0 - view.pan.y };
  const onPictureX = (axis === 'h') !== lying;
  return {
    ...model,
    view: onPictureX ? { ...view, pan, flipH: !view.flipH } : { ...view, pan, flipV: !view.flipV },
  };
}

/** Right is wider, down is darker; a stage's width of travel is about two windows, fine for narrow ones. */
export function windowedBy(model: Model, range: StoredRange, dx: number, dy: number): Model {
  const span = Math.max(range.max - range.min, 1);
  const step = Math.min(Math.max(model.voi.width, span / 128), span * 1.5) / 400;
  const smallest = model.voi.shape === 'linear' ? 1 : span / 65536;
  const width = Math.min(span * 4, Math.max(smallest, model.voi.width + dx * step));
  const center = Math.min(range.max + span, Math.max(range.min - span, model.voi.center + dy * step));
  return { ...model, preset: null, voi: { ...model.voi, center, width } };
}

export function withPreset(model: Model, list: readonly Preset[], index: number): Model {
  const preset = list[index];
  return preset ? { ...model, preset: index, voi: preset.setting } : model;
}

export function nextMagnifier(current: number): number {
  const index = magnifierSteps.indexOf(current);
  return magnifierSteps[(index + 1) % magnifierSteps.length] ?? 0;
}

export function isMirrored({ flipH, flipV }: View): boolean {
  return flipH !== flipV;
}

/** The clockwise turn that remains when two flips are read as half a turn. */
export function turnOf({ rotation, flipH, flipV }: View): number {
  return flipH && flipV ? (rotation + 180) % 360 : rotation;
}
