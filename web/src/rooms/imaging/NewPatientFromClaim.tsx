import { Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acts } from '../../api/acts';
import type { Claimed, NewPatient, Patient } from '../../api/types';
import { Dialog } from '../../shell/Dialog';
import { PatientForm } from '../practice/PatientForm';

interface Props {
  claimed: Claimed | null;
  onRegistered: (patient: Patient) => void;
  onClose: () => void;
}

function startFrom(claimed: Claimed): Partial<NewPatient> {
  return {
    familyName: claimed.familyName ?? '',
    givenName: claimed.givenName ?? '',
    birthDate: claimed.birthDate ?? '',
    sex: claimed.sex,
    identifiers: claimed.number ? [{ issuer: claimed.issuer ?? '', number: claimed.number }] : [],
  };
}

/** Registers the person whom the file names, after somebody has read it through. */
export default function NewPatientFromClaim({ claimed, onRegistered, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const register = useMutation({
    mutationFn: acts.registerPatient,
    onSuccess: (patient) => {
      void client.invalidateQueries({ queryKey: ['patients'] });
      onRegistered(patient);
    },
  });
  return (
    <Dialog title={t('nav.newPatient')} size="lg" onClose={onClose}>
      <Text size="sm" c="dimmed" mb="md">
        {t('quarantine.newFromClaim')}
      </Text>
      <PatientForm
        {...(claimed && { start: startFrom(claimed) })}
        failure={register.error}
        busy={register.isPending}
        onSave={(patient) => register.mutate({ patient, key })}
        onCancel={onClose}
      />
    </Dialog>
  );
}
