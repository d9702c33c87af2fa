import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Coordination, coordinations } from '../../../../api/insurance';
import styles from '../Fees.module.css';
import { MoneyField } from '../MoneyField';
import type { TermsProps } from './PlanEditor';

const amounts = ['annualMaximum', 'familyMaximum', 'deductible', 'familyDeductible'] as const;

/** The year, its maximums and deductibles, the contract, and how it pays after another. */
export function PaymentFields({ terms, wrong, onChange }: TermsProps) {
  const { t, i18n } = useTranslation('fees');
  const months = new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' });
  return (
    <>
      <div className={styles.pair}>
        <NativeSelect
          label={t('terms.yearBegins')}
          value={String(terms.yearBegins)}
          onChange={(event) => onChange({ yearBegins: Number(event.currentTarget.value) })}
          data={Array.from({ length: 12 }, (_, at) => ({
            value: String(at + 1),
            label: months.format(new Date(Date.UTC(2026, at, 1))),
          }))}
        />
        {amounts.map((name) => (
          <MoneyField
            key={name}
            label={t(`terms.${name}`)}
            value={terms[name]}
            error={wrong[`terms.${name}`]}
            onChange={(value) => onChange({ [name]: value })}
          />
        ))}
        <NativeSelect
          label={t('terms.coordination')}
          description={t(`terms.coordinationHint.${terms.coordination}`)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={terms.coordination}
          onChange={(event) => onChange({ coordination: event.currentTarget.value as Coordination })}
          data={coordinations.map((value) => ({ value, label: t(`terms.coordinations.${value}`) }))}
        />
      </div>
      <Checkbox
        label={t('terms.isInNetwork')}
        checked={terms.isInNetwork}
        onChange={(event) =>
          onChange({ isInNetwork: event.currentTarget.checked, writesOff: event.currentTarget.checked })
        }
      />
      {terms.isInNetwork && (
        <>
          <Checkbox
            label={t('terms.writesOff')}
            checked={terms.writesOff}
            onChange={(event) => onChange({ writesOff: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('terms.holdsForUncovered')}
            checked={terms.holdsForUncovered}
            onChange={(event) => onChange({ holdsForUncovered: event.currentTarget.checked })}
          />
        </>
      )}
      <Checkbox
        label={t('terms.missingTooth')}
        checked={terms.hasMissingToothClause}
        onChange={(event) => onChange({ hasMissingToothClause: event.currentTarget.checked })}
      />
    </>
  );
}
