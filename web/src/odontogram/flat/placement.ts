import { cell } from './frame';

export const margin = 44;
const midline = 20;
const places = 16;

export const width = margin * 2 + midline + places * cell;

const isRight = (index: number) => index < places / 2;

/** The middle of a place, counted from the viewer's left, which is the patient's right. */
export const placeX = (index: number) => margin + cell / 2 + index * cell + (isRight(index) ? 0 : midline);

/** Which way mesial points at a place: to the midline, always. */
export const mesialAt = (index: number): 1 | -1 => (isRight(index) ? 1 : -1);

/** Where a supernumerary stands: beside its tooth away from the midline, and of a first incisor in the midline. */
export function besideX(index: number, isFirst: boolean): number {
  const inwards = mesialAt(index);
  return placeX(index) + (isFirst ? (inwards * (cell + midline)) / 2 : (-inwards * cell) / 2);
}
