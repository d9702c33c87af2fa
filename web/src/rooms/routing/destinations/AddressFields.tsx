import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type DestinationKind, destinationKinds } from '../../../api/routing';
import styles from './Form.module.css';
import { changing, type FieldsProps, hintLast, numberOf, wordOrNull } from './fields';
import { slugOf } from './settings';

/** What it is called and where it is. A new one gets its name from its title, until somebody types another. */
export function AddressFields({ isNew, ...props }: FieldsProps & { isNew?: boolean }) {
  const { t } = useTranslation('routing');
  const { draft, wrong, onChange } = props;
  const { settings } = draft;
  const change = changing(props);
  const follows = draft.name === slugOf(settings.title);

  function retitle(title: string): void {
    const name = isNew && follows ? slugOf(title) : draft.name;
    onChange({ ...draft, name, settings: { ...settings, title } });
  }

  return (
    <div className={styles.pair}>
      <TextInput
        label={t('form.title')}
        description={t('form.titleHint')}
        inputWrapperOrder={hintLast}
        value={settings.title}
        onChange={(event) => retitle(event.currentTarget.value)}
        error={wrong.title}
        required
        autoComplete="off"
        data-autofocus
      />
      <TextInput
        label={t('form.name')}
        description={t('form.nameHint')}
        inputWrapperOrder={hintLast}
        value={draft.name}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
        error={wrong.name}
        readOnly={!isNew}
        required
        autoComplete="off"
        spellCheck={false}
      />
      <NativeSelect
        label={t('form.kind')}
        value={settings.kind}
        onChange={(event) => change({ kind: event.currentTarget.value as DestinationKind })}
        error={wrong.kind}
        data={destinationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      {settings.kind === 'dimse' ? <DimseFields {...props} /> : <WebAddress {...props} />}
      {settings.kind === 'bucket' && <BucketFields {...props} />}
    </div>
  );
}

function WebAddress(props: FieldsProps) {
  const { t } = useTranslation('routing');
  const { draft, wrong } = props;
  const { kind } = draft.settings;
  return (
    <TextInput
      type="url"
      label={t('form.url')}
      description={t(`form.urlHint.${kind === 'dimse' ? 'dicomweb' : kind}`)}
      inputWrapperOrder={hintLast}
      value={draft.settings.url ?? ''}
      onChange={(event) => changing(props)({ url: wordOrNull(event.currentTarget.value) })}
      error={wrong.url}
      required
      autoComplete="off"
      spellCheck={false}
      className={styles.wide}
    />
  );
}

function BucketFields(props: FieldsProps) {
  const { t } = useTranslation('routing');
  const { draft, wrong } = props;
  return (['bucket', 'prefix', 'bucketRegion'] as const).map((field) => (
    <TextInput
      key={field}
      label={t(`form.${field}`)}
      description={field === 'bucket' ? undefined : t(`form.${field}Hint`)}
      inputWrapperOrder={hintLast}
      value={draft.settings[field] ?? ''}
      onChange={(event) => changing(props)({ [field]: wordOrNull(event.currentTarget.value) })}
      error={wrong[field]}
      required={field === 'bucket'}
      autoComplete="off"
      spellCheck={false}
    />
  ));
}

function DimseFields(props: FieldsProps) {
  const { t } = useTranslation('routing');
  const { draft, wrong } = props;
  const { settings } = draft;
  const change = changing(props);
  return (
    <>
      <TextInput
        label={t('form.host')}
        value={settings.host ?? ''}
        onChange={(event) => change({ host: wordOrNull(event.currentTarget.value) })}
        error={wrong.host}
        required
        autoComplete="off"
        spellCheck={false}
      />
      <TextInput
        type="number"
        min={1}
        max={65535}
        label={t('form.port')}
        value={settings.port ?? ''}
        onChange={(event) => change({ port: numberOf(event.currentTarget.value) })}
        error={wrong.port}
        required
      />
      <TextInput
        label={t('form.aet')}
        maxLength={16}
        value={settings.aet ?? ''}
        onChange={(event) => change({ aet: wordOrNull(event.currentTarget.value) })}
        error={wrong.aet}
        required
        autoComplete="off"
        spellCheck={false}
      />
      <TextInput
        label={t('form.callingAet')}
        description={t('form.callingAetHint')}
        inputWrapperOrder={hintLast}
        maxLength={16}
        value={settings.callingAet ?? ''}
        onChange={(event) => change({ callingAet: wordOrNull(event.currentTarget.value) })}
        error={wrong.callingAet}
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}
