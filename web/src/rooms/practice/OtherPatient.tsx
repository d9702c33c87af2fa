import { Alert, Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/queries';
import type { Patient } from '../../api/types';
import { showName } from '../../display/people';
import { Dialog } from '../../shell/Dialog';
import { Icon } from '../../shell/icons';

/** The other window shows somebody else: this one asks before it is looked at any longer. */
export default function OtherPatient({ own, otherId }: { own: Patient; otherId: string }) {
  const { t } = useTranslation('alerts');
  const navigate = useNavigate();
  const { data: other } = useQuery(queries.patient(otherId));
  const [kept, setKept] = useState<string | null>(null);
  const names = { own: showName(own), other: other ? showName(other) : '…' };

  if (kept === otherId) {
    return (
      <Alert color="yellow" variant="light" icon={<Icon name="warning" />} role="status">
        {t('window.differs')}
      </Alert>
    );
  }

  const keep = () => setKept(otherId);
  return (
    <Dialog title={t('window.changed')} onClose={keep}>
      <Stack gap="md">
        <p>{t('window.text', names)}</p>
        <Group gap="sm">
          <Button
            data-autofocus
            onClick={() => navigate({ to: '/p/$patientId/imaging', params: { patientId: otherId } })}
          >
            {t('window.follow', names)}
          </Button>
          <Button variant="default" onClick={keep}>
            {t('window.keep', names)}
          </Button>
          <Button variant="default" onClick={() => window.close()}>
            {t('window.close')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
