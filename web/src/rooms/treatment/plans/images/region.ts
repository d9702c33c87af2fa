import type { Region } from '../../../../api/plans';

/** How large a frame is, in its own pixels. */
export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

type Corner = 'upper-left' | 'upper-right' | 'lower-left' | 'lower-right';

/** What a pointer has hold of: a corner, or the whole of it. */
export type Grip = Corner | 'whole';

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** A hundredth of the longer side: how far one key goes, and below which a drag was a slip of the hand. */
const step = ({ width, height }: Size) => Math.max(1, Math.round(Math.max(width, height) / 100));

const corners = ({ x, y, width, height }: Region): Record<Corner, Point> => ({
  'upper-left': { x, y },
  'upper-right': { x: x + width, y },
  'lower-left': { x, y: y + height },
  'lower-right': { x: x + width, y: y + height },
});

const opposite: Record<Corner, Corner> = {
  'upper-left': 'lower-right',
  'upper-right': 'lower-left',
  'lower-left': 'upper-right',
  'lower-right': 'upper-left',
};

/** The rectangle between two points, in whole pixels of the frame and within it; null for one that is too small to be meant. */
export function drawn(from: Point, to: Point, size: Size): Region | null {
  const across = [from.x, to.x].map((x) => Math.round(clamp(x, 0, size.width)));
  const down = [from.y, to.y].map((y) => Math.round(clamp(y, 0, size.height)));
  const [x, y] = [Math.min(...across), Math.min(...down)];
  const [width, height] = [Math.max(...across) - x, Math.max(...down) - y];
  return width < step(size) || height < step(size) ? null : { x, y, width, height };
}

/** A third of the frame, in its middle: where a keyboard begins. */
export function placed({ width, height }: Size): Region {
  const [wide, high] = [Math.max(1, Math.round(width / 3)), Math.max(1, Math.round(height / 3))];
  return {
    x: Math.round((width - wide) / 2),
    y: Math.round((height - high) / 2),
    width: wide,
    height: high,
  };
}

/** The same rectangle elsewhere; it stops at the edge. */
export function moved(region: Region, by: Point, size: Size): Region {
  return {
    ...region,
    x: Math.round(clamp(region.x + by.x, 0, size.width - region.width)),
    y: Math.round(clamp(region.y + by.y, 0, size.height - region.height)),
  };
}

/** A rectangle whose lower right corner went elsewhere. */
function sized(region: Region, by: Point, size: Size): Region {
  const least = step(size);
  const [right, lower] = [size.width - region.x, size.height - region.y];
  return {
    ...region,
    width: Math.round(clamp(region.width + by.x, Math.min(least, right), right)),
    height: Math.round(clamp(region.height + by.y, Math.min(least, lower), lower)),
  };
}

/** What a pointer at a point takes hold of; null beside the rectangle. */
export function gripAt(region: Region, at: Point, reach: number): Grip | null {
  for (const [corner, { x, y }] of Object.entries(corners(region)) as [Corner, Point][]) {
    if (Math.abs(at.x - x) <= reach && Math.abs(at.y - y) <= reach) return corner;
  }
  const isWithin =
    at.x >= region.x &&
    at.x <= region.x + region.width &&
    at.y >= region.y &&
    at.y <= region.y + region.height;
  return isWithin ? 'whole' : null;
}

/** The rectangle as it is after what was taken hold of went from one point to another. */
export function dragged(region: Region, grip: Grip, from: Point, to: Point, size: Size): Region {
  if (grip === 'whole') return moved(region, { x: to.x - from.x, y: to.y - from.y }, size);
  return drawn(corners(region)[opposite[grip]], to, size) ?? region;
}

const arrows: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** What a key makes of a mark: arrows move it, with Shift they size it, Delete takes it away; undefined for any other key. */
export function pressed(
  region: Region | null,
  key: string,
  isSizing: boolean,
  size: Size,
): Region | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null;
  const arrow = arrows[key];
  if (!region) return arrow || key === 'Enter' || key === ' ' ? placed(size) : undefined;
  if (!arrow) return undefined;
  const by = { x: arrow.x * step(size), y: arrow.y * step(size) };
  return isSizing ? sized(region, by, size) : moved(region, by, size);
}
