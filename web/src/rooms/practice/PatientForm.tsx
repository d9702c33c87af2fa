import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/queries';
import type { NewPatient, Sex } from '../../api/types';
import { ProblemNote } from '../../shell/ProblemNote';
import { usePlace } from '../../shell/place';
import { useWrongFields } from '../../shell/useWrongFields';
import styles from './PatientForm.module.css';

const sexes: readonly Sex[] = ['F', 'M', 'O', 'U'];

/** A hint under its field, so that the fields of a row stand level. */
const hintLast: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

interface Props {
  start?: Partial<NewPatient>;
  failure: unknown;
  busy: boolean;
  onSave: (patient: NewPatient) => void;
  onCancel: () => void;
}

function read(form: FormData): NewPatient {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const number = text('number');
  const home = text('homeLocationId');
  return {
    familyName: text('familyName'),
    givenName: text('givenName'),
    ...(text('birthDate') && { birthDate: text('birthDate') }),
    sex: text('sex') as Sex,
    identifiers: number ? [{ issuer: text('issuer'), number }] : [],
    ...(home && { homeLocationId: home }),
  };
}

/** Who a patient is. The server says what is wrong; the form only shows it where it belongs. */
export function PatientForm({ start, failure, busy, onSave, onCancel }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const place = usePlace();
  const { data: locations } = useQuery(queries.locations());
  const wrong = useWrongFields(failure);
  const identifier = start?.identifiers?.[0];

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    onSave(read(new FormData(event.currentTarget)));
  }

  return (
    <form ref={form} onSubmit={submit}>
      <Stack gap="md">
        <div className={styles.pair}>
          <TextInput
            name="familyName"
            label={t('person.familyName')}
            defaultValue={start?.familyName ?? ''}
            error={wrong.familyName}
            required
            data-autofocus
            autoComplete="off"
          />
          <TextInput
            name="givenName"
            label={t('person.givenName')}
            defaultValue={start?.givenName ?? ''}
            error={wrong.givenName}
            required
            autoComplete="off"
          />
          <TextInput
            type="date"
            name="birthDate"
            label={t('person.birthDate')}
            defaultValue={start?.birthDate ?? ''}
            error={wrong.birthDate}
            autoComplete="off"
          />
          <NativeSelect
            name="sex"
            label={t('person.sex')}
            defaultValue={start?.sex ?? 'U'}
            error={wrong.sex}
            data={sexes.map((value) => ({ value, label: t(`sex.${value}`) }))}
          />
          <TextInput
            name="number"
            label={t('person.number')}
            description={t('person.numberHint')}
            inputWrapperOrder={hintLast}
            defaultValue={identifier?.number ?? ''}
            error={wrong.identifiers ?? wrong.number}
            autoComplete="off"
          />
          <TextInput
            name="issuer"
            label={t('person.issuer')}
            description={t('person.issuerHint')}
            inputWrapperOrder={hintLast}
            defaultValue={identifier?.issuer ?? ''}
            error={wrong.issuer}
            autoComplete="off"
          />
          {!!locations?.items.length && (
            <NativeSelect
              key={place?.id ?? 'none'}
              name="homeLocationId"
              label={t('person.homeLocation')}
              defaultValue={start?.homeLocationId ?? place?.id ?? ''}
              error={wrong.homeLocationId}
              data={[
                { value: '', label: t('person.noLocation') },
                ...locations.items.map((location) => ({ value: location.id, label: location.name })),
              ]}
            />
          )}
        </div>
        {failure != null && Object.keys(wrong).length === 0 && <ProblemNote failure={failure} />}
        <Group gap="sm">
          <Button type="submit" loading={busy}>
            {t('person.save')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('act.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
