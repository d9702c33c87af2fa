import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanForm, PlanTerms } from '../../../../api/insurance';
import { ProblemNote } from '../../../../shell/ProblemNote';
import { useWrongFields } from '../../../../shell/useWrongFields';
import styles from '../Fees.module.css';
import { LimitRules } from './LimitRules';
import { MoneyRules } from './MoneyRules';
import { PaymentFields } from './PaymentFields';
import { ShareTable } from './ShareTable';
import { withAllShares } from './terms';

interface Props {
  start: PlanForm;
  may: boolean;
  failure: unknown;
  busy: boolean;
  onSave: (form: PlanForm) => void;
}

/** What every part of the editor is handed. */
export interface TermsProps {
  terms: PlanTerms;
  /** What is wrong, by field, in the server's words. */
  wrong: Record<string, string>;
  onChange: (change: Partial<PlanTerms>) => void;
}

/** Every term on one page, in the order of a booklet; the bar below appears with the first change. */
export function PlanEditor({ start, may, failure, busy, onSave }: Props) {
  const { t } = useTranslation('fees');
  const [form, setForm] = useState<PlanForm>(() => ({
    name: start.name,
    group: start.group,
    groupNumber: start.groupNumber,
    terms: withAllShares(start.terms),
  }));
  const [isTouched, setTouched] = useState(false);
  const wrong = useWrongFields(failure);

  function change(part: Partial<PlanForm>): void {
    setForm((before) => ({ ...before, ...part }));
    setTouched(true);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    onSave(form);
  }

  const parts: TermsProps = {
    terms: form.terms,
    wrong,
    onChange: (part) => change({ terms: { ...form.terms, ...part } }),
  };

  return (
    <form onSubmit={submit} className={styles.stack} aria-label={t('plans.terms')}>
      <fieldset className={styles.section} disabled={!may}>
        <h2>{t('plans.who')}</h2>
        <div className={styles.pair}>
          <TextInput
            label={t('plans.name')}
            value={form.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={wrong.name}
            required
            autoComplete="off"
          />
          <TextInput
            label={t('plans.group')}
            value={form.group}
            onChange={(event) => change({ group: event.currentTarget.value })}
            error={wrong.group}
            autoComplete="off"
          />
          <TextInput
            label={t('plans.groupNumber')}
            value={form.groupNumber}
            onChange={(event) => change({ groupNumber: event.currentTarget.value })}
            error={wrong.groupNumber}
            autoComplete="off"
          />
        </div>
      </fieldset>
      <fieldset className={styles.section} disabled={!may}>
        <h2>{t('terms.money')}</h2>
        <PaymentFields {...parts} />
      </fieldset>
      <fieldset className={styles.section} disabled={!may}>
        <h2>{t('terms.shares')}</h2>
        <ShareTable {...parts} />
      </fieldset>
      <fieldset className={styles.section} disabled={!may}>
        <h2>{t('terms.limits')}</h2>
        <LimitRules {...parts} />
      </fieldset>
      <fieldset className={styles.section} disabled={!may}>
        <h2>{t('terms.special')}</h2>
        <MoneyRules {...parts} />
      </fieldset>
      {failure != null && <ProblemNote failure={failure} />}
      {may && isTouched && (
        <div className={styles.bar}>
          <Button type="submit" loading={busy}>
            {t('plans.save')}
          </Button>
          <span className={styles.hint}>{t('plans.unsaved')}</span>
        </div>
      )}
    </form>
  );
}
