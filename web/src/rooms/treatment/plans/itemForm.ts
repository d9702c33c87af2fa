import type { MarkView } from '../../../api/chart';
import type { Area, Procedure } from '../../../api/fees';
import type { ItemForm, PlanItem } from '../../../api/plans';
import { type Notation, readTooth } from '../../../display/notation';
import { toothName } from '../../../display/teeth';

/** Every tooth that a mouth may have. */
export const everyTooth: readonly string[] = Array.from({ length: 90 }, (_, number) => number)
  .filter((number) => toothName(number))
  .map(String);

export const emptyForm: ItemForm = {
  procedure: '',
  tooth: null,
  notation: 'fdi',
  surfaces: '',
  part: null,
  quantity: 1,
  clinicianId: null,
  note: null,
  feeCents: null,
  from: null,
  images: [],
  noImageBecause: null,
  readBack: null,
};

/** An item as the form that wrote it down. */
export const formOf = (item: PlanItem): ItemForm => ({
  procedure: item.procedure,
  tooth: item.tooth,
  notation: 'fdi',
  surfaces: item.surfaces,
  part: item.area === 'mouth' ? null : item.part,
  quantity: item.quantity,
  clinicianId: item.clinicianId,
  note: item.note,
  feeCents: item.feeCents,
  from: item.from,
  images: item.images,
  noImageBecause: item.noImageBecause,
  readBack: item.readBack,
});

export const takesTooth = (area: Area) => area === 'tooth' || area === 'surface';

/** The teeth that were typed, with commas or blanks between; null where one is no tooth. */
export function readTeeth(text: string, notation: Notation, known: readonly string[]): (string | null)[] {
  return text
    .split(/[\s,;]+/)
    .filter((one) => one !== '')
    .map((one) => readTooth(one, notation, known));
}

/** Fits what was written to what the procedure asks for: what it does not ask for is left out. */
export function fitted(form: ItemForm, procedure: Procedure | undefined): ItemForm {
  if (!procedure) return form;
  const { area } = procedure;
  return {
    ...form,
    tooth: takesTooth(area) ? form.tooth : null,
    surfaces: area === 'surface' ? form.surfaces : '',
    part: area === 'arch' || area === 'quadrant' || area === 'sextant' ? form.part : null,
    readBack: procedure.charts?.kind === 'extraction' ? form.readBack : null,
  };
}

/** What is usually done about a condition; the person decides, and changes it in the form. */
const usual: Partial<Record<MarkView['item'], string>> = {
  caries: 'DM.REST.COMPOSITE',
  defect: 'DM.REST.COMPOSITE',
  wear: 'DM.REST.COMPOSITE',
  fracture: 'DM.CROWN.CERAMIC',
  'apical-lesion': 'DM.ENDO.CANAL.ONE',
  'retained-root': 'DM.SURG.ROOT',
  impacted: 'DM.SURG.EXTRACT.IMPACTED',
};

/** A form begun from what stands in the chart. */
export function formFrom(tooth: string, mark: MarkView): ItemForm {
  const procedure = usual[mark.item] ?? '';
  const isFilling = procedure === 'DM.REST.COMPOSITE';
  return { ...emptyForm, procedure, tooth, surfaces: isFilling ? mark.surfaces : '', from: mark.id };
}
