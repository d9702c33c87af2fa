import { CylinderGeometry, LatheGeometry, Mesh, type Object3D, type Sprite, Vector2 } from 'three';
import { cheekside } from './geometry';
import type { Place } from './layout';
import { has } from './paint';
import type { ToothState } from './palette';
import type { Vector } from './teethFile';
import type { Kit } from './toothModel';
import type { ShownTooth, ToothMark } from './types';

/** What stands in, on and beside a tooth, in the tooth's own frame. */
export function furnish(
  tooth: ShownTooth,
  marks: readonly ToothMark[],
  place: Place,
  kit: Kit,
): readonly Object3D[] {
  return [
    ...canals(marks, place, kit),
    ...lesions(marks, place, kit),
    ...implants(tooth, marks, place, kit),
    ...fractures(marks, place, kit),
    ...crosses(tooth, marks, place, kit),
    ...badges(marks, place, kit),
  ];
}

const pairs = (line: readonly Vector[]) =>
  line.slice(1).flatMap((spot, index) => [...(line[index] ?? spot), ...spot]);

function canals(marks: readonly ToothMark[], { part }: Place, { lines }: Kit): Object3D[] {
  const canal = has(marks, 'rootCanal');
  const post = has(marks, 'post');
  return [
    ...(canal ? part.canals.map((line) => lines.draw(pairs(line), canal.state, 0.75)) : []),
    ...(post
      ? part.canals.slice(0, 1).map((line) => lines.draw(pairs(line.slice(0, 3)), post.state, 1.5))
      : []),
  ];
}

function lesions(marks: readonly ToothMark[], { part }: Place, { badges: signs }: Kit): Sprite[] {
  const lesion = has(marks, 'apicalLesion');
  if (!lesion) return [];
  return part.canals.map((line) =>
    at(signs.make('ring', lesion.state, 6), line[line.length - 1] ?? [0, 0, 0]),
  );
}

function implants(
  tooth: ShownTooth,
  marks: readonly ToothMark[],
  { part }: Place,
  { materials }: Kit,
): Mesh[] {
  const mark = has(marks, 'implant');
  if (tooth.presence !== 'implant' && !mark) return [];
  const material = materials.metal(tooth.presence === 'implant' ? null : (mark?.state ?? null));
  const thick = Math.min(part.size.width * 0.26, 2.1);
  const screw = new Mesh(screwOf(thick, Math.min(part.size.root * 0.82, 11)), material);
  screw.rotation.x = -Math.PI / 2;
  const post = new Mesh(new CylinderGeometry(thick * 0.55, thick * 0.85, 4, 20), material);
  post.rotation.x = Math.PI / 2;
  post.position.z = 0.6;
  return [screw, post];
}

/** A threaded body that tapers downwards; its axis is y. */
function screwOf(thick: number, long: number): LatheGeometry {
  const profile: Vector2[] = [new Vector2(0, long)];
  const turns = Math.round(long / 0.9);
  for (let i = turns; i >= 0; i--) {
    const y = (i / turns) * (long - 1.2) + 1.2;
    const radius = thick * (1 - 0.4 * (y / long) ** 2);
    profile.push(new Vector2(radius * 0.82, y), new Vector2(radius, y - 0.3));
  }
  profile.push(new Vector2(thick, 0.6), new Vector2(thick, 0), new Vector2(0, 0));
  return new LatheGeometry(profile, 24);
}

function fractures(marks: readonly ToothMark[], { part }: Place, { lines }: Kit): Object3D[] {
  const fracture = has(marks, 'fracture');
  if (!fracture) return [];
  const { width, crown } = part.size;
  const steps = 6;
  const line = Array.from({ length: steps + 1 }, (_, i): Vector => {
    const x = (i / steps - 0.5) * width * 0.86;
    const z = crown * (0.42 + (i % 2 === 0 ? 0.07 : -0.07) + 0.1 * (i / steps));
    const y = cheekside(part, x, z);
    return [x, Number.isFinite(y) ? y + 0.15 : 0, z];
  });
  return [lines.draw(pairs(line), fracture.state, 0.5)];
}

function crosses(
  tooth: ShownTooth,
  marks: readonly ToothMark[],
  { part }: Place,
  { badges: signs }: Kit,
): Sprite[] {
  const middle: Vector = [0, 0, part.size.crown * 0.5];
  const extraction = has(marks, 'extraction');
  const wide = Math.max(part.size.width, 6);
  const isGone = tooth.presence === 'missing' && !has(tooth.marks, 'pontic') && !has(marks, 'implant');
  return [
    ...(extraction ? [at(signs.make('cross', extraction.state, wide * 1.25), middle, 7)] : []),
    ...(isGone ? [at(signs.make('cross', 'existing', wide * 0.6), middle, 4)] : []),
    ...(tooth.presence === 'impacted' ? [at(signs.make('ring', 'condition', wide * 1.2), middle, 9)] : []),
  ];
}

/** States that a fill alone does not tell, as signs over the neck. */
function badges(marks: readonly ToothMark[], { part }: Place, { badges: signs }: Kit): Sprite[] {
  const order: readonly (readonly [ToothState, 'tick' | 'dot' | 'ai'])[] = [
    ['completed', 'tick'],
    ['watch', 'dot'],
    ['ai', 'ai'],
  ];
  return order
    .filter(([state]) => marks.some((mark) => mark.state === state))
    .map(([state, badge], index) =>
      at(signs.make(badge, state, 3.6), [0, part.size.depth / 2 + 1.5, -2.5 - 4 * index], 3),
    );
}

/** Puts a sign at a place of the tooth; when drawn it is brought so far towards the viewer (mm). */
function at(sprite: Sprite, [x, y, z]: Vector, forward = 0): Sprite {
  sprite.position.set(x, y, z);
  sprite.userData.home = sprite.position.clone();
  sprite.userData.forward = forward;
  return sprite;
}
