import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanItem } from '../../../api/plans';
import { planActs } from '../../../api/plansQueries';
import { FormDialog } from '../../../shell/FormDialog';
import { useWrongFields } from '../../../shell/useWrongFields';
import type { PlanDesk } from './usePlanDesk';

interface Props {
  desk: PlanDesk;
  /** What is declined; null for the whole plan. */
  item: PlanItem | null;
  onClose: () => void;
}

/** Why a patient does not want it, in their own words if possible. */
export function ReasonDialog({ desk, item, onClose }: Props) {
  const { t } = useTranslation(['plans', 'planning', 'words']);
  const { plan, words } = desk;
  const [reason, setReason] = useState('');
  const wrong = useWrongFields(desk.failure);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const act = {
      say: item ? t('told.itemDeclined', { item: words.item(item) }) : t('told.declined'),
      run: (version: number) =>
        planActs.decline(plan.id, version, reason.trim(), item ? [item.id] : undefined),
    };
    desk.runThen(act, onClose);
  }

  return (
    <FormDialog
      title={item ? t('planning:decline.itemTitle', { item: words.item(item) }) : t('planning:decline.title')}
      onClose={onClose}
      act={t('planning:decline.now')}
      isBusy={desk.isBusy}
      failure={!wrong.reason && desk.failure}
      onSubmit={submit}
      color="red"
    >
      <Textarea
        label={t('planning:decline.reason')}
        value={reason}
        required
        rows={3}
        maxLength={500}
        data-autofocus
        error={wrong.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
