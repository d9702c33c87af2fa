import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { doseUnits, reactions, routes, severities } from '../../../api/history';
import type { FieldsProps } from './FactFields';

/** With a point or a comma; what is no number is not sent. */
const number = '-?[0-9]+([.,][0-9]+)?';

/** A value and its day for everything that can be measured of this kind. */
export function MeasureFields({ kind, start, wrong }: FieldsProps) {
  const { t } = useTranslation('history');
  return kind.measures.flatMap(({ code, unit }) => {
    const word = t(`measure.${code as 'inr'}`, { defaultValue: code });
    return [
      <TextInput
        key={code}
        name={`measures.${code}`}
        label={unit ? `${word} (${unit})` : word}
        inputMode="decimal"
        pattern={number}
        title={t('form.number')}
        defaultValue={start.measures?.[code]?.value ?? ''}
        error={wrong(`measures.${code}`)}
        autoComplete="off"
      />,
      <TextInput
        key={`${code} on`}
        type="date"
        name={`measures.${code}.on`}
        label={t('form.measuredOn', { what: word })}
        defaultValue={start.measures?.[code]?.on ?? ''}
        error={wrong(`measures.${code}.on`)}
      />,
    ];
  });
}

export function MedicineFields({ start, wrong }: FieldsProps) {
  const { t } = useTranslation('history');
  return (
    <>
      <TextInput
        name="dose"
        label={t('form.dose')}
        inputMode="decimal"
        pattern={number}
        title={t('form.number')}
        defaultValue={start.dose ?? ''}
        error={wrong('dose')}
        autoComplete="off"
      />
      <NativeSelect
        name="doseUnit"
        label={t('form.doseUnit')}
        defaultValue={start.doseUnit ?? 'mg'}
        error={wrong('doseUnit')}
        data={doseUnits.map((value) => ({ value, label: t(`unit.${value}`) }))}
      />
      <NativeSelect
        name="route"
        label={t('form.route')}
        defaultValue={start.route ?? ''}
        error={wrong('route')}
        data={[
          { value: '', label: t('form.unknown') },
          ...routes.map((value) => ({ value, label: t(`route.${value}`) })),
        ]}
      />
      <TextInput
        name="frequency"
        label={t('form.frequency')}
        defaultValue={start.frequency ?? ''}
        error={wrong('frequency')}
        maxLength={80}
        autoComplete="off"
      />
    </>
  );
}

export function ReactionFields({ start, wrong }: FieldsProps) {
  const { t } = useTranslation('history');
  return (
    <>
      <NativeSelect
        name="reaction"
        label={t('form.reaction')}
        defaultValue={start.reaction ?? ''}
        error={wrong('reaction')}
        data={[
          { value: '', label: '' },
          ...reactions.map((value) => ({ value, label: t(`reaction.${value}`) })),
        ]}
      />
      <NativeSelect
        name="severity"
        label={t('form.severity')}
        defaultValue={start.severity ?? ''}
        error={wrong('severity')}
        data={[
          { value: '', label: t('form.unknown') },
          ...severities.map((value) => ({ value, label: t(`severity.${value}`) })),
        ]}
      />
    </>
  );
}
