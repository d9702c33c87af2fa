import { BufferAttribute, BufferGeometry } from 'three';
import type { Part, ToothPart, Zone } from './teethFile';

/** The points of a part for the graphics card; they are shared by all its geometries. */
export interface Skin {
  position: BufferAttribute;
  normal: BufferAttribute;
  openness: BufferAttribute;
  index: BufferAttribute;
}

export function skinOf(part: Part): Skin {
  return {
    position: new BufferAttribute(part.points, 3),
    normal: new BufferAttribute(part.normals, 3),
    openness: new BufferAttribute(part.openness, 1, true),
    index: new BufferAttribute(part.triangles, 1),
  };
}

export function geometryOf(skin: Skin): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', skin.position);
  geometry.setAttribute('normal', skin.normal);
  geometry.setAttribute('openness', skin.openness);
  geometry.setIndex(skin.index);
  return geometry;
}

/** The closed lines around a zone, as points and normals in order, so that a dash runs on over corners. */
export function borderOf(part: ToothPart, zone: readonly Zone[]): readonly (readonly number[])[] {
  const next = new Map<number, number>();
  const sides = new Set<number>();
  const count = part.points.length / 3;
  for (const [from, to] of sidesOf(part, zone)) sides.add(from * count + to);
  for (const side of sides) {
    const [from, to] = [Math.floor(side / count), side % count];
    if (!sides.has(to * count + from)) next.set(from, to);
  }
  return rings(next);
}

function* sidesOf(part: ToothPart, zone: readonly Zone[]): Generator<readonly [number, number]> {
  for (const one of zone) {
    const { first, count } = part.zones[one];
    for (let triangle = first; triangle < first + count; triangle++) {
      const [a = 0, b = 0, c = 0] = part.triangles.subarray(3 * triangle, 3 * triangle + 3);
      yield [a, b];
      yield [b, c];
      yield [c, a];
    }
  }
}

function rings(next: Map<number, number>): number[][] {
  const found: number[][] = [];
  for (const start of [...next.keys()]) {
    const ring: number[] = [];
    let at: number | undefined = start;
    while (at !== undefined && next.has(at)) {
      ring.push(at);
      const following: number | undefined = next.get(at);
      next.delete(at);
      at = following;
    }
    if (ring.length > 2) found.push([...ring, start]);
  }
  return found;
}

/** The positions of a line of points, lifted off the surface by some millimetres, as pairs of ends. */
export function lifted(part: Part, ring: readonly number[], millimetres: number): number[] {
  const spot = (point: number) =>
    [0, 1, 2].map((axis) => {
      const at = 3 * point + axis;
      return (part.points[at] ?? 0) + (part.normals[at] ?? 0) * millimetres;
    });
  return ring.slice(1).flatMap((point, index) => [...spot(ring[index] ?? point), ...spot(point)]);
}

/** The highest place of the surface towards the cheek over a place of the tooth's front view. */
export function cheekside(part: ToothPart, x: number, z: number): number {
  let highest = Number.NEGATIVE_INFINITY;
  const value = (point: number, axis: number) => part.points[3 * point + axis] ?? 0;
  for (let corner = 0; corner < part.triangles.length; corner += 3) {
    const [a = 0, b = 0, c = 0] = part.triangles.subarray(corner, corner + 3);
    const [ax, az, bx, bz] = [value(a, 0), value(a, 2), value(b, 0), value(b, 2)];
    const [cx, cz] = [value(c, 0), value(c, 2)];
    const whole = (bx - ax) * (cz - az) - (cx - ax) * (bz - az);
    const u = ((x - ax) * (cz - az) - (cx - ax) * (z - az)) / whole;
    const v = ((bx - ax) * (z - az) - (x - ax) * (bz - az)) / whole;
    if (u < 0 || v < 0 || u + v > 1) continue;
    const y = value(a, 1) + u * (value(b, 1) - value(a, 1)) + v * (value(c, 1) - value(a, 1));
    highest = Math.max(highest, y);
  }
  return highest;
}
