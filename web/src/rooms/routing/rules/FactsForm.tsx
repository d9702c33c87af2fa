import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { factsOfChoice, tagNames } from '../../../api/routing';
import type { ChosenFacts } from '../../../api/routingAnswers';
import type { Names } from './useNames';

interface Props {
  facts: ChosenFacts;
  names: Names;
  onChange: (facts: ChosenFacts) => void;
}

const typed: readonly string[] = ['aeTitle', 'modality', 'residency'];
const megabyte = 1_000_000;

/** The facts of an image that need not exist. What is left out is not known. */
export default function FactsForm({ facts, names, onChange }: Props) {
  const { t } = useTranslation('routing');
  const list = useId();
  const set = (change: ChosenFacts) => onChange({ ...facts, ...change });
  return (
    <>
      {factsOfChoice.map((fact) =>
        typed.includes(fact) ? (
          <div key={fact}>
            <TextInput
              label={t(`fact.${fact}.name`)}
              list={`${list}${fact}`}
              value={facts[fact] ?? ''}
              onChange={(event) => set({ [fact]: event.currentTarget.value || undefined })}
              autoComplete="off"
            />
            <datalist id={`${list}${fact}`}>
              {names.offered[fact].map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </datalist>
          </div>
        ) : (
          <NativeSelect
            key={fact}
            label={t(`fact.${fact}.name`)}
            value={facts[fact] ?? ''}
            onChange={(event) => set({ [fact]: event.currentTarget.value || undefined })}
            data={[{ value: '', label: t('value.unknown') }, ...names.offered[fact]]}
          />
        ),
      )}
      <TextInput
        type="number"
        min={0}
        step="any"
        label={t('explain.megabytes')}
        value={facts.bytes == null ? '' : facts.bytes / megabyte}
        onChange={(event) => {
          const size = event.currentTarget.value;
          set({ bytes: size === '' ? undefined : Math.round(Number(size) * megabyte) });
        }}
      />
      <TextInput
        type="time"
        label={t('explain.timeOfDay')}
        value={facts.timeOfDay ?? ''}
        onChange={(event) => set({ timeOfDay: event.currentTarget.value || undefined })}
      />
      <Checkbox
        checked={facts.patientKnown ?? false}
        onChange={(event) => set({ patientKnown: event.currentTarget.checked })}
        label={t('fact.patientKnown.name')}
      />
      <Checkbox
        checked={facts.conflict ?? false}
        onChange={(event) => set({ conflict: event.currentTarget.checked || undefined })}
        label={t('fact.conflict.name')}
      />
      <details>
        <summary>{t('rules.aboutFile')}</summary>
        {tagNames.map((tag) => (
          <TextInput
            key={tag}
            label={tag}
            value={facts.tags?.[tag] ?? ''}
            onChange={(event) => {
              const { [tag]: _, ...others } = facts.tags ?? {};
              const text = event.currentTarget.value;
              const tags = text === '' ? others : { ...others, [tag]: text };
              set({ tags: Object.keys(tags).length > 0 ? tags : undefined });
            }}
            autoComplete="off"
          />
        ))}
      </details>
    </>
  );
}
