/** A point of a drawing: across, then down. */
export type Point = readonly [number, number];

const round = (value: number) => Math.round(value * 10) / 10;

const at = ([x, y]: Point) => `${round(x)} ${round(y)}`;

/** A closed curve through the points, without corners (Catmull-Rom as cubic Béziers). */
export function smoothClosed(points: readonly Point[]): string {
  const of = (index: number) => points[(index + points.length) % points.length] as Point;
  const curves = points.map((_, index) => curve(of(index - 1), of(index), of(index + 1), of(index + 2)));
  return `M${at(of(0))}${curves.join('')}Z`;
}

/** An open curve through the points. */
export function smoothOpen(points: readonly Point[]): string {
  const last = points.length - 1;
  const of = (index: number) => points[Math.max(0, Math.min(last, index))] as Point;
  const curves = points
    .slice(1)
    .map((_, index) => curve(of(index - 1), of(index), of(index + 1), of(index + 2)));
  return `M${at(of(0))}${curves.join('')}`;
}

function curve(before: Point, from: Point, to: Point, after: Point): string {
  const first: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
  const second: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
  return `C${at(first)} ${at(second)} ${at(to)}`;
}

export const polygon = (points: readonly Point[]) => `M${points.map(at).join('L')}Z`;

export const polyline = (points: readonly Point[]) => `M${points.map(at).join('L')}`;

export const circle = (x: number, y: number, radius: number) =>
  `M${at([x - radius, y])}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0Z`;
