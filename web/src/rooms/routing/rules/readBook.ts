import type { RuleBook } from '../../../api/routing';
import { type Fault, type Fields, FormReader } from './formReader';
import { inside, type Place, readJson } from './jsonText';
import { readCondition } from './readCondition';

export interface BookRead {
  /** Null while the text is no rule book; one in which something is still empty is one. */
  book: RuleBook | null;
  faults: Fault[];
  places: ReadonlyMap<string, Place>;
}

/** Reads the text as a rule book. It judges the form alone; whether the rules make sense, the server says. */
export function readBook(text: string): BookRead {
  const read = readJson(text);
  if ('code' in read) {
    const fault = { code: read.code, about: read.found, place: read.place };
    return { book: null, faults: [fault], places: new Map() };
  }
  const form = new FormReader(read.places);
  readWhole(form, read.value);
  const hasForm = form.faults.every(({ code }) => code === 'empty');
  const book = hasForm ? whole(read.value as Partial<RuleBook>) : null;
  return { book, faults: form.faults, places: read.places };
}

/** What the server tells of a published book may stand in the text; it is no part of the rules. */
const told = ['reason', 'version', 'publishedBy', 'publishedAt', 'rolledBackFrom'];

const whole = ({ residency = [], rules = [] }: Partial<RuleBook>): RuleBook => ({ residency, rules });

function readWhole(form: FormReader, value: unknown): void {
  const book = form.object(value, '', ['residency', 'rules', ...told], ['rules']);
  if (!book) return;
  form.list(book.residency, 'residency', (one, path) => readResidency(form, one, path));
  form.list(book.rules, 'rules', (one, path) => readRule(form, one, path));
}

function readResidency(form: FormReader, value: unknown, path: string): void {
  const parts = ['resident', 'regions'];
  const one = form.object(value, path, parts, parts);
  if (!one) return;
  if (one.resident !== undefined) form.text(one.resident, inside(path, 'resident'));
  form.list(one.regions, inside(path, 'regions'), (region, at) => form.text(region, at));
}

function readRule(form: FormReader, value: unknown, path: string): void {
  const rule = form.object(value, path, ['name', 'if', 'then', 'elseIf', 'else'], ['name', 'if', 'then']);
  if (!rule) return;
  if (rule.name !== undefined) form.text(rule.name, inside(path, 'name'));
  readBranch(form, rule, path);
  form.list(rule.elseIf, inside(path, 'elseIf'), (one, at) => {
    const branch = form.object(one, at, ['if', 'then'], ['if', 'then']);
    if (branch) readBranch(form, branch, at);
  });
  form.list(rule.else, inside(path, 'else'), (act, at) => readAct(form, act, at));
}

function readBranch(form: FormReader, branch: Fields, path: string): void {
  if (branch.if !== undefined) readCondition(form, branch.if, inside(path, 'if'));
  form.list(branch.then, inside(path, 'then'), (act, at) => readAct(form, act, at));
}

function readAct(form: FormReader, value: unknown, path: string): void {
  const act = form.object(value, path);
  if (!act) return;
  if ('send' in act) readSend(form, act, path);
  else if ('hold' in act) {
    form.only(act, path, ['hold']);
    form.text(act.hold, inside(path, 'hold'));
  } else if ('stop' in act) {
    form.only(act, path, ['stop']);
    if (act.stop !== true) form.fault('not-true', inside(path, 'stop'));
  } else form.fault('no-act', path);
}

function readSend(form: FormReader, act: Fields, path: string): void {
  form.only(act, path, ['send', 'as', 'standby', 'transcode']);
  for (const key of ['send', 'standby', 'transcode'] as const) {
    if (act[key] !== undefined) form.text(act[key], inside(path, key));
  }
  if (act.as === undefined) form.fault('missing', path, 'as');
  else if (act.as !== 'primary' && act.as !== 'backup') form.fault('not-role', inside(path, 'as'));
}
