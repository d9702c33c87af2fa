import type {
  ChartItem,
  ChartMaterial,
  ChartStatus,
  Direction,
  EventForm,
  ToothPresence,
} from '../../../api/chart';
import type { Entry } from './entry';

/** One button of the palette: something to chart with one press. */
export interface Procedure {
  key: string;
  item: ChartItem;
  material?: ChartMaterial;
}

const one = (item: ChartItem, material?: ChartMaterial): Procedure =>
  material ? { key: `${item} ${material}`, item, material } : { key: item, item };

/** The first nine of a list are the favourites that Shift and a digit reach. */
const works: readonly Procedure[] = [
  one('filling', 'composite'),
  one('filling', 'amalgam'),
  one('filling', 'glass-ionomer'),
  one('crown', 'ceramic'),
  one('crown', 'metal-ceramic'),
  one('root-canal'),
  one('extraction'),
  one('sealant'),
  one('veneer', 'ceramic'),
  one('crown', 'zirconia'),
  one('crown', 'gold'),
  one('inlay', 'ceramic'),
  one('onlay', 'ceramic'),
  one('build-up', 'composite'),
  one('post', 'fibre'),
  one('pulpotomy'),
  one('implant'),
  one('bridge', 'metal-ceramic'),
  one('denture', 'acrylic'),
  one('space-maintainer', 'metal'),
  one('filling', 'temporary'),
];

const findings: readonly Procedure[] = [
  one('caries'),
  one('fracture'),
  one('apical-lesion'),
  one('wear'),
  one('defect'),
  one('impacted'),
  one('retained-root'),
  one('resorption'),
  one('observation'),
  one('rotation'),
  one('drift'),
  one('tipping'),
  one('hypomineralisation'),
  one('discolouration'),
];

export const presences: readonly ToothPresence[] = ['present', 'missing', 'unerupted', 'agenesis'];

/** What may stand so: a finding is never planned, and a work is no condition. */
export function proceduresOf(status: ChartStatus): readonly Procedure[] {
  if (status === 'condition' || status === 'watch') return findings;
  return status === 'referred' ? [...works, ...findings] : works;
}

export const mostFavourites = 9;

const ofSeveralTeeth: readonly ChartItem[] = ['bridge', 'denture', 'space-maintainer'];

export const needsSeveralTeeth = ({ item }: Procedure) => ofSeveralTeeth.includes(item);

const ofWholeTooth: readonly ChartItem[] = [
  'apical-lesion',
  'resorption',
  'impacted',
  'retained-root',
  'rotation',
  'drift',
  'tipping',
  'crown',
  'build-up',
  'root-canal',
  'pulpotomy',
  'post',
  'implant',
  'extraction',
];

const moved: readonly ChartItem[] = ['rotation', 'drift', 'tipping'];

export const isMovement = ({ item }: Procedure) => moved.includes(item);

/** What is said of a finding besides. */
export interface Detail {
  icdas: number | null;
  direction: Direction;
}

/** What is asked of the server when a button is pressed: one event for each tooth, or one for all of a bridge. */
export function formsOf(procedure: Procedure, entry: Entry, detail: Detail): EventForm[] {
  const { item, material } = procedure;
  const said: EventForm = {
    item,
    status: entry.status,
    ...(material ? { material } : {}),
    ...(item === 'caries' && detail.icdas ? { icdas: detail.icdas } : {}),
    ...(isMovement(procedure) ? { movement: { direction: detail.direction } } : {}),
  };
  if (needsSeveralTeeth(procedure)) return [unit(said, entry.chosen)];
  const surfaces = ofWholeTooth.includes(item) ? '' : entry.draft.join('');
  return entry.chosen.map((tooth) => ({ ...said, teeth: [tooth], ...(surfaces ? { surfaces } : {}) }));
}

/** The teeth between the first and the last hang on them; who means other pontics says so on the command line. */
function unit(said: EventForm, chosen: readonly string[]): EventForm {
  const pontics = said.item === 'bridge' ? chosen.slice(1, -1) : [];
  return { ...said, teeth: [...chosen], ...(pontics.length > 0 ? { pontics } : {}) };
}

export const presenceForm = (presence: ToothPresence, entry: Entry): EventForm => ({
  kind: 'presence',
  teeth: [...entry.chosen],
  presence,
});
