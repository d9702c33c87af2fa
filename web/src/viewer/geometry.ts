import type { ImageDisplay, Point } from './types';

/** Where the picture lies on the stage. Lengths are device pixels; the pan moves the picture's centre. */
export interface View {
  zoom: number;
  pan: Point;
  rotation: 0 | 90 | 180 | 270;
  flipH: boolean;
  flipV: boolean;
}

export interface Size {
  width: number;
  height: number;
}

export const smallestZoom = 0.02;
export const largestZoom = 32;

/** The picture's size at zoom 1: oblong pixels are stretched on one axis, never shrunk, so no detail is lost. */
export function pictureSize(display: ImageDisplay): Size {
  const [vertical, horizontal] = display.aspect ?? [1, 1];
  const tall = vertical && horizontal && vertical > 0 && horizontal > 0 ? vertical / horizontal : 1;
  return {
    width: display.columns * Math.max(1, 1 / tall),
    height: display.rows * Math.max(1, tall),
  };
}

export function turned(size: Size, rotation: number): Size {
  return rotation % 180 === 0 ? size : { width: size.height, height: size.width };
}

/** The zoom at which the whole picture is seen. */
export function fitZoom(stage: Size, picture: Size, rotation: number): number {
  const size = turned(picture, rotation);
  return clampZoom(Math.min(stage.width / size.width, stage.height / size.height));
}

export function clampZoom(zoom: number): number {
  return Number.isFinite(zoom) ? Math.min(largestZoom, Math.max(smallestZoom, zoom)) : 1;
}

/** A direction on the picture as a direction on the screen: flips first, then the turn clockwise. */
export function toScreenDirection(view: View, d: Point): Point {
  const x = view.flipH ? -d.x : d.x;
  const y = view.flipV ? -d.y : d.y;
  switch (view.rotation) {
    case 90:
      return { x: -y, y: x };
    case 180:
      return { x: -x, y: -y };
    case 270:
      return { x: y, y: -x };
    default:
      return { x, y };
  }
}

export function toPictureDirection(view: View, d: Point): Point {
  const back = { 0: d, 90: { x: d.y, y: -d.x }, 180: { x: -d.x, y: -d.y }, 270: { x: -d.y, y: d.x } }[
    view.rotation
  ];
  return { x: view.flipH ? -back.x : back.x, y: view.flipV ? -back.y : back.y };
}

export function toScreen(view: View, stage: Size, picture: Size, p: Point): Point {
  const d = toScreenDirection(view, { x: p.x - picture.width / 2, y: p.y - picture.height / 2 });
  return {
    x: stage.width / 2 + view.pan.x + d.x * view.zoom,
    y: stage.height / 2 + view.pan.y + d.y * view.zoom,
  };
}

export function toPicture(view: View, stage: Size, picture: Size, p: Point): Point {
  const d = toPictureDirection(view, {
    x: (p.x - stage.width / 2 - view.pan.x) / view.zoom,
    y: (p.y - stage.height / 2 - view.pan.y) / view.zoom,
  });
  return { x: d.x + picture.width / 2, y: d.y + picture.height / 2 };
}

/** Zooms so that the point under the hand stays under the hand. */
export function zoomedAt(view: View, stage: Size, zoom: number, at: Point): View {
  const next = clampZoom(zoom);
  const k = next / view.zoom;
  const cx = at.x - stage.width / 2;
  const cy = at.y - stage.height / 2;
  return { ...view, zoom: next, pan: { x: cx - (cx - view.pan.x) * k, y: cy - (cy - view.pan.y) * k } };
}

/** Keeps at least a corner of the picture on the stage. */
export function heldOnStage(view: View, stage: Size, picture: Size): View {
  const size = turned(picture, view.rotation);
  const reachX = (stage.width + size.width * view.zoom) / 2 - Math.min(48, stage.width / 2);
  const reachY = (stage.height + size.height * view.zoom) / 2 - Math.min(48, stage.height / 2);
  const x = Math.min(reachX, Math.max(-reachX, view.pan.x));
  const y = Math.min(reachY, Math.max(-reachY, view.pan.y));
  return x === view.pan.x && y === view.pan.y ? view : { ...view, pan: { x, y } };
}

/** Screen position to raster position as two rows of an affine map: raster = (ax x + bx y + ox, ay x + by y + oy). */
export interface Mapping {
  ax: number;
  bx: number;
  ox: number;
  ay: number;
  by: number;
  oy: number;
}

export function mapping(view: View, stage: Size, picture: Size, raster: Size): Mapping {
  const sx = raster.width / picture.width;
  const sy = raster.height / picture.height;
  const pan = { x: Math.round(view.pan.x), y: Math.round(view.pan.y) };
  const snapped = { ...view, pan: snap(pan, view, stage, picture) };
  const o = toPicture(snapped, stage, picture, { x: 0, y: 0 });
  const ex = toPictureDirection(view, { x: 1 / view.zoom, y: 0 });
  const ey = toPictureDirection(view, { x: 0, y: 1 / view.zoom });
  return { ax: ex.x * sx, bx: ey.x * sx, ox: o.x * sx, ay: ex.y * sy, by: ey.y * sy, oy: o.y * sy };
}

/** Puts the picture's corner on a whole device pixel, so that 100 % is sharp and edges do not shimmer. */
function snap(pan: Point, view: View, stage: Size, picture: Size): Point {
  const size = turned(picture, view.rotation);
  const left = stage.width / 2 + pan.x - (size.width * view.zoom) / 2;
  const top = stage.height / 2 + pan.y - (size.height * view.zoom) / 2;
  return { x: pan.x + Math.round(left) - left, y: pan.y + Math.round(top) - top };
}
