import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Fact, type FactKind, sources, statuses } from '../../../api/history';
import styles from './FactFields.module.css';
import { MeasureFields, MedicineFields, ReactionFields } from './KindFields';

export interface FieldsProps {
  kind: FactKind;
  start: Partial<Fact>;
  wrong: (field: string) => string | undefined;
}

/** What may be said of this kind, the field most often filled in first. */
export function FactFields({ kind, start, wrong }: FieldsProps) {
  const { t } = useTranslation(['history', 'alerts']);
  const named = kind.section === 'medications' || kind.section === 'allergies' ? kind.section : 'other';
  return (
    <div className={styles.fields}>
      <TextInput
        name="name"
        label={t(`form.nameOf.${named}`)}
        defaultValue={start.name ?? ''}
        error={wrong('name')}
        required={kind.isNamed}
        maxLength={120}
        autoComplete="off"
        data-autofocus
      />
      {kind.variants.length > 0 && (
        <NativeSelect
          name="variant"
          label={t('form.variant')}
          defaultValue={start.variant ?? ''}
          error={wrong('variant')}
          data={[
            { value: '', label: t('form.unknown') },
            ...kind.variants.map((one) => ({
              value: one,
              label: t(`variant.${one as 'other'}`, { defaultValue: one }),
            })),
          ]}
        />
      )}
      {kind.code === 'pregnancy' && (
        <TextInput
          type="date"
          name="dueOn"
          label={t('form.dueOn')}
          defaultValue={start.dueOn ?? ''}
          error={wrong('dueOn')}
        />
      )}
      <MeasureFields kind={kind} start={start} wrong={wrong} />
      {kind.section === 'medications' && <MedicineFields kind={kind} start={start} wrong={wrong} />}
      {kind.section === 'allergies' && <ReactionFields kind={kind} start={start} wrong={wrong} />}
      <WhenFields kind={kind} start={start} wrong={wrong} />
      <NativeSelect
        name="source"
        label={t('form.source')}
        defaultValue={start.source ?? 'patient'}
        error={wrong('source')}
        data={sources.map((value) => ({ value, label: t(`alerts:source.${value}`) }))}
      />
      <TextInput
        name="saidBy"
        label={t('form.saidBy')}
        placeholder={t('form.saidByHint')}
        defaultValue={start.saidBy ?? ''}
        error={wrong('saidBy')}
        maxLength={80}
        autoComplete="off"
      />
      <Textarea
        name="note"
        label={t('form.note')}
        className={styles.wide}
        defaultValue={start.note ?? ''}
        error={wrong('note')}
        rows={2}
        maxLength={2000}
      />
    </div>
  );
}

function WhenFields({ start, wrong }: FieldsProps) {
  const { t } = useTranslation('history');
  return (
    <>
      <NativeSelect
        name="status"
        label={t('form.status')}
        defaultValue={start.status ?? 'active'}
        error={wrong('status')}
        data={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <TextInput
        name="since"
        label={t('form.since')}
        placeholder="2019-05"
        title={t('form.dateHint')}
        defaultValue={start.since ?? ''}
        error={wrong('since')}
        autoComplete="off"
      />
      <TextInput
        name="sinceAge"
        label={t('form.sinceAge')}
        inputMode="numeric"
        pattern="[0-9]+"
        title={t('form.number')}
        defaultValue={start.sinceAge ?? ''}
        error={wrong('sinceAge')}
        autoComplete="off"
      />
      <TextInput
        name="until"
        label={t('form.until')}
        placeholder="2026-05-14"
        title={t('form.dateHint')}
        defaultValue={start.until ?? ''}
        error={wrong('until')}
        autoComplete="off"
      />
    </>
  );
}
