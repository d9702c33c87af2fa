import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../api/http';
import type { Destination } from '../../../api/routing';
import { routingActs, routingQueries } from '../../../api/routingQueries';
import { Dialog } from '../../../shell/Dialog';
import { ProblemNote } from '../../../shell/ProblemNote';
import { rulesNaming } from '../rules/naming';
import styles from './Form.module.css';
import { titleOf } from './health';

/** Asked before an archive is taken away: what still waits for it, and which rules name it. */
export default function DeleteDialog({
  destination,
  onClose,
}: {
  destination: Destination;
  onClose: () => void;
}) {
  const { t, i18n } = useTranslation(['archives', 'words']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: book } = useQuery(routingQueries.book());
  const [isWithdrawn, setWithdrawn] = useState(false);
  const { health, name } = destination;
  const waiting = (health?.waiting ?? 0) + (health?.parked ?? 0);
  const rules = book ? rulesNaming(book, name) : [];
  const remove = useMutation({
    mutationFn: () => routingActs.deleteDestination(name, isWithdrawn),
    onSuccess: async () => {
      await navigate({ to: '/routing/destinations' });
      client.removeQueries({ queryKey: routingQueries.destination(name).queryKey });
      await client.invalidateQueries({ queryKey: routingQueries.destinations().queryKey });
    },
  });
  const mustAsk =
    waiting > 0 || (remove.error instanceof Problem && remove.error.code === 'deliveries-waiting');
  return (
    <Dialog title={t('delete.title', { name: titleOf(destination) })} onClose={onClose}>
      <Stack gap="md">
        <Text size="sm">{t('delete.what')}</Text>
        {rules.length > 0 && (
          <p className={styles.caution}>
            {t('delete.rules', {
              count: rules.length,
              rules: new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(rules),
            })}
          </p>
        )}
        {mustAsk && (
          <Checkbox
            checked={isWithdrawn}
            onChange={(event) => setWithdrawn(event.currentTarget.checked)}
            label={t('delete.withdraw', { count: waiting })}
            description={t('delete.withdrawHint')}
          />
        )}
        {remove.error && <ProblemNote failure={remove.error} />}
        <div className={styles.buttons}>
          <Button
            color="red"
            loading={remove.isPending}
            disabled={mustAsk && !isWithdrawn}
            onClick={() => remove.mutate()}
          >
            {t('delete.do')}
          </Button>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('words:act.cancel')}
          </Button>
        </div>
      </Stack>
    </Dialog>
  );
}
