/** Reads the file in which Anatomy hands over its teeth; its form is told at `TeethFile` there. */

export interface Part {
  points: Float32Array;
  normals: Float32Array;
  /** How much light reaches each point: 0 to 255. */
  openness: Uint8Array;
  triangles: Uint16Array;
}

/** The zones of a tooth in the order in which the file keeps their triangles. */
export const zones = ['biting', 'mesial', 'distal', 'buccal', 'lingual', 'root'] as const;

export type Zone = (typeof zones)[number];

export type Vector = readonly [number, number, number];

/** A tooth of the right half: x mesial, y buccal, z from the neck to the edge; millimetres. */
export interface ToothPart extends Part {
  fdi: number;
  /** The first triangle of each zone and how many there are. */
  zones: Readonly<Record<Zone, { first: number; count: number }>>;
  size: { width: number; depth: number; crown: number; root: number };
  pose: { neck: Vector; mesial: Vector; buccal: Vector; edge: Vector };
  canals: readonly (readonly Vector[])[];
}

export interface GumPart extends Part {
  primary: boolean;
  upper: boolean;
}

export interface TeethFile {
  teeth: ReadonlyMap<number, ToothPart>;
  gums: readonly GumPart[];
}

interface PartHead {
  points: number;
  triangles: number;
  box: readonly [number, number, number, number];
}

interface ToothHead extends PartHead {
  fdi: number;
  surfaces: readonly number[];
  size: readonly [number, number, number, number];
  pose: readonly number[];
  canals: readonly (readonly number[])[];
}

interface Head {
  teeth: readonly ToothHead[];
  gums: readonly (PartHead & { primary: boolean; upper: boolean })[];
}

const magic = 0x31544d44;

export function readTeeth(file: ArrayBuffer): TeethFile {
  const view = new DataView(file);
  if (view.byteLength < 8 || view.getUint32(0, true) !== magic) throw new Error('Not a file of teeth.');
  const length = view.getUint32(4, true);
  const head: Head = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 8, length)));
  const reader = new Reader(view, 8 + length);
  const teeth = head.teeth.map((one) => ({ ...reader.part(one), ...described(one) }));
  const gums = head.gums.map((one) => ({ ...reader.part(one), primary: one.primary, upper: one.upper }));
  return { teeth: new Map(teeth.map((tooth) => [tooth.fdi, tooth])), gums };
}

function described({ fdi, surfaces, size, pose, canals }: ToothHead) {
  const [width, depth, crown, root] = size;
  const [neck, mesial, buccal, edge] = vectors(pose) as [Vector, Vector, Vector, Vector];
  let first = 0;
  const parts = zones.map((zone, index) => {
    const count = surfaces[index] ?? 0;
    first += count;
    return [zone, { first: first - count, count }] as const;
  });
  return {
    fdi,
    zones: Object.fromEntries(parts) as unknown as ToothPart['zones'],
    size: { width, depth, crown, root },
    pose: { neck, mesial, buccal, edge },
    canals: canals.map(vectors),
  };
}

function vectors(flat: readonly number[]): Vector[] {
  const at = (index: number) => flat[index] ?? 0;
  return Array.from(
    { length: flat.length / 3 },
    (_, i) => [at(3 * i), at(3 * i + 1), at(3 * i + 2)] as const,
  );
}

class Reader {
  constructor(
    private readonly view: DataView,
    private at: number,
  ) {}

  part(head: PartHead): Part {
    const part = {
      points: new Float32Array(head.points * 3),
      normals: new Float32Array(head.points * 3),
      openness: new Uint8Array(head.points),
      triangles: new Uint16Array(head.triangles * 3),
    };
    for (let point = 0; point < head.points; point++) this.point(part, head.box, point);
    for (let corner = 0, next = 0; corner < part.triangles.length; corner++) {
      const place = next - this.step();
      part.triangles[corner] = place;
      next = Math.max(next, place + 1);
    }
    return part;
  }

  private point(part: Part, [x, y, z, step]: PartHead['box'], point: number): void {
    const { view, at } = this;
    part.points[3 * point] = x + view.getUint16(at, true) * step;
    part.points[3 * point + 1] = y + view.getUint16(at + 2, true) * step;
    part.points[3 * point + 2] = z + view.getUint16(at + 4, true) * step;
    part.normals.set(unfolded(view.getInt8(at + 6) / 127, view.getInt8(at + 7) / 127), 3 * point);
    part.openness[point] = view.getUint8(at + 8);
    this.at += 9;
  }

  private step(): number {
    let [step, shift] = [0, 0];
    for (;;) {
      const byte = this.view.getUint8(this.at++);
      step |= (byte & 127) << shift;
      if (byte < 128) return step;
      shift += 7;
    }
  }
}

/** A direction from its place on the folded square. */
function unfolded(u: number, v: number): Vector {
  const z = 1 - Math.abs(u) - Math.abs(v);
  const fold = Math.max(-z, 0);
  const x = u + (u < 0 ? fold : -fold);
  const y = v + (v < 0 ? fold : -fold);
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}
