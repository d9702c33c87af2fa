import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Procedure } from '../../../../api/fees';
import { type ItemForm, mouthParts } from '../../../../api/plans';
import { routingQueries } from '../../../../api/routingQueries';
import { currency, MoneyField } from '../../fees/MoneyField';
import { takesTooth } from '../itemForm';
import type { PlanDesk } from '../usePlanDesk';
import { ImagePicker } from './ImagePicker';
import styles from './Item.module.css';
import { ProcedurePicker } from './ProcedurePicker';
import { ReadBackFields } from './ReadBackFields';
import { SurfacePicker } from './SurfacePicker';

export interface FieldsProps {
  desk: PlanDesk;
  form: ItemForm;
  procedure: Procedure | undefined;
  /** The teeth as they were typed, and what they were understood as. */
  typed: string;
  teeth: readonly (string | null)[];
  /** What is wrong, by field, in the server's words. */
  wrong: Record<string, string>;
  onTyped: (text: string) => void;
  onChange: (change: Partial<ItemForm>) => void;
}

/** A refusal names its field within a list of forms, such as items[0].tooth. */
const of = (wrong: Record<string, string>, field: string) =>
  Object.entries(wrong).find(([key]) => key === field || key.endsWith(`.${field}`))?.[1];

/** What is to be done, where, by whom, for how much, and on which images it rests. */
export function ItemFields(props: FieldsProps) {
  const { desk, form, procedure, typed, teeth, wrong, onTyped, onChange } = props;
  const { t } = useTranslation(['plans', 'planning']);
  const { words } = desk;
  const { data: clinicians } = useQuery(routingQueries.clinicians());
  const area = procedure?.area;
  const parts = area === 'arch' || area === 'quadrant' || area === 'sextant' ? mouthParts[area] : null;
  const isLost = teeth.includes(null);
  const said = teeth.map((tooth) => tooth && words.chart.place(tooth)).filter(Boolean);
  return (
    <>
      <ProcedurePicker
        value={form.procedure}
        error={of(wrong, 'procedure')}
        onChange={(code) => onChange({ procedure: code })}
      />
      {area && takesTooth(area) && (
        <TextInput
          label={t('planning:form.tooth', { notation: words.chart.notation })}
          description={said.length > 0 && !isLost ? said.join(', ') : t('planning:form.toothHint')}
          value={typed}
          required
          autoComplete="off"
          error={
            isLost ? t('planning:form.noSuchTooth', { notation: words.chart.notation }) : of(wrong, 'tooth')
          }
          onChange={(event) => onTyped(event.currentTarget.value)}
        />
      )}
      {area === 'surface' && (
        <SurfacePicker
          tooth={teeth[0] ?? null}
          value={form.surfaces}
          error={of(wrong, 'surfaces')}
          onChange={(surfaces) => onChange({ surfaces })}
        />
      )}
      {parts && (
        <NativeSelect
          label={t('planning:form.part')}
          value={form.part ?? ''}
          required
          error={of(wrong, 'part')}
          onChange={(event) =>
            onChange({ part: parts.find((part) => part === event.currentTarget.value) ?? null })
          }
          data={[
            { value: '', label: t('planning:form.choose') },
            ...parts.map((part) => ({ value: part as string, label: t(`part.${part}`) })),
          ]}
        />
      )}
      {procedure?.charts?.kind === 'extraction' && (
        <ReadBackFields {...props} error={of(wrong, 'readBack')} />
      )}
      <div className={styles.row}>
        <NativeSelect
          label={t('planning:form.clinician')}
          value={form.clinicianId ?? ''}
          error={of(wrong, 'clinicianId')}
          onChange={(event) => onChange({ clinicianId: event.currentTarget.value || null })}
          data={[
            { value: '', label: t('planning:form.anyClinician') },
            ...(clinicians?.items ?? []).map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
        />
        <TextInput
          type="number"
          label={t('planning:form.quantity')}
          min={1}
          max={32}
          value={String(form.quantity)}
          error={of(wrong, 'quantity')}
          onChange={(event) => onChange({ quantity: Number(event.currentTarget.value) || 1 })}
        />
        <MoneyField
          label={t('planning:form.fee')}
          value={form.feeCents === null ? null : { cents: form.feeCents, currency }}
          error={of(wrong, 'feeCents')}
          onChange={(fee) => onChange({ feeCents: fee?.cents ?? null })}
        />
      </div>
      <Textarea
        label={t('planning:form.note')}
        description={t('planning:form.noteHint')}
        rows={2}
        maxLength={2000}
        value={form.note ?? ''}
        error={of(wrong, 'note')}
        onChange={(event) => onChange({ note: event.currentTarget.value || null })}
      />
      <ImagePicker
        patientId={desk.plan.patientId}
        tooth={teeth[0] ?? null}
        value={form.images}
        error={of(wrong, 'images')}
        onChange={(images) => onChange({ images })}
      />
    </>
  );
}
