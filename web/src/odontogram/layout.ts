import type { ToothPart, Vector } from './teethFile';
import type { Shift, ShownTooth } from './types';

/** Where a shown tooth stands: its own frame in the mouth, mirrored for the patient's left. */
export interface Place {
  part: ToothPart;
  isLeft: boolean;
  isUpper: boolean;
  neck: Vector;
  mesial: Vector;
  buccal: Vector;
  edge: Vector;
  scale: number;
}

/** How far a tooth that has not come through lies below its place (mm). */
const buriedMm = 10;

const quadrant = (fdi: number) => ((Math.floor(fdi / 10) - 1) % 4) + 1;

export const isUpper = (fdi: number) => quadrant(fdi) <= 2;

export const isLeft = (fdi: number) => quadrant(fdi) === 2 || quadrant(fdi) === 3;

export const isPrimary = (fdi: number) => fdi >= 50;

export const isAnterior = (fdi: number) => fdi % 10 <= 3;

/** The tooth of the right half that has this form. */
export const rightTwin = (fdi: number) => (isLeft(fdi) ? fdi + (quadrant(fdi) === 2 ? -10 : 10) : fdi);

const successor = (fdi: number) => (isPrimary(fdi) ? fdi - 40 : fdi);

/** Whether a mouth holds milk teeth only; then they stand in their own, smaller arch. */
export function isMilkMouth(teeth: readonly ShownTooth[]): boolean {
  const through = teeth.filter((tooth) => tooth.presence === 'present' || tooth.presence === 'implant');
  return through.length > 0 && through.every((tooth) => isPrimary(tooth.fdi));
}

export function placed(tooth: ShownTooth, parts: ReadonlyMap<number, ToothPart>, milkMouth: boolean) {
  const part = parts.get(rightTwin(tooth.fdi));
  const stand = parts.get(rightTwin(milkMouth ? tooth.fdi : successor(tooth.fdi))) ?? part;
  if (!part || !stand) return null;
  const { mesial, buccal, edge } = stand.pose;
  const drop = (stand.size.crown - part.size.crown) / 2;
  const deep = tooth.presence === 'unerupted' || tooth.presence === 'impacted' ? -buriedMm : 0;
  const beside = tooth.supernumerary ? -(stand.size.depth * 0.85) : 0;
  const shift = tooth.shift ?? {};
  const neck = along(stand.pose.neck, [
    [mesial, shift.mesial ?? 0],
    [buccal, (shift.buccal ?? 0) + beside],
    [edge, drop + deep + (shift.erupted ?? 0)],
  ]);
  const place: Place = {
    part,
    isLeft: isLeft(tooth.fdi),
    isUpper: isUpper(tooth.fdi),
    ...turned({ mesial, buccal, edge }, shift),
    neck,
    scale: tooth.supernumerary ? 0.62 : 1,
  };
  return place;
}

/** A point of a tooth's own frame, in the mouth. */
export function inMouth(place: Place, [x, y, z]: Vector): Vector {
  const { neck, mesial, buccal, edge, scale } = place;
  const spot = along(neck, [
    [mesial, x * scale],
    [buccal, y * scale],
    [edge, z * scale],
  ]);
  return place.isLeft ? [-spot[0], spot[1], spot[2]] : spot;
}

type Frame = Pick<Place, 'mesial' | 'buccal' | 'edge'>;

/** Turns a frame about the tooth's long axis and tips it to the midline and to the cheek. */
function turned({ mesial, buccal, edge }: Frame, shift: Shift): Frame {
  let [m, b, e] = [mesial, buccal, edge];
  [m, b] = spun(m, b, shift.rotation ?? 0);
  [e, m] = spun(e, m, shift.tipMesial ?? 0);
  [e, b] = spun(e, b, shift.tipBuccal ?? 0);
  return { mesial: m, buccal: b, edge: e };
}

/** Turns `from` towards `to`, and `to` away with it. */
function spun(from: Vector, to: Vector, degrees: number): [Vector, Vector] {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [blend(from, cos, to, sin), blend(to, cos, from, -sin)];
}

const blend = (a: Vector, p: number, b: Vector, q: number): Vector => [
  a[0] * p + b[0] * q,
  a[1] * p + b[1] * q,
  a[2] * p + b[2] * q,
];

function along(from: Vector, steps: readonly (readonly [Vector, number])[]): Vector {
  return steps.reduce<Vector>((spot, [way, far]) => blend(spot, 1, way, far), from);
}
