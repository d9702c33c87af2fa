import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FeeSchedule, FeeVersion } from '../../../../api/fees';
import { feesActs, feesQueries } from '../../../../api/feesQueries';
import { showDay } from '../../../../display/dates';
import { Dialog } from '../../../../shell/Dialog';
import { ProblemNote } from '../../../../shell/ProblemNote';
import styles from '../Fees.module.css';

interface Props {
  schedule: FeeSchedule;
  version: FeeVersion;
  onClose: () => void;
}

/** Asked before fees are taken away: what then holds, and that signed plans keep theirs. */
export default function RemoveFeesDialog({ schedule, version, onClose }: Props) {
  const { t, i18n } = useTranslation(['fees', 'words']);
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => feesActs.removeFees(schedule.id, version.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: feesQueries.schedules().queryKey });
      onClose();
    },
  });
  return (
    <Dialog title={t('remove.title', { name: schedule.name })} onClose={onClose}>
      <Stack gap="md">
        <Text size="sm">
          {t('remove.what', { count: version.feeCount, day: showDay(version.validFrom, i18n.language) })}
        </Text>
        {remove.error && <ProblemNote failure={remove.error} />}
        <div className={styles.row}>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('remove.do')}
          </Button>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('words:act.cancel')}
          </Button>
        </div>
      </Stack>
    </Dialog>
  );
}
