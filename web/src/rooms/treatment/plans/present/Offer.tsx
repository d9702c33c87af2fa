import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanOption } from '../../../../api/plans';
import type { PlanDesk } from '../usePlanDesk';
import styles from './Present.module.css';

interface Props {
  desk: PlanDesk;
  option: PlanOption;
  isChosen: boolean;
  /** Null where there is nothing to choose. */
  onChoose: (() => void) | null;
}

/** One way of treating, as a patient reads it: what is done where, and what is left to pay. */
export function Offer({ desk, option, isChosen, onChoose }: Props) {
  const { t } = useTranslation(['plans', 'planning']);
  const { words, costs } = desk;
  const totals = costs?.options.get(option.id);
  const phases = option.phases.filter((phase) => phase.items.length > 0);
  const isEmpty = phases.length === 0;
  const face = t(isChosen ? 'planning:present.chosen' : 'planning:present.choose');
  return (
    <section
      className={styles.offer}
      aria-label={option.name}
      data-chosen={(onChoose && isChosen) || undefined}
    >
      {/* A plan of one option is called like it; it need not be said twice. */}
      {option.name !== desk.plan.name && <h2>{option.name}</h2>}
      {isEmpty && <p className={styles.soft}>{t('option.empty')}</p>}
      {phases.map((phase) => (
        <div key={phase.id}>
          {phases.length > 1 && <h3>{words.phase(phase)}</h3>}
          <ul className={styles.things}>
            {phase.items.map((item) => {
              const part = costs?.items.get(item.id)?.totals;
              return (
                <li key={item.id} data-state={item.state}>
                  <span>
                    <strong>{words.thing(item)}</strong>
                    <span className={styles.soft}>{words.where(item)}</span>
                  </span>
                  <span className={styles.price}>
                    {part && (part.feesUnknown > 0 ? '—' : words.money(part.patient))}
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
      {totals && !isEmpty && (
        <dl className={styles.totals}>
          <div>
            <dt>{t('cost.fee')}</dt>
            <dd>{words.money(totals.fee)}</dd>
          </div>
          {totals.writeOff.cents > 0 && (
            <div>
              <dt>{t('cost.writeOff')}</dt>
              <dd>−{words.money(totals.writeOff)}</dd>
            </div>
          )}
          <div>
            <dt>{t('planning:present.insurance')}</dt>
            <dd>
              {totals.insurance.cents > 0 && '−'}
              {words.money(totals.insurance)}
            </dd>
          </div>
          <div data-sum>
            <dt>{t('planning:present.yours')}</dt>
            <dd>{words.money(totals.patient)}</dd>
          </div>
        </dl>
      )}
      {totals && totals.feesUnknown > 0 && (
        <p className={styles.soft}>{t('cost.unknown', { count: totals.feesUnknown })}</p>
      )}
      {onChoose && !isEmpty && (
        <Button
          size="lg"
          variant={isChosen ? 'filled' : 'default'}
          aria-pressed={isChosen}
          aria-label={`${face}: ${option.name}`}
          onClick={onChoose}
        >
          {face}
        </Button>
      )}
    </section>
  );
}
