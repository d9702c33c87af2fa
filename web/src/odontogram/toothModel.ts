import { type BufferGeometry, Group, type Material, Matrix4, Mesh, type Object3D, Vector3 } from 'three';
import type { Badges } from './badges';
import { furnish } from './furnishings';
import { borderOf, lifted } from './geometry';
import { inMouth, isPrimary, type Place } from './layout';
import type { Lines } from './lines';
import { isSolid, type Materials } from './materials';
import { crownZones, has, type ZonePaint, zonePaints } from './paint';
import type { ToothState } from './palette';
import { type Vector, type Zone, zones } from './teethFile';
import type { ShownTooth } from './types';

/** What teeth are drawn with. */
export interface Kit {
  materials: Materials;
  lines: Lines;
  badges: Badges;
}

/** A tooth in the scene, with everything that is on it. */
export interface ToothModel {
  tooth: ShownTooth;
  place: Place;
  group: Group;
  /** What a pointer can hit. */
  target: Mesh;
  crown: Vector;
  outward: Vector;
}

export function buildTooth(
  tooth: ShownTooth,
  place: Place,
  geometry: BufferGeometry,
  kit: Kit,
  hidden: readonly ToothState[],
): ToothModel {
  const group = new Group();
  group.matrixAutoUpdate = false;
  group.matrix.copy(matrixOf(place));
  const paints = zonePaints(tooth, hidden);
  const marks = tooth.marks.filter((mark) => !hidden.includes(mark.state));
  const target = body(tooth, place, geometry, kit, paints);
  group.add(target);
  for (const line of outlines(place, kit, paints)) group.add(line);
  for (const part of furnish(tooth, marks, place, kit)) group.add(part);
  target.userData.tooth = tooth.key;
  const crown = inMouth(place, [0, 0, place.part.size.crown * 0.5]);
  const before = inMouth(place, [0, 1, place.part.size.crown * 0.5]);
  return { tooth, place, group, target, crown, outward: minus(before, crown) };
}

/** Frees what only this tooth has; the skin is kept, for its points are shared with its twin. */
export function disposeTooth(model: ToothModel): void {
  const { position } = model.target.geometry.attributes;
  model.group.traverse((part) => {
    const { geometry } = part as Object3D & { geometry?: BufferGeometry };
    if (!('isSprite' in part) && geometry?.attributes.position !== position) geometry?.dispose();
  });
  model.group.removeFromParent();
}

function body(
  tooth: ShownTooth,
  place: Place,
  geometry: BufferGeometry,
  kit: Kit,
  paints: ReadonlyMap<Zone, ZonePaint>,
): Mesh {
  geometry.clearGroups();
  const list: Material[] = [];
  const primary = isPrimary(tooth.fdi);
  const isGhost = tooth.presence === 'missing' && !has(tooth.marks, 'pontic');
  const hasRoot = tooth.presence !== 'implant' && !(tooth.presence === 'missing' && !isGhost);
  const hasCrown = (tooth.presence !== 'implant' && tooth.presence !== 'root') || paints.size > 0;
  const canal = has(tooth.marks, 'rootCanal') ?? has(tooth.marks, 'post');
  const { materials } = kit;
  for (const zone of zones) {
    if (zone === 'root' ? !hasRoot : !hasCrown) continue;
    const paint = paints.get(zone);
    const material = isGhost
      ? materials.ghost()
      : paint
        ? materials.zone(paint, primary)
        : zone === 'root'
          ? materials.root(canal !== undefined)
          : materials.enamel(primary);
    addGroup(geometry, list, material, place.part.zones[zone]);
  }
  return new Mesh(geometry, list);
}

/** Zones that look the same are drawn in one go. */
function addGroup(
  geometry: Mesh['geometry'],
  list: Material[],
  material: Material,
  { first, count }: { first: number; count: number },
): void {
  const last = geometry.groups[geometry.groups.length - 1];
  if (last && list[last.materialIndex ?? 0] === material && last.start + last.count === 3 * first)
    last.count += 3 * count;
  else geometry.addGroup(3 * first, 3 * count, list.push(material) - 1);
}

/** One line around all zones that show the same. */
function outlines(place: Place, kit: Kit, paints: ReadonlyMap<Zone, ZonePaint>): Object3D[] {
  const alike = new Map<string, { paint: ZonePaint; zones: Zone[] }>();
  for (const [zone, paint] of paints) {
    const key = `${paint.kind} ${paint.state} ${paint.material}`;
    const known = alike.get(key) ?? { paint, zones: [] };
    known.zones.push(zone);
    alike.set(key, known);
  }
  return [...alike.values()].flatMap(({ paint, zones: around }) => {
    const wholeCrown = around.length === crownZones.length;
    const rings = [...borderOf(place.part, around), ...(wholeCrown ? borderOf(place.part, ['biting']) : [])];
    const wide = isSolid(paint.state) ? 0.26 : 0.38;
    const ends = rings.flatMap((ring) => lifted(place.part, ring, 0.1));
    return ends.length > 0 ? [kit.lines.draw(ends, paint.state, wholeCrown ? 0.45 : wide)] : [];
  });
}

function matrixOf(place: Place): Matrix4 {
  const column = ([x, y, z]: Vector) => new Vector3(x, y, z);
  const matrix = new Matrix4()
    .makeBasis(column(place.mesial), column(place.buccal), column(place.edge))
    .scale(new Vector3(place.scale, place.scale, place.scale))
    .setPosition(column(place.neck));
  return place.isLeft ? matrix.premultiply(new Matrix4().makeScale(-1, 1, 1)) : matrix;
}

const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
