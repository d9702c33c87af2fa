import type { ToothState } from './palette';
import { type Zone, zones } from './teethFile';
import type { MarkKind, Material, ShownTooth, Surface, ToothMark } from './types';

/** What one zone of a tooth shows: the last of its marks. */
export interface ZonePaint {
  kind: MarkKind;
  state: ToothState;
  material: Material | null;
}

export const crownZones = zones.filter((zone) => zone !== 'root');

const zoneOf: Readonly<Record<Surface, Zone>> = {
  O: 'biting',
  I: 'biting',
  M: 'mesial',
  D: 'distal',
  B: 'buccal',
  L: 'lingual',
};

const painted: ReadonlySet<MarkKind> = new Set(['caries', 'restoration', 'sealant', 'veneer', 'surface']);

const wholeCrown: ReadonlySet<MarkKind> = new Set(['crown', 'pontic']);

/** What each zone shows; zones without marks are left out. */
export function zonePaints(tooth: ShownTooth, hidden: readonly ToothState[]): ReadonlyMap<Zone, ZonePaint> {
  const paints = new Map<Zone, ZonePaint>();
  for (const mark of seen(tooth, hidden)) for (const zone of zonesOf(mark)) paints.set(zone, paintOf(mark));
  return paints;
}

/** The marks whose states are not hidden. */
export const seen = (tooth: ShownTooth, hidden: readonly ToothState[]): readonly ToothMark[] =>
  tooth.marks.filter((mark) => !hidden.includes(mark.state));

export const has = (marks: readonly ToothMark[], kind: MarkKind) => marks.find((mark) => mark.kind === kind);

/** The surface that a zone is called on this tooth. */
export function surfaceOf(zone: Zone, isAnterior: boolean): Surface | 'root' {
  if (zone === 'root') return 'root';
  if (zone === 'biting') return isAnterior ? 'I' : 'O';
  return ({ mesial: 'M', distal: 'D', buccal: 'B', lingual: 'L' } as const)[zone];
}

function zonesOf(mark: ToothMark): readonly Zone[] {
  if (wholeCrown.has(mark.kind)) return crownZones;
  if (mark.kind === 'veneer' && !mark.surfaces?.length) return ['buccal'];
  if (mark.kind === 'sealant' && !mark.surfaces?.length) return ['biting'];
  return painted.has(mark.kind) ? (mark.surfaces ?? []).map((surface) => zoneOf[surface]) : [];
}

const paintOf = ({ kind, state, material }: ToothMark): ZonePaint => ({
  kind,
  state,
  material: material ?? null,
});
