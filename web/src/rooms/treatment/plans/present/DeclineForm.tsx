import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planActs } from '../../../../api/plansQueries';
import { ProblemNote } from '../../../../shell/ProblemNote';
import type { PlanDesk } from '../usePlanDesk';
import styles from './Present.module.css';

/** A patient who does not want the plan says why; the plan can be laid before them again. */
export default function DeclineForm({ desk, onBack }: { desk: PlanDesk; onBack: () => void }) {
  const { t } = useTranslation(['plans', 'planning']);
  const [reason, setReason] = useState('');

  function submit(event: FormEvent): void {
    event.preventDefault();
    desk.run({
      say: t('told.declined'),
      run: (version) => planActs.decline(desk.plan.id, version, reason.trim()),
    });
  }

  return (
    <form className={styles.sign} onSubmit={submit} aria-label={t('planning:decline.title')}>
      <h2>{t('planning:decline.title')}</h2>
      <Textarea
        label={t('planning:decline.reason')}
        size="md"
        autoFocus
        required
        rows={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {desk.failure != null && <ProblemNote failure={desk.failure} />}
      <div className={styles.row}>
        <Button type="submit" size="lg" color="red" loading={desk.isBusy}>
          {t('planning:decline.now')}
        </Button>
        <Button size="lg" variant="default" onClick={onBack}>
          {t('planning:present.back')}
        </Button>
      </div>
    </form>
  );
}
