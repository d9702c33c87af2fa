import type { ChartItem, ChartStatus, ChartView, Direction, MarkView, ToothView } from '../../../api/chart';
import type { ToothState } from '../../../odontogram/palette';
import type {
  Bridge,
  MarkKind,
  Presence,
  Shift,
  ShownTooth,
  Surface,
  ToothMark,
} from '../../../odontogram/types';
import type { Layer } from './arches';
import type { ChartWords } from './useChartWords';

/** How each charted thing is shaped in 3D; what has no shape marks the whole tooth. */
const kinds: Partial<Record<ChartItem, MarkKind>> = {
  caries: 'caries',
  wear: 'surface',
  hypomineralisation: 'surface',
  discolouration: 'surface',
  defect: 'surface',
  fracture: 'fracture',
  'apical-lesion': 'apicalLesion',
  filling: 'restoration',
  inlay: 'restoration',
  onlay: 'restoration',
  'build-up': 'restoration',
  crown: 'crown',
  veneer: 'veneer',
  sealant: 'sealant',
  'root-canal': 'rootCanal',
  pulpotomy: 'rootCanal',
  post: 'post',
  implant: 'implant',
  extraction: 'extraction',
};

const presences: Readonly<Record<ToothView['presence'], Presence>> = {
  present: 'present',
  root: 'present',
  unerupted: 'unerupted',
  exfoliated: 'missing',
  missing: 'missing',
  agenesis: 'missing',
  implant: 'implant',
};

/** Both kinds of existing look alike in 3D, and what is referred is still to be done. */
const states: Readonly<Record<ChartStatus, ToothState>> = {
  condition: 'condition',
  planned: 'planned',
  existing: 'existing',
  'existing-other': 'existing',
  completed: 'completed',
  watch: 'watch',
  referred: 'planned',
};

function kindOf({ item, role }: MarkView): MarkKind {
  if (role === 'pontic' || role === 'replaced') return 'pontic';
  return role === 'abutment' ? 'crown' : (kinds[item] ?? 'tooth');
}

function solidMark(mark: MarkView): ToothMark {
  // The cervical third is part of the cheek side there.
  const surfaces = [...new Set([...mark.surfaces].map((letter) => (letter === 'C' ? 'B' : letter)))];
  return {
    kind: kindOf(mark),
    state: states[mark.status],
    ...(surfaces.length > 0 ? { surfaces: surfaces as Surface[] } : {}),
    ...(mark.material ? { material: mark.material } : {}),
  };
}

const pushed: Readonly<Record<Direction, (millimetres: number) => Shift>> = {
  mesial: (mesial) => ({ mesial }),
  distal: (millimetres) => ({ mesial: -millimetres }),
  buccal: (buccal) => ({ buccal }),
  lingual: (millimetres) => ({ buccal: -millimetres }),
  extruded: (erupted) => ({ erupted }),
  intruded: (millimetres) => ({ erupted: -millimetres }),
};

/** Where nobody measured, a shift is drawn just large enough to be seen. */
const seen = { millimetres: 1, degrees: 15 };

function shiftOf(marks: readonly MarkView[]): Shift | null {
  const shifts = marks.flatMap(({ item, movement }): Shift[] => {
    if (!movement) return [];
    const degrees = (movement.degrees ?? seen.degrees) * (movement.direction === 'distal' ? -1 : 1);
    if (item === 'rotation') return [{ rotation: degrees }];
    if (item === 'tipping') return [{ tipMesial: degrees }];
    return movement.direction ? [pushed[movement.direction](movement.millimetres ?? seen.millimetres)] : [];
  });
  return shifts.length > 0 ? Object.assign({}, ...shifts) : null;
}

/** The teeth as the 3D view takes them: the same chart, without the layers that are hidden. */
export function solidTeeth(chart: ChartView, words: ChartWords, hidden: ReadonlySet<Layer>): ShownTooth[] {
  return chart.teeth
    .filter(({ isShown }) => isShown)
    .map((tooth) => {
      const marks = tooth.marks.filter(({ status }) => !hidden.has(status));
      const held = tooth.presence === 'unerupted' && tooth.marks.some(({ item }) => item === 'impacted');
      return {
        key: tooth.tooth,
        fdi: Number(tooth.tooth.slice(0, 2)),
        supernumerary: tooth.supernumerary > 0,
        presence: held ? 'impacted' : presences[tooth.presence],
        marks: marks.map(solidMark),
        shift: shiftOf(tooth.marks),
        label: words.tooth(tooth),
      };
    });
}

export function solidBridges(chart: ChartView, hidden: ReadonlySet<Layer>): Bridge[] {
  return chart.units
    .filter(({ item, status }) => item === 'bridge' && !hidden.has(status))
    .map(({ teeth, status, material }) => ({
      teeth,
      state: states[status],
      ...(material ? { material } : {}),
    }));
}
