import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { feesActs, feesQueries } from '../../../../api/feesQueries';
import type { PlanForm } from '../../../../api/insurance';
import { Page } from '../../../../shell/Page';
import { ProblemNote } from '../../../../shell/ProblemNote';
import { useWrongFields } from '../../../../shell/useWrongFields';
import styles from '../Fees.module.css';
import { PlanEditor } from './PlanEditor';
import { blankPlan, sendable } from './terms';

/** A new plan: first whose, then what it pays. */
export default function NewPlanPage() {
  const { t } = useTranslation('fees');
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: carriers } = useQuery(feesQueries.carriers());
  const [chosen, setChosen] = useState('');
  const add = useMutation({
    mutationFn: (form: PlanForm) => feesActs.addPlan(chosen, sendable(form)),
    onSuccess: async (plan) => {
      await client.invalidateQueries({ queryKey: feesQueries.plans().queryKey });
      await navigate({ to: '/fees/plans/$planId', params: { planId: plan.id } });
    },
  });
  return (
    <Page title={t('plans.add')} lead={t('plans.addLead')}>
      <div className={styles.stack}>
        <section className={styles.section} aria-labelledby="carrier">
          <h2 id="carrier">{t('plans.carrier')}</h2>
          {!!carriers?.items.length && (
            <NativeSelect
              label={t('plans.chooseCarrier')}
              value={chosen}
              onChange={(event) => setChosen(event.currentTarget.value)}
              data={[
                { value: '', label: t('plans.newCarrier') },
                ...carriers.items.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
          {chosen === '' && <NewCarrier onAdded={setChosen} />}
        </section>
        {chosen !== '' && (
          <PlanEditor start={blankPlan} may failure={add.error} busy={add.isPending} onSave={add.mutate} />
        )}
      </div>
    </Page>
  );
}

function NewCarrier({ onAdded }: { onAdded: (id: string) => void }) {
  const { t } = useTranslation('fees');
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const add = useMutation({
    mutationFn: () => feesActs.addCarrier(name, number.trim() || null),
    onSuccess: async (carrier) => {
      await client.invalidateQueries({ queryKey: feesQueries.carriers().queryKey });
      onAdded(carrier.id);
    },
  });
  const wrong = useWrongFields(add.error);
  return (
    <>
      <div className={styles.pair}>
        <TextInput
          label={t('plans.carrierName')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={wrong.name}
          autoComplete="off"
        />
        <TextInput
          label={t('plans.payerNumber')}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          error={wrong.payerNumber}
          autoComplete="off"
        />
      </div>
      {add.error && Object.keys(wrong).length === 0 && <ProblemNote failure={add.error} />}
      <div className={styles.row}>
        <Button loading={add.isPending} onClick={() => add.mutate()}>
          {t('plans.addCarrier')}
        </Button>
      </div>
    </>
  );
}
