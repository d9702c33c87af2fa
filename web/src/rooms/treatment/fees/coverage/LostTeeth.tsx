import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from '../Fees.module.css';
import { RuleRows } from '../plans/RuleRows';
import { fdiTeeth } from './book';
import type { BookProps } from './CoveragePage';

/** Teeth that are gone: some plans ask when. */
export function LostTeeth({ book, wrong, onChange }: BookProps) {
  const { t } = useTranslation('fees');
  return (
    <>
      <RuleRows
        title={t('coverage.lostTeeth')}
        rows={book.lostTeeth}
        faultOf={(at) => wrong[`lostTeeth[${at}]`]}
        blank={() => ({ tooth: '36', on: null as string | null })}
        onChange={(lostTeeth) => onChange({ ...book, lostTeeth })}
      >
        {(row, change) => (
          <>
            <NativeSelect
              label={t('coverage.tooth')}
              value={row.tooth}
              onChange={(event) => change({ tooth: event.currentTarget.value })}
              data={fdiTeeth.map((tooth) => ({ value: tooth, label: tooth }))}
            />
            <TextInput
              type="date"
              label={t('coverage.lostOn')}
              value={row.on ?? ''}
              onChange={(event) => change({ on: event.currentTarget.value || null })}
            />
          </>
        )}
      </RuleRows>
      <p className={styles.hint}>{t('coverage.lostHint')}</p>
    </>
  );
}
