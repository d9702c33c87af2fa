import { useTranslation } from 'react-i18next';
import type { Totals } from '../../../api/plans';
import styles from './Plans.module.css';
import type { PlanWords } from './usePlanWords';

interface Props {
  totals: Totals | undefined;
  words: PlanWords;
  /** Of all of something: large, and with whole names. Of one line: small. Of a part: numbers below numbers. */
  size: 'whole' | 'part' | 'line';
  /** Whether anything of the option is written off; then every line says how much. */
  hasWriteOff?: boolean;
}

/** What something costs whom, always in the same columns; what is not known yet keeps its place. */
export function Amounts({ totals, words, size, hasWriteOff }: Props) {
  const { t } = useTranslation('plans');
  const parts = ['fee', ...(hasWriteOff ? (['writeOff'] as const) : []), 'insurance', 'patient'] as const;
  // Nothing is not the same as not known.
  const isUnknown = totals && totals.feesUnknown > 0 && totals.fee.cents === 0;
  return (
    <dl className={styles.amounts} data-size={size}>
      {parts.map((part) => (
        <div key={part}>
          <dt>{size === 'whole' ? t(`cost.${part}`) : t(`cost.short.${part}`)}</dt>
          <dd data-part={part}>{isUnknown ? '—' : totals ? words.money(totals[part]) : '…'}</dd>
        </div>
      ))}
    </dl>
  );
}
