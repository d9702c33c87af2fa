import { Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookVersion } from '../../../api/routing';
import { routingActs, routingQueries } from '../../../api/routingQueries';
import { FormDialog } from '../../../shell/FormDialog';
import { DifferenceList } from './DifferenceList';
import { useNames } from './useNames';

interface Props {
  version: BookVersion;
  inForce: number;
  onClose: () => void;
}

/** Asked before an old book comes into force again, as a version of its own: what becomes different, and why. */
export default function RollBackDialog({ version, inForce, onClose }: Props) {
  const { t } = useTranslation(['routing', 'words']);
  const client = useQueryClient();
  const names = useNames();
  const now = useQuery(routingQueries.version(inForce));
  const then = useQuery(routingQueries.version(version.version));
  const [reason, setReason] = useState('');
  const roll = useMutation({
    mutationFn: () => routingActs.rollBack(version.version, reason),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: ['routing', 'book'] });
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    roll.mutate();
  }

  return (
    <FormDialog
      title={t('versions.rollBackTitle', { version: version.version })}
      size="lg"
      onClose={onClose}
      act={t('versions.rollBackDo')}
      isBusy={roll.isPending}
      failure={roll.error}
      onSubmit={submit}
    >
      <p>{t('versions.rollBackWhat')}</p>
      {now.data && then.data && <DifferenceList before={now.data} after={then.data} speech={names.speech} />}
      <Textarea
        data-autofocus
        label={t('publish.reason')}
        description={t('publish.reasonHint')}
        rows={2}
        maxLength={400}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
      />
    </FormDialog>
  );
}
