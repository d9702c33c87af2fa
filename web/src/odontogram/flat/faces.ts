import { type Frame, faceCentre } from './frame';
import { type Point, polygon } from './outline';
import type { Surface } from './types';

/** How a chewing face is shaped: how square it is, how much it narrows to the tongue, and how it leans. */
interface FaceShape {
  squareness: number;
  taper: number;
  lean: number;
  inner: readonly [number, number];
}

const anterior: FaceShape = { squareness: 2.3, taper: 0.3, lean: 0, inner: [0.66, 0.24] };
const premolar: FaceShape = { squareness: 2.4, taper: 0.1, lean: 0, inner: [0.52, 0.5] };
const upperMolar: FaceShape = { squareness: 3, taper: 0.05, lean: -0.1, inner: [0.54, 0.52] };
const lowerMolar: FaceShape = { squareness: 3.2, taper: 0.06, lean: 0, inner: [0.56, 0.52] };

function shapeOf(frame: Frame): FaceShape {
  if (frame.isAnterior) return anterior;
  const quadrant = Math.floor(frame.fdi / 10);
  if (quadrant <= 4 && frame.fdi % 10 <= 5) return premolar;
  return quadrant % 4 === 1 || quadrant % 4 === 2 ? upperMolar : lowerMolar;
}

const stepsPerSide = 8;
const quarter = Math.PI / 2;

/** A point of the outline: 0 is mesial, a quarter turn is the tongue's side. */
function rim(frame: Frame, shape: FaceShape, turn: number, scale: readonly [number, number]): Point {
  const power = 2 / shape.squareness;
  const part = (value: number) => Math.sign(value) * Math.abs(value) ** power;
  const across = part(Math.cos(turn));
  const down = part(Math.sin(turn));
  const narrow = 1 - (shape.taper * (down + 1)) / 2;
  return [
    frame.half * 0.94 * scale[0] * (across * narrow + shape.lean * down),
    faceCentre + frame.halfDepth * scale[1] * down,
  ];
}

/** The points from one corner to the next, the corners exactly the same for both neighbours. */
function side(frame: Frame, shape: FaceShape, at: number, scale: readonly [number, number]): Point[] {
  return Array.from({ length: stepsPerSide + 1 }, (_, step) => {
    const turn = at * quarter - quarter / 2 + (step / stepsPerSide) * quarter;
    return rim(frame, shape, turn, scale);
  });
}

const whole = [1, 1] as const;
const order: readonly Surface[] = ['M', 'L', 'D', 'B'];

/** The five faces as they are seen from the bite: the middle one is O of a back tooth and I of a front one. */
export function faceZones(frame: Frame): Map<Surface, Point[]> {
  const shape = shapeOf(frame);
  const zones = new Map<Surface, Point[]>();
  order.forEach((surface, at) => {
    const outer = side(frame, shape, at, whole);
    const inner = side(frame, shape, at, shape.inner);
    zones.set(surface, [...outer, ...inner.reverse()]);
  });
  const middle = order.flatMap((_, at) => side(frame, shape, at, shape.inner).slice(0, -1));
  zones.set(frame.isAnterior ? 'I' : 'O', middle);
  return zones;
}

/** The whole chewing face. */
export function faceOutline(frame: Frame): Point[] {
  const shape = shapeOf(frame);
  return order.flatMap((_, at) => side(frame, shape, at, whole).slice(0, -1));
}

const cut = 0.6;
const far = 1.3;
const edge = 0.7;
const cervical = 0.27;
const beyondNeck = -0.2;

const bends = [0, 0.25, 0.5, 0.75, 1];

/** A border between two faces of the cheek side: a straight line that bends by some part in its middle. */
const border = ([x0, y0]: Point, [x1, y1]: Point, [bendX, bendY]: Point): Point[] =>
  bends.map((t) => {
    const bend = 4 * t * (1 - t);
    return [x0 + (x1 - x0) * t + bendX * bend, y0 + (y1 - y0) * t + bendY * bend];
  });

const aside = 0.13;
const mesial = border([cut, cervical], [cut, edge], [aside, 0]);
const distal = border([-cut, cervical], [-cut, edge], [-aside, 0]);
const biting = border([-cut, edge], [cut, edge], [0, 0.06]);
const gumward = border([-cut, cervical], [cut, cervical], [0, 0.09]);

/** Boxes with soft borders; neighbours share their border's points, and the crown's outline cuts the rest. */
const crownBoxes: Readonly<Record<'M' | 'D' | 'B' | 'C' | 'edge', readonly Point[]>> = {
  M: [[cut, beyondNeck], ...mesial, [far, edge], [far, beyondNeck]],
  D: [[-cut, beyondNeck], ...distal, [-far, edge], [-far, beyondNeck]],
  B: [...gumward, ...mesial.slice(1), ...biting.toReversed().slice(1), ...distal.toReversed().slice(1, -1)],
  C: [...gumward, [cut, beyondNeck], [-cut, beyondNeck]],
  edge: [[-far, edge], ...biting, [far, edge], [far, 1.2], [-far, 1.2]],
};

/** The faces that the cheek side shows. */
export function crownZones(frame: Frame): Map<Surface, Point[]> {
  const { edge: biteEdge, ...others } = crownBoxes;
  const boxes: [Surface, readonly Point[]][] = [
    ...(Object.entries(others) as [Surface, readonly Point[]][]),
    [frame.isAnterior ? 'I' : 'O', biteEdge],
  ];
  return new Map(boxes.map(([surface, box]) => [surface, box.map(frame.at)]));
}

const key = ([x, y]: Point) => `${x.toFixed(2)} ${y.toFixed(2)}`;

/** Several zones as one shape: what two of them share is no border. */
export function joined(zones: readonly (readonly Point[])[]): string {
  const edges = new Map<string, { from: Point; to: Point }>();
  for (const zone of zones) {
    zone.forEach((from, index) => {
      const to = zone[(index + 1) % zone.length] as Point;
      if (edges.delete(`${key(to)}>${key(from)}`) || edges.delete(`${key(from)}>${key(to)}`)) return;
      edges.set(`${key(from)}>${key(to)}`, { from, to });
    });
  }
  return rings(edges).map(polygon).join('');
}

/** Strings the edges that are left into closed rings, whichever way round each of them runs. */
function rings(edges: Map<string, { from: Point; to: Point }>): Point[][] {
  const left = [...edges.values()];
  const all: Point[][] = [];
  for (let first = left.pop(); first; first = left.pop()) {
    const ring = [first.from];
    let end = first.to;
    for (;;) {
      const next = left.findIndex(({ from, to }) => key(from) === key(end) || key(to) === key(end));
      if (next < 0) break;
      ring.push(end);
      const [{ from, to }] = left.splice(next, 1) as [{ from: Point; to: Point }];
      end = key(from) === key(end) ? to : from;
    }
    all.push(ring);
  }
  return all;
}
