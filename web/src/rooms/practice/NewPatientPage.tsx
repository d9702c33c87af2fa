import { Paper } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acts } from '../../api/acts';
import { queries } from '../../api/queries';
import { Page } from '../../shell/Page';
import { PatientForm } from './PatientForm';

export default function NewPatientPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  const [key] = useState(() => crypto.randomUUID());
  const register = useMutation({
    mutationFn: acts.registerPatient,
    onSuccess: (patient) => {
      client.setQueryData(queries.patient(patient.id).queryKey, patient);
      void client.invalidateQueries({ queryKey: ['patients'] });
      void navigate({ to: '/p/$patientId/imaging', params: { patientId: patient.id }, replace: true });
    },
  });

  return (
    <Page title={t('nav.newPatient')} lead={t('person.lead')} narrow>
      <Paper p="lg" withBorder>
        <PatientForm
          failure={register.error}
          busy={register.isPending}
          onSave={(patient) => register.mutate({ patient, key })}
          onCancel={() => router.history.back()}
        />
      </Paper>
    </Page>
  );
}
