import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Period, periods, type Scope, scopes } from '../../../../api/insurance';
import styles from '../Fees.module.css';
import { ReachPicker } from '../ReachPicker';
import type { TermsProps } from './PlanEditor';
import { RuleRows } from './RuleRows';
import { whole } from './terms';

/** How often, at what age, and how long until again. */
export function LimitRules({ terms, wrong, onChange }: TermsProps) {
  const { t } = useTranslation('fees');
  const faultOf = (field: string) => (at: number) => wrong[`terms.${field}[${at}]`];
  return (
    <>
      <RuleRows
        title={t('rule.frequencies')}
        rows={terms.frequencies}
        faultOf={faultOf('frequencies')}
        blank={() => ({
          of: [],
          times: 2,
          period: 'calendar-year' as Period,
          months: 0,
          per: 'mouth' as Scope,
        })}
        onChange={(frequencies) => onChange({ frequencies })}
      >
        {(row, change) => (
          <>
            <ReachPicker label={t('rule.of')} value={row.of} onChange={(of) => change({ of })} />
            <TextInput
              className={styles.narrow}
              label={t('rule.times')}
              inputMode="numeric"
              value={String(row.times)}
              onChange={(event) => change({ times: whole(event.currentTarget.value, 1, 99) })}
            />
            <NativeSelect
              label={t('rule.period')}
              value={row.period}
              onChange={(event) => {
                const period = event.currentTarget.value as Period;
                change({ period, months: period === 'rolling-months' ? row.months || 12 : 0 });
              }}
              data={periods.map((value) => ({ value, label: t(`rule.periods.${value}`) }))}
            />
            {row.period === 'rolling-months' && (
              <TextInput
                className={styles.narrow}
                label={t('rule.months')}
                inputMode="numeric"
                value={String(row.months)}
                onChange={(event) => change({ months: whole(event.currentTarget.value, 1, 240) })}
              />
            )}
            <NativeSelect
              label={t('rule.per')}
              value={row.per}
              onChange={(event) => change({ per: event.currentTarget.value as Scope })}
              data={scopes.map((value) => ({ value, label: t(`rule.scopes.${value}`) }))}
            />
          </>
        )}
      </RuleRows>
      <RuleRows
        title={t('rule.ages')}
        rows={terms.ages}
        faultOf={faultOf('ages')}
        blank={() => ({ of: [], from: null as number | null, through: 18 as number | null })}
        onChange={(ages) => onChange({ ages })}
      >
        {(row, change) => (
          <>
            <ReachPicker label={t('rule.of')} value={row.of} onChange={(of) => change({ of })} />
            {(['from', 'through'] as const).map((name) => (
              <TextInput
                key={name}
                className={styles.narrow}
                label={t(`rule.${name}`)}
                inputMode="numeric"
                value={row[name] === null ? '' : String(row[name])}
                onChange={(event) => {
                  const text = event.currentTarget.value;
                  change({ [name]: text.trim() === '' ? null : whole(text, 0, 120) });
                }}
              />
            ))}
          </>
        )}
      </RuleRows>
      <RuleRows
        title={t('rule.replacements')}
        rows={terms.replacements}
        faultOf={faultOf('replacements')}
        blank={() => ({ of: [], years: 5 })}
        onChange={(replacements) => onChange({ replacements })}
      >
        {(row, change) => (
          <>
            <ReachPicker label={t('rule.of')} value={row.of} onChange={(of) => change({ of })} />
            <TextInput
              className={styles.narrow}
              label={t('rule.years')}
              inputMode="numeric"
              value={String(row.years)}
              onChange={(event) => change({ years: whole(event.currentTarget.value, 1, 30) })}
            />
          </>
        )}
      </RuleRows>
    </>
  );
}
