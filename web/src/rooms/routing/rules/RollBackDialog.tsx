import { Button, Stack, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookVersion } from '../../../api/routing';
import { routingActs, routingQueries } from '../../../api/routingQueries';
import { Dialog } from '../../../shell/Dialog';
import { ProblemNote } from '../../../shell/ProblemNote';
import { DifferenceList } from './DifferenceList';
import form from './RuleForm.module.css';
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
    <Dialog title={t('versions.rollBackTitle', { version: version.version })} size="lg" onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <p>{t('versions.rollBackWhat')}</p>
          {now.data && then.data && (
            <DifferenceList before={now.data} after={then.data} speech={names.speech} />
          )}
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
          {roll.error && <ProblemNote failure={roll.error} />}
          <div className={form.buttons}>
            <Button type="submit" loading={roll.isPending}>
              {t('versions.rollBackDo')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('words:act.cancel')}
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}
