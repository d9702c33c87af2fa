import type { ChartItem, ChartMaterial, MarkView, ToothPresence } from '../../../api/chart';
import type { FlatMark, Glyph, Presence, Surface, Texture } from '../../../odontogram/flat';

/** How each charted thing is drawn. What has no drawing of its own is a sign beside the number. */
const glyphs: Readonly<Record<ChartItem, Glyph>> = {
  caries: 'caries',
  fracture: 'fracture',
  wear: 'caries',
  'apical-lesion': 'apical-lesion',
  resorption: 'tag',
  impacted: 'tag',
  'retained-root': 'tag',
  rotation: 'rotated',
  drift: 'drifted',
  tipping: 'drifted',
  hypomineralisation: 'caries',
  discolouration: 'caries',
  defect: 'caries',
  observation: 'tag',
  filling: 'filling',
  inlay: 'inlay',
  onlay: 'inlay',
  crown: 'crown',
  veneer: 'veneer',
  sealant: 'sealant',
  'build-up': 'build-up',
  'root-canal': 'root-canal',
  pulpotomy: 'pulpotomy',
  post: 'post',
  implant: 'implant',
  extraction: 'extract',
  bridge: 'crown',
  denture: 'crown',
  'space-maintainer': 'tag',
};

/** Dark is metal, light is tooth-coloured, hatched is fired in a laboratory, waves will not last. */
const textures: Readonly<Record<ChartMaterial, Texture>> = {
  amalgam: 'solid',
  composite: 'light',
  'glass-ionomer': 'light',
  ceramic: 'upright',
  zirconia: 'upright',
  'metal-ceramic': 'upright',
  gold: 'dots',
  metal: 'solid',
  acrylic: 'waves',
  temporary: 'waves',
  fibre: 'light',
};

const presences: Readonly<Record<ToothPresence, Presence>> = {
  present: 'present',
  unerupted: 'unerupted',
  exfoliated: 'missing',
  missing: 'missing',
  agenesis: 'missing',
  root: 'retained-root',
  implant: 'implant',
};

/** Findings that say something only by a letter or two, in both languages. */
const letters: Partial<Record<ChartItem, string>> = {
  caries: 'Ca',
  wear: 'W',
  resorption: 'Rs',
  'retained-root': 'RR',
  tipping: 'T',
  hypomineralisation: 'HM',
  discolouration: 'Dc',
  defect: 'Df',
  'space-maintainer': 'SM',
};

export function presenceOf(presence: ToothPresence, marks: readonly MarkView[]): Presence {
  if (presence === 'missing' && marks.some(({ role }) => role === 'pontic')) return 'pontic';
  const held = marks.some(({ item }) => item === 'impacted');
  return held && (presence === 'unerupted' || presence === 'present') ? 'impacted' : presences[presence];
}

export function markOf(mark: MarkView): FlatMark {
  const surfaces = [...mark.surfaces] as Surface[];
  const glyph = glyphs[mark.item];
  const bare = glyph === 'caries' && surfaces.length === 0;
  return {
    id: mark.id,
    glyph: bare || mark.role === 'space' ? 'tag' : glyph,
    status: mark.status,
    surfaces,
    texture: mark.material ? textures[mark.material] : 'light',
    tag: signOf(mark, bare),
    towards: mark.movement?.direction === 'distal' ? 'distal' : 'mesial',
  };
}

/** Caries that is painted on its faces needs no letter; a code of it says more than one. */
function signOf({ item, icdas }: MarkView, bare: boolean): string | undefined {
  if (icdas !== null) return String(icdas);
  return item === 'caries' && !bare ? undefined : letters[item];
}
