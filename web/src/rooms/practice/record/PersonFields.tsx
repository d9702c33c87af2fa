import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/queries';
import type { Sex } from '../../../api/types';
import type { Draft, Field } from './draft';
import styles from './Record.module.css';

export interface FieldsProps {
  draft: Draft;
  wrong: Readonly<Record<string, string>>;
  onChange: (draft: Draft) => void;
}

const sexes: readonly Sex[] = ['F', 'M', 'O', 'U'];
const languages = ['', 'en-CA', 'fr-CA', 'es', 'zh', 'pa', 'ar', 'pt', 'vi'] as const;
const storages = ['', 'on-premise', 'cloud'] as const;
type TextField = Extract<
  Field,
  'familyName' | 'givenName' | 'preferredName' | 'birthDate' | 'pronouns' | 'residency'
>;

export function PersonFields({ draft, wrong, onChange }: FieldsProps) {
  const { t } = useTranslation(['patient', 'words']);
  const known = languages.some((one) => one === draft.language);
  const input = (field: TextField) => ({
    label: t(`field.${field}`),
    value: draft[field],
    error: wrong[field],
    autoComplete: 'off',
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      onChange({ ...draft, [field]: event.currentTarget.value }),
  });
  return (
    <fieldset className={styles.panel}>
      <legend>{t('overview.person')}</legend>
      <div className={styles.fields}>
        <TextInput {...input('familyName')} required data-autofocus />
        <TextInput {...input('givenName')} />
        <TextInput {...input('preferredName')} />
        <TextInput {...input('birthDate')} type="date" />
        <NativeSelect
          label={t('field.sex')}
          value={draft.sex}
          error={wrong.sex}
          onChange={(event) => onChange({ ...draft, sex: event.currentTarget.value as Sex })}
          data={sexes.map((value) => ({ value, label: t(`words:sex.${value}`) }))}
        />
        <TextInput {...input('pronouns')} />
        <NativeSelect
          label={t('field.language')}
          value={draft.language}
          error={wrong.language}
          onChange={(event) => onChange({ ...draft, language: event.currentTarget.value })}
          data={[
            ...languages.map((value) => ({ value, label: t(`language.${value}`) })),
            ...(known ? [] : [{ value: draft.language, label: draft.language }]),
          ]}
        />
      </div>
    </fieldset>
  );
}

export function BelongingFields({ draft, wrong, onChange }: FieldsProps) {
  const { t } = useTranslation(['patient', 'words']);
  const { data: locations } = useQuery(queries.locations());
  return (
    <fieldset className={styles.panel}>
      <legend>{t('overview.belongs')}</legend>
      <div className={styles.fields}>
        <NativeSelect
          label={t('field.homeLocationId')}
          value={draft.homeLocationId}
          error={wrong.homeLocationId}
          onChange={(event) => onChange({ ...draft, homeLocationId: event.currentTarget.value })}
          data={[
            { value: '', label: t('words:person.noLocation') },
            ...(locations?.items.map((one) => ({ value: one.id, label: one.name })) ?? []),
          ]}
        />
        <TextInput
          label={t('field.residency')}
          placeholder="CA-QC"
          value={draft.residency}
          error={wrong.residency}
          autoComplete="off"
          onChange={(event) => onChange({ ...draft, residency: event.currentTarget.value.toUpperCase() })}
        />
        <NativeSelect
          label={t('field.storagePreference')}
          value={draft.storagePreference}
          error={wrong.storagePreference}
          onChange={(event) =>
            onChange({ ...draft, storagePreference: event.currentTarget.value as Draft['storagePreference'] })
          }
          data={storages.map((value) => ({ value, label: t(`storage.${value}`) }))}
        />
      </div>
    </fieldset>
  );
}
