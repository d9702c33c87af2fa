import type { i18n, TFunction } from 'i18next';
import type { Branch, Condition, Leaf, Rule, RuleAct, Send, Value } from '../../../api/routing';
import { showBytes } from '../../../display/bytes';

export type Words = TFunction<['routing', 'words']>;

/** What is needed to say a rule book in words. */
export interface Speech {
  t: Words;
  i18n: Pick<i18n, 'language' | 'exists'>;
  /** What people call the destination of that name. */
  titleOf: (destination: string) => string;
}

/** One line of a rule: when it holds, and what is done then. */
export interface Line {
  keyword: string;
  /** Empty where nothing has to hold. */
  condition: string;
  acts: string[];
}

const isAlways = (condition: Condition) => 'always' in condition;

/** "Panoramic" for `panoramic`; what has no word of its own is said as it is written. */
export function sayValue({ t, i18n }: Pick<Speech, 't' | 'i18n'>, fact: string, value: Value): string {
  if (value === null) return t('value.unknown');
  const key =
    fact === 'kind' ? `words:kind.${value}` : fact === 'storagePreference' ? `routing:value.${value}` : '';
  return key && i18n.exists(key) ? t(key as 'value.cloud') : value;
}

function either(speech: Speech, values: readonly string[]): string {
  return new Intl.ListFormat(speech.i18n.language, { type: 'disjunction' }).format(values);
}

type Choice = { fact?: string } & ({ is: Value[] } | { isNot: Value[] });

function chosen(speech: Speech, fact: string, leaf: Choice, isOpposite: boolean): string {
  const { t } = speech;
  const isNot = 'isNot' in leaf !== isOpposite;
  const written = 'isNot' in leaf ? leaf.isNot : leaf.is;
  const values = written.map((one) => sayValue(speech, leaf.fact ?? '', one));
  if (!isNot) return t('say.is', { fact, value: either(speech, values) });
  if (values.length === 1) return t('say.isNot', { fact, value: values[0] ?? '' });
  return t('say.isNeither', { fact, value: values.join(t('say.nor')) });
}

function sayBytes(speech: Speech, leaf: { atLeast?: number; atMost?: number }, isNot: boolean): string {
  const { t, i18n } = speech;
  const from = leaf.atLeast === undefined ? null : showBytes(leaf.atLeast, i18n.language);
  const to = leaf.atMost === undefined ? null : showBytes(leaf.atMost, i18n.language);
  const way = from !== null && to !== null ? 'between' : from !== null ? 'atLeast' : 'atMost';
  return t(isNot ? `say.notBytes.${way}` : `say.bytes.${way}`, { from: from ?? '', to: to ?? '' });
}

function sayTruth({ t }: Speech, leaf: { fact: 'patientKnown' | 'conflict'; is: boolean[] }, isNot: boolean) {
  const both = leaf.is.includes(true) && leaf.is.includes(false);
  if (both) return t(isNot ? 'say.never' : 'say.always');
  return t(`say.${leaf.fact}.${leaf.is.includes(true) !== isNot ? 'yes' : 'no'}`);
}

function sayLeaf(speech: Speech, leaf: Leaf, isNot = false): string {
  const { t } = speech;
  if ('always' in leaf) return t(isNot ? 'say.never' : 'say.always');
  if ('tag' in leaf) {
    const fact = t('say.tag', { tag: leaf.tag });
    if ('like' in leaf) {
      return t(isNot ? 'say.notLike' : 'say.like', { fact, value: either(speech, leaf.like) });
    }
    return chosen(speech, fact, leaf, isNot);
  }
  if (leaf.fact === 'bytes') return sayBytes(speech, leaf, isNot);
  if (leaf.fact === 'timeOfDay')
    return t(isNot ? 'say.notTime' : 'say.time', { from: leaf.from, to: leaf.to });
  if (leaf.fact === 'patientKnown' || leaf.fact === 'conflict') return sayTruth(speech, leaf, isNot);
  return chosen(speech, t(`fact.${leaf.fact}.the`), leaf, isNot);
}

/** A condition in words, without "if". */
export function sayCondition(speech: Speech, condition: Condition, isTop = true): string {
  const { t } = speech;
  if ('not' in condition) {
    const { not } = condition;
    if ('all' in not || 'any' in not || 'not' in not) {
      return t('say.not', { condition: sayCondition(speech, not, false) });
    }
    return sayLeaf(speech, not, true);
  }
  if (!('all' in condition) && !('any' in condition)) return sayLeaf(speech, condition);
  const isAll = 'all' in condition;
  const parts = isAll ? condition.all : condition.any;
  if (parts.length === 0) return t(isAll ? 'say.always' : 'say.never');
  if (parts.length === 1) return parts.map((one) => sayCondition(speech, one, isTop)).join();
  const joined = parts
    .map((one) => sayCondition(speech, one, false))
    .join(t(isTop ? (isAll ? 'say.andIf' : 'say.orIf') : isAll ? 'say.and' : 'say.or'));
  return isTop ? joined : `(${joined})`;
}

function sayCoding({ t, i18n }: Speech, coding: string): string {
  return i18n.exists(`routing:transcode.${coding}`) ? t(`transcode.${coding as 'uncompressed'}`) : coding;
}

function saySend(speech: Speech, send: Send, isFirst: boolean): string {
  const { t, titleOf } = speech;
  const as = t(`role.as.${send.as}`);
  const parts = [t(isFirst ? 'say.send' : 'say.alsoSend', { name: titleOf(send.send), as })];
  if (send.standby) parts.push(t('say.standby', { name: titleOf(send.standby) }));
  if (send.transcode) parts.push(t('say.transcode', { syntax: sayCoding(speech, send.transcode) }));
  return parts.join(' ');
}

/** What is done, one sentence part an act: "send to A as primary", "also to B as backup". */
export function sayActs(speech: Speech, acts: readonly RuleAct[]): string[] {
  const { t } = speech;
  let isFirst = true;
  return acts.map((act) => {
    if ('hold' in act) return t('say.hold', { why: act.hold });
    if ('stop' in act) return t('say.stop');
    const said = saySend(speech, act, isFirst);
    isFirst = false;
    return said;
  });
}

/** A rule as the lines of an IF ... ELSE IF ... ELSE. */
export function sayRule(speech: Speech, rule: Rule): Line[] {
  const { t } = speech;
  const line = (branch: Branch, keyword: 'if' | 'elseIf'): Line => ({
    keyword: t(isAlways(branch.if) ? (keyword === 'if' ? 'say.alwaysDo' : 'say.else') : `say.${keyword}`),
    condition: isAlways(branch.if) ? '' : sayCondition(speech, branch.if),
    acts: sayActs(speech, branch.then),
  });
  const lines = [line(rule, 'if'), ...(rule.elseIf ?? []).map((branch) => line(branch, 'elseIf'))];
  if (rule.else) lines.push({ keyword: t('say.else'), condition: '', acts: sayActs(speech, rule.else) });
  return lines;
}

/** One line as one sentence, for a list or a screen reader. */
export function sayLine({ t }: Speech, line: Line): string {
  const when = [line.keyword, line.condition].filter(Boolean).join(' ');
  return t('say.line', { when, acts: line.acts.join(', ') || t('say.nothing') });
}
