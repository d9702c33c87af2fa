import { useTranslation } from 'react-i18next';
import type { ItemState, PlanState } from '../../../api/plans';
import styles from './Plans.module.css';

/** How far a plan or an item has come, in a word. */
export function StateMark({ state }: { state: PlanState | ItemState }) {
  const { t } = useTranslation('plans');
  return (
    <span className={styles.state} data-state={state}>
      {t(`state.${state}`)}
    </span>
  );
}
