import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { downgradedTeeth } from '../../../../api/insurance';
import styles from '../Fees.module.css';
import { currency, MoneyField } from '../MoneyField';
import { ProcedureSelect } from '../ProcedureSelect';
import { ReachPicker } from '../ReachPicker';
import type { TermsProps } from './PlanEditor';
import { RuleRows } from './RuleRows';

const nothing = { cents: 0, currency };

/** What is paid otherwise than by its share: as something cheaper, with a fixed part, up to a lifetime's amount, or never. */
export function MoneyRules({ terms, wrong, onChange }: TermsProps) {
  const { t } = useTranslation('fees');
  const faultOf = (field: string) => (at: number) => wrong[`terms.${field}[${at}]`];
  return (
    <>
      <RuleRows
        title={t('rule.downgrades')}
        rows={terms.downgrades}
        faultOf={faultOf('downgrades')}
        blank={() => ({ of: [], to: '', on: 'posterior' as (typeof downgradedTeeth)[number] })}
        onChange={(downgrades) => onChange({ downgrades })}
      >
        {(row, change) => (
          <>
            <ReachPicker label={t('rule.of')} value={row.of} onChange={(of) => change({ of })} />
            <ProcedureSelect
              label={t('rule.to')}
              value={row.to || null}
              onChange={(to) => change({ to: to ?? '' })}
            />
            <NativeSelect
              label={t('rule.on')}
              value={row.on}
              onChange={(event) => change({ on: event.currentTarget.value as typeof row.on })}
              data={downgradedTeeth.map((value) => ({ value, label: t(`rule.downgraded.${value}`) }))}
            />
          </>
        )}
      </RuleRows>
      <RuleRows
        title={t('rule.copays')}
        rows={terms.copays}
        faultOf={faultOf('copays')}
        blank={() => ({ procedure: '', amount: nothing })}
        onChange={(copays) => onChange({ copays })}
      >
        {(row, change) => (
          <>
            <ProcedureSelect
              label={t('procedures.name')}
              value={row.procedure || null}
              onChange={(procedure) => change({ procedure: procedure ?? '' })}
            />
            <MoneyField
              className={styles.narrow}
              label={t('rule.patientPays')}
              value={row.amount}
              onChange={(amount) => change({ amount: amount ?? nothing })}
            />
          </>
        )}
      </RuleRows>
      <RuleRows
        title={t('rule.lifetimeMaximums')}
        rows={terms.lifetimeMaximums}
        faultOf={faultOf('lifetimeMaximums')}
        blank={() => ({ of: [], amount: nothing, countsInYear: false })}
        onChange={(lifetimeMaximums) => onChange({ lifetimeMaximums })}
      >
        {(row, change) => (
          <>
            <ReachPicker label={t('rule.of')} value={row.of} onChange={(of) => change({ of })} />
            <MoneyField
              className={styles.narrow}
              label={t('rule.atMost')}
              value={row.amount}
              onChange={(amount) => change({ amount: amount ?? nothing })}
            />
            <Checkbox
              label={t('rule.countsInYear')}
              checked={row.countsInYear}
              onChange={(event) => change({ countsInYear: event.currentTarget.checked })}
            />
          </>
        )}
      </RuleRows>
      <div className={styles.stack}>
        <h3>{t('rule.exclusions')}</h3>
        <ReachPicker
          label={t('rule.exclusions')}
          value={terms.exclusions}
          onChange={(exclusions) => onChange({ exclusions })}
        />
        {wrong['terms.exclusions'] && <p className={styles.wrong}>{wrong['terms.exclusions']}</p>}
      </div>
    </>
  );
}
