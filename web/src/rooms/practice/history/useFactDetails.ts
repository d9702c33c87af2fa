import { useTranslation } from 'react-i18next';
import type { Fact, FactKind, FactView } from '../../../api/history';
import { showDay, showInstant } from '../../../display/dates';
import { showPartial } from './useFactWords';

const part = (...words: (string | false | null | undefined)[]) => words.filter(Boolean).join(' ');

/** What is said of a fact beside its name, and who stands for it. */
export function useFactDetails(kinds: readonly FactKind[]) {
  const { t, i18n } = useTranslation(['history', 'alerts']);
  const number = new Intl.NumberFormat(i18n.language);

  function measures(fact: Fact): string[] {
    const known = kinds.find(({ code }) => code === fact.kind)?.measures ?? [];
    return Object.entries(fact.measures ?? {}).map(([code, { value, on }]) => {
      const unit = known.find((measure) => measure.code === code)?.unit;
      const shown = part(t(`measure.${code as 'inr'}`, { defaultValue: code }), number.format(value), unit);
      return on ? t('on', { value: shown, day: showPartial(on, i18n.language) }) : shown;
    });
  }

  function dose(fact: Fact): string {
    return [
      fact.dose != null && part(number.format(fact.dose), fact.doseUnit && t(`unit.${fact.doseUnit}`)),
      fact.route && t(`route.${fact.route}`),
      fact.frequency,
    ]
      .filter(Boolean)
      .join(', ');
  }

  function details(fact: Fact): string[] {
    const day = (date: string) => showPartial(date, i18n.language);
    return [
      fact.name && t(`alerts:kind.${fact.kind as 'asthma'}`, { defaultValue: fact.kind }),
      fact.variant && t(`variant.${fact.variant as 'other'}`, { defaultValue: fact.variant }),
      ...measures(fact),
      dose(fact),
      fact.reaction && t(`reaction.${fact.reaction}`),
      fact.severity && t(`severity.${fact.severity}`),
      fact.dueOn && t('due', { day: showDay(fact.dueOn, i18n.language) }),
      fact.since && t('since', { day: day(fact.since) }),
      fact.sinceAge != null && t('sinceAge', { age: fact.sinceAge }),
      fact.until && t('until', { day: day(fact.until) }),
      ...(fact.codes ?? []).map(({ system, code }) => `${system} ${code}`),
    ].filter((text): text is string => !!text);
  }

  function whoSaid({ source, saidBy }: Fact): string {
    return t('who', { who: saidBy ?? t(`alerts:source.${source}`) });
  }

  function whoWrote({ version, recordedAt, recordedBy }: FactView): string {
    const words = { day: showInstant(recordedAt, i18n.language), by: recordedBy };
    return version === 1 ? t('wrote', words) : t('changed', words);
  }

  function confirmed({ confirmedAt, confirmedBy }: FactView): string {
    return confirmedAt
      ? t('confirmedOn', { day: showInstant(confirmedAt, i18n.language), who: confirmedBy })
      : t('notConfirmed');
  }

  return { details, whoSaid, whoWrote, confirmed };
}
