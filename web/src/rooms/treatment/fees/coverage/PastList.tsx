import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Cover, PastWork } from '../../../../api/insurance';
import styles from '../Fees.module.css';
import { MoneyField } from '../MoneyField';
import { ProcedureSelect } from '../ProcedureSelect';
import { RuleRows } from '../plans/RuleRows';
import { blankPast, fdiTeeth } from './book';
import type { BookProps } from './CoveragePage';

/** What was done before, as far as plans count it, and who paid. */
export function PastList({ book, wrong, onChange }: BookProps) {
  const { t } = useTranslation('fees');
  return (
    <>
      <RuleRows
        title={t('coverage.past')}
        rows={book.past}
        faultOf={(at) => wrong[`past[${at}]`]}
        blank={() => blankPast(new Date().toISOString().slice(0, 10))}
        onChange={(past) => onChange({ ...book, past })}
      >
        {(row, change) => <PastFields row={row} covers={book.covers} change={change} />}
      </RuleRows>
      <p className={styles.hint}>{t('coverage.pastHint')}</p>
    </>
  );
}

interface FieldsProps {
  row: PastWork;
  covers: readonly Cover[];
  change: (part: Partial<PastWork>) => void;
}

function PastFields({ row, covers, change }: FieldsProps) {
  const { t } = useTranslation('fees');
  return (
    <>
      <TextInput
        type="date"
        label={t('coverage.on')}
        value={row.on}
        onChange={(event) => event.currentTarget.value && change({ on: event.currentTarget.value })}
      />
      <ProcedureSelect
        label={t('procedures.name')}
        value={row.procedure || null}
        onChange={(procedure) => change({ procedure: procedure ?? '' })}
      />
      <NativeSelect
        className={styles.narrow}
        label={t('coverage.tooth')}
        value={row.tooth ?? ''}
        onChange={(event) => change({ tooth: event.currentTarget.value || null })}
        data={[{ value: '', label: '–' }, ...fdiTeeth.map((tooth) => ({ value: tooth, label: tooth }))]}
      />
      <TextInput
        className={styles.narrow}
        label={t('coverage.surfaces')}
        value={row.surfaces ?? ''}
        onChange={(event) =>
          change({ surfaces: event.currentTarget.value.toUpperCase().replace(/[^MOIDBLCFP]/g, '') })
        }
        autoComplete="off"
      />
      <NativeSelect
        label={t('coverage.paidBy')}
        value={row.coverId ?? ''}
        onChange={(event) => change({ coverId: event.currentTarget.value || null })}
        data={[
          { value: '', label: t('coverage.nobody') },
          ...covers.map((cover, at) => ({
            value: cover.id,
            label: t('coverage.ordinal', { number: at + 1 }),
          })),
        ]}
      />
      {row.coverId && (
        <MoneyField
          className={styles.narrow}
          label={t('coverage.amount')}
          value={row.paid}
          onChange={(paid) => change({ paid })}
        />
      )}
    </>
  );
}
