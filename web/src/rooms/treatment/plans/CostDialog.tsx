import { useTranslation } from 'react-i18next';
import type { PlanItem } from '../../../api/plans';
import { Dialog } from '../../../shell/Dialog';
import { Amounts } from './Amounts';
import styles from './Plans.module.css';
import type { PlanDesk } from './usePlanDesk';

interface Props {
  desk: PlanDesk;
  item: PlanItem;
  onClose: () => void;
}

/** How an estimate was reckoned, step by step, in sentences that can be read aloud. */
export function CostDialog({ desk, item, onClose }: Props) {
  const { t } = useTranslation('planning');
  const { costs, words } = desk;
  const estimate = costs?.items.get(item.id);
  if (!estimate || !costs) return null;
  return (
    <Dialog title={t('cost.title', { item: words.item(item) })} size="lg" onClose={onClose}>
      <div className={styles.reckoning}>
        <p className={styles.caution}>{t('cost.isEstimate', { day: words.day(costs.on) })}</p>
        <Amounts
          totals={estimate.totals}
          words={words}
          size="whole"
          hasWriteOff={estimate.totals.writeOff.cents > 0}
        />
        {estimate.lines.map((line, at) => (
          <section key={line.id}>
            {estimate.lines.length > 1 && <h3>{t('cost.time', { number: at + 1 })}</h3>}
            <ol className={styles.steps}>
              {line.steps.map((step) => (
                <li key={`${step.code} ${step.ordinal} ${step.text.en}`}>{words.both(step.text)}</li>
              ))}
            </ol>
            {line.wait && <p className={styles.wait}>{words.both(line.wait.text)}</p>}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
