import type { Reason } from '../../../api/routingAnswers';
import { showBytes } from '../../../display/bytes';
import { type Speech, sayValue } from './sentences';

/** How the server writes a value that nobody knows. */
const unknown = 'not known';

/** "The location" for `location`; what a file's element is called for any other. */
function sayFact({ t, i18n }: Speech, fact: string): string {
  return i18n.exists(`routing:fact.${fact}.the`)
    ? t(`fact.${fact as 'location'}.the`)
    : t('say.tag', { tag: fact });
}

/** "else if 2" for `else-if-2`. */
export function sayBranch({ t }: Pick<Speech, 't'>, branch: string): string {
  const number = /^else-if-(\d+)$/.exec(branch)?.[1];
  if (number) return t('branch.elseIf', { number });
  return branch === 'else' ? t('branch.else') : t('branch.if');
}

const capital = (text: string, language: string) =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

/** The words of a reason as the reader's language says and joins them. */
function wordsOf(speech: Speech, { args }: Reason): Record<string, string> {
  const { t, i18n } = speech;
  const fact = args.fact?.[0] ?? '';
  const either = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  const both = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const value = (one: string) => sayValue(speech, fact, one === unknown ? null : one);
  const size = (name: string) => (args[name]?.[0] ? showBytes(Number(args[name][0]), i18n.language) : '');
  const bounds = (['atLeast', 'atMost'] as const).filter((name) => args[name]?.length);
  return {
    ...Object.fromEntries(Object.entries(args).map(([name, words]) => [name, either.format(words)])),
    fact: fact && sayFact(speech, fact),
    value: either.format((args.value ?? []).map(value)),
    values: either.format((args.values ?? []).map(value)),
    size: size('value'),
    bounds: both.format(bounds.map((name) => t(`why.${name}`, { size: size(name) }))),
    branch: args.branch?.[0] ? sayBranch(speech, args.branch[0]) : '',
    as: args.as?.[0] === 'backup' ? t('role.as.backup') : t('role.as.primary'),
  };
}

/** A reason in the reader's language; one that has no words here, in the server's. */
export function sayReason(speech: Speech, reason: Reason): string {
  const { t, i18n } = speech;
  const key = `routing:why.${reason.code}`;
  if (!i18n.exists(key)) return reason.text;
  const say = t as unknown as (key: string, words: Record<string, string>) => string;
  return capital(say(key, wordsOf(speech, reason)), i18n.language);
}
