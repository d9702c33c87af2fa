import type { ChartView, EventForm, MarkView, ToothPresence, ToothView } from '../../../api/chart';

/**
 * The chart with what was just charted drawn in, until the server has answered. It is a picture and no judgement:
 * what the server says takes its place, and when it refuses, the chart stands as it did.
 */
export function echo(chart: ChartView, pending: readonly EventForm[]): ChartView {
  return pending.reduce(one, chart);
}

function one(chart: ChartView, form: EventForm): ChartView {
  const kind = form.kind ?? 'mark';
  if (kind === 'retract' || kind === 'resolve') return without(chart, form.target ?? '');
  if (kind === 'presence') return present(chart, form.teeth ?? [], form.presence ?? 'present');
  return kind === 'mark' ? marked(chart, form) : chart;
}

const onTeeth = (chart: ChartView, keys: readonly string[], change: (tooth: ToothView) => ToothView) => ({
  ...chart,
  teeth: chart.teeth.map((tooth) => (keys.includes(tooth.tooth) ? change(tooth) : tooth)),
});

const present = (chart: ChartView, keys: readonly string[], presence: ToothPresence) =>
  onTeeth(chart, keys, (tooth) => ({ ...tooth, presence, isAssumed: false }));

function marked(chart: ChartView, form: EventForm): ChartView {
  const { item, status } = form;
  // What the server has read from a typed line says null where nothing was said.
  const [teeth, pontics] = [form.teeth ?? [], form.pontics ?? []];
  if (!item || !status || isDrawn(chart, form)) return chart;
  const isUnit = item === 'bridge' || item === 'denture' || item === 'space-maintainer';
  const drawn = onTeeth(chart, teeth, (tooth) => ({
    ...tooth,
    marks: [...tooth.marks, markOf(form, isUnit, pontics.includes(tooth.tooth))],
  }));
  if (!isUnit) return drawn;
  const [id, material] = [form.id ?? '', form.material ?? null];
  const unit = { id, item, status, material, teeth, pontics, on: '', planItemId: null, hasNote: false };
  return { ...drawn, units: [...drawn.units, { ...unit, events: [id] }] };
}

/** For a moment the server's answer is there and the entry is still on its way. */
const isDrawn = ({ teeth }: ChartView, { id }: EventForm) =>
  id !== undefined && teeth.some(({ marks }) => marks.some((mark) => mark.id === id));

const unmeasured = { direction: null, millimetres: null, degrees: null };

function markOf(form: EventForm, isUnit: boolean, isPontic: boolean): MarkView {
  const id = form.id ?? '';
  const [item, status] = [form.item ?? 'observation', form.status ?? 'condition'];
  return {
    id,
    item,
    status,
    surfaces: form.surfaces ?? '',
    material: form.material ?? null,
    icdas: form.icdas ?? null,
    movement: form.movement ? { ...unmeasured, ...form.movement } : null,
    role: isUnit ? (isPontic ? 'pontic' : item === 'denture' ? 'replaced' : 'abutment') : null,
    on: form.on ?? '',
    planItemId: null,
    hasNote: Boolean(form.note),
    events: [id],
  };
}

function without(chart: ChartView, target: string): ChartView {
  const stays = ({ id }: { id: string }) => id !== target;
  return {
    ...chart,
    teeth: chart.teeth.map((tooth) =>
      tooth.marks.every(stays) ? tooth : { ...tooth, marks: tooth.marks.filter(stays) },
    ),
    units: chart.units.filter(stays),
  };
}
