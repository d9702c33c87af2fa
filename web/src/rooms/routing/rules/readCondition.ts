import { factsOfChoice, factsOfTruth } from '../../../api/routing';
import type { Fields, FormReader } from './formReader';
import { inside } from './jsonText';

const time = /^([01]\d|2[0-3]):[0-5]\d$/;
const heads = ['all', 'any', 'not', 'always', 'fact', 'tag'] as const;

/** Looks at a condition, with all that it holds. How deep it goes was limited when the text was read. */
export function readCondition(form: FormReader, value: unknown, path: string): void {
  const found = form.object(value, path);
  if (!found) return;
  const head = heads.find((one) => one in found);
  if (!head) form.fault('no-condition', path);
  else if (head === 'fact') readFact(form, found, path);
  else if (head === 'tag') readTag(form, found, path);
  else {
    const under = inside(path, head);
    form.only(found, path, [head]);
    if (head === 'not') readCondition(form, found.not, under);
    else if (head !== 'always') form.list(found[head], under, (one, at) => readCondition(form, one, at));
    else if (found.always !== true) form.fault('not-true', under);
  }
}

function readTag(form: FormReader, leaf: Fields, path: string): void {
  form.only(leaf, path, ['tag', 'is', 'isNot', 'like']);
  form.text(leaf.tag, inside(path, 'tag'));
  form.values(leaf, path, ['is', 'isNot', 'like'], (one, at) => form.value(one, at));
}

function readFact(form: FormReader, leaf: Fields, path: string): void {
  const fact = String(leaf.fact);
  if (factsOfChoice.some((one) => one === fact)) {
    form.only(leaf, path, ['fact', 'is', 'isNot']);
    form.values(leaf, path, ['is', 'isNot'], (one, at) => form.value(one, at));
  } else if (factsOfTruth.some((one) => one === fact)) {
    form.only(leaf, path, ['fact', 'is']);
    form.values(leaf, path, ['is'], (one, at) => {
      if (typeof one !== 'boolean') form.fault('not-yes-no', at);
    });
  } else if (fact === 'bytes') readBytes(form, leaf, path);
  else if (fact === 'timeOfDay') readTime(form, leaf, path);
  else form.fault('unknown-fact', inside(path, 'fact'), fact);
}

function readBytes(form: FormReader, leaf: Fields, path: string): void {
  form.only(leaf, path, ['fact', 'atLeast', 'atMost']);
  if (leaf.atLeast === undefined && leaf.atMost === undefined) form.fault('missing', path, 'atLeast');
  for (const key of ['atLeast', 'atMost'] as const) {
    const limit = leaf[key];
    const isLimit = Number.isSafeInteger(limit) && Number(limit) >= 0;
    if (limit !== undefined && !isLimit) form.fault('not-number', inside(path, key));
  }
}

function readTime(form: FormReader, leaf: Fields, path: string): void {
  form.only(leaf, path, ['fact', 'from', 'to']);
  for (const key of ['from', 'to'] as const) {
    if (leaf[key] === undefined) form.fault('missing', path, key);
    else if (!time.test(String(leaf[key]))) form.fault('not-time', inside(path, key));
  }
}
