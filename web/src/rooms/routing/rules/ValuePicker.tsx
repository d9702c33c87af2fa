import { MultiSelect, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../api/routing';
import type { Option } from './useNames';

/** Stands for "not known" in the list; no name of the practice is this. */
const notKnown = '∅';

interface Props {
  label: string;
  values: readonly Value[];
  options: readonly Option[];
  /** Whether values may be typed that are not in the list. */
  isOpen: boolean;
  /** Whether "not known" may be chosen. */
  mayBeUnknown: boolean;
  error: string | undefined;
  onChange: (values: Value[]) => void;
}

const read = (values: readonly string[]): Value[] =>
  values.map((value) => (value === notKnown ? null : value));
const write = (values: readonly Value[]): string[] => values.map((value) => value ?? notKnown);

/** Several values, chosen from a list by typing a few letters, or typed freely. */
export function ValuePicker({ label, values, options, isOpen, mayBeUnknown, error, onChange }: Props) {
  const { t } = useTranslation('routing');
  const chosen = write(values);
  const unknown: Option[] = mayBeUnknown ? [{ value: notKnown, label: t('value.unknown') }] : [];
  // What a rule names and nobody knows any more stays to be seen, and to be taken away.
  const gone = values
    .filter((value) => value !== null && !options.some((option) => option.value === value))
    .map((value) => ({
      value: value ?? '',
      label: isOpen ? (value ?? '') : t('rules.gone', { name: value ?? '' }),
    }));
  const common = {
    'aria-label': label,
    value: chosen,
    error,
    placeholder: chosen.length === 0 ? t('rules.choose') : '',
    comboboxProps: { withinPortal: false, shadow: 'md' },
    size: 'sm' as const,
  };
  if (isOpen) {
    return (
      <TagsInput
        {...common}
        data={[...options, ...unknown].map((option) => option.value)}
        renderOption={({ option }) =>
          [...options, ...unknown].find(({ value }) => value === option.value)?.label ?? option.value
        }
        onChange={(next) => onChange(read(next))}
        acceptValueOnBlur
      />
    );
  }
  return (
    <MultiSelect
      {...common}
      searchable
      hidePickedOptions
      data={[...options, ...gone, ...unknown]}
      nothingFoundMessage={t('rules.nothingFits')}
      onChange={(next) => onChange(read(next))}
    />
  );
}
