import type { Vector } from './teethFile';
import type { Preset } from './types';

/** Where the camera stands: it looks at `target` from `distance`, turned `azimuth` to the patient's left and `elevation` up. */
export interface View {
  target: Vector;
  distance: number;
  /** Radians; 0 is the front, positive the patient's left. */
  azimuth: number;
  /** Radians; positive looks down. */
  elevation: number;
}

const steepest = (88 * Math.PI) / 180;
const whole = 172;

export const near = 34;
export const far = 320;

const stands: Readonly<Record<Preset, Pick<View, 'azimuth' | 'elevation'>>> = {
  front: { azimuth: 0, elevation: 0.06 },
  right: { azimuth: -1.25, elevation: 0.06 },
  left: { azimuth: 1.25, elevation: 0.06 },
  upper: { azimuth: 0, elevation: -steepest },
  lower: { azimuth: 0, elevation: steepest },
};

/** A preset of the camera; `gape` is how far the lower front teeth have gone down (mm), `aspect` the stage's width by its height. */
export function presetView(preset: Preset, gape: number, aspect: number): View {
  const height = preset === 'upper' ? 6 : preset === 'lower' ? -6 - gape : -gape / 2;
  const tall = preset === 'upper' || preset === 'lower' ? 1 : 1 + gape / 90;
  return {
    ...stands[preset],
    target: [0, height, -3],
    distance: Math.min(far, whole * tall * widened(aspect)),
  };
}

/** A narrow stage needs more distance. */
const widened = (aspect: number) => Math.max(1, 1.35 / Math.max(aspect, 0.2));

/** Looks at one tooth from the cheek's side, a little from its edge. */
export function toothView(crown: Vector, buccal: Vector, isUpper: boolean): View {
  return {
    target: crown,
    distance: 78,
    azimuth: Math.atan2(buccal[0], buccal[2]),
    elevation: isUpper ? -0.3 : 0.38,
  };
}

export function orbited(view: View, right: number, up: number): View {
  return {
    ...view,
    azimuth: shortest(view.azimuth + right),
    elevation: Math.min(Math.max(view.elevation + up, -steepest), steepest),
  };
}

export function zoomed(view: View, factor: number): View {
  return { ...view, distance: Math.min(Math.max(view.distance / factor, near), far) };
}

/** Part of the way from one view to another, starting and ending gently. */
export function between(from: View, to: View, share: number): View {
  const t = share * share * (3 - 2 * share);
  const mix = (a: number, b: number) => a + (b - a) * t;
  return {
    target: [
      mix(from.target[0], to.target[0]),
      mix(from.target[1], to.target[1]),
      mix(from.target[2], to.target[2]),
    ],
    distance: mix(from.distance, to.distance),
    azimuth: from.azimuth + shortest(to.azimuth - from.azimuth) * t,
    elevation: mix(from.elevation, to.elevation),
  };
}

/** Where the camera is. */
export function eye({ target, distance, azimuth, elevation }: View): Vector {
  const level = Math.cos(elevation) * distance;
  return [
    target[0] + Math.sin(azimuth) * level,
    target[1] + Math.sin(elevation) * distance,
    target[2] + Math.cos(azimuth) * level,
  ];
}

/** Which jaw stands in the way of a steep look: seen from below the lower one is left out. */
export function hiddenJaw({ elevation }: View): 'upper' | 'lower' | null {
  if (elevation > 0.85) return 'upper';
  return elevation < -0.85 ? 'lower' : null;
}

/** An angle between half a turn back and half a turn on. */
function shortest(angle: number): number {
  const turn = 2 * Math.PI;
  return angle - turn * Math.round(angle / turn);
}
