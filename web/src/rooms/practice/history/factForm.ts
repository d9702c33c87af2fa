import type { Fact, FactKind, Measured } from '../../../api/history';

/** Numbers as people type them, with a point or a comma; the field itself lets nothing else pass. */
export function numberOf(text: string): number | null {
  return text === '' ? null : Number(text.replace(',', '.'));
}

/** Reads a fact off its form; fields that the kind does not have are not there and stay out. */
export function readFact(form: FormData, kind: FactKind, before: Fact | null): Fact {
  const text = (name: string) => String(form.get(name) ?? '').trim() || null;
  const measures: Record<string, Measured> = {};
  for (const { code } of kind.measures) {
    const value = numberOf(text(`measures.${code}`) ?? '');
    if (value !== null) measures[code] = { value, on: text(`measures.${code}.on`) };
  }
  return {
    kind: kind.code,
    name: text('name'),
    status: (text('status') ?? 'active') as Fact['status'],
    since: text('since'),
    sinceAge: numberOf(text('sinceAge') ?? ''),
    until: text('until'),
    source: (text('source') ?? 'patient') as Fact['source'],
    saidBy: text('saidBy'),
    variant: text('variant'),
    measures: Object.keys(measures).length > 0 ? measures : null,
    dose: numberOf(text('dose') ?? ''),
    doseUnit: text('dose') === null ? null : (text('doseUnit') as NonNullable<Fact['doseUnit']>),
    route: text('route') as NonNullable<Fact['route']> | null,
    frequency: text('frequency'),
    reaction: text('reaction') as NonNullable<Fact['reaction']> | null,
    severity: text('severity') as NonNullable<Fact['severity']> | null,
    dueOn: text('dueOn'),
    note: text('note'),
    codes: before?.codes ?? null,
  };
}
