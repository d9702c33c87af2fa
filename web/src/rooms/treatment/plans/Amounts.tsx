import { useTranslation } from 'react-i18next';
import type { Totals } from '../../../api/plans';
import styles from './Plans.module.css';
import type { PlanWords } from './usePlanWords';

interface Props {
  totals: Totals | undefined;
  words: PlanWords;
  /** Of a whole option, where the columns are named. */
  isNamed?: boolean;
}

/** Fee, insurance and patient, always in the same three columns; what is not known yet keeps its place. */
export function Amounts({ totals, words, isNamed }: Props) {
  const { t } = useTranslation('plans');
  const parts = ['fee', 'insurance', 'patient'] as const;
  return (
    <dl className={styles.amounts} data-named={isNamed || undefined}>
      {parts.map((part) => (
        <div key={part}>
          <dt>{t(`cost.${part}`)}</dt>
          <dd data-part={part}>{totals ? words.money(totals[part]) : '…'}</dd>
        </div>
      ))}
    </dl>
  );
}
