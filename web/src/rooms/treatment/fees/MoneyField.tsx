import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../api/fees';
import { centsOf, typedOf } from './money';

interface Props {
  label: string;
  value: Money | null;
  error?: string | undefined;
  required?: boolean;
  className?: string | undefined;
  onChange: (value: Money | null) => void;
}

/** The practice counts in one currency; the server refuses any other. */
export const currency = 'CAD';

/** An amount of money. What is no amount is said at once, and nothing is changed by it. */
export function MoneyField({ label, value, error, required, className, onChange }: Props) {
  const { t, i18n } = useTranslation('fees');
  const [text, setText] = useState(() => typedOf(value, i18n.language));
  const isWrong = text.trim() !== '' && centsOf(text) === null;

  function type(next: string): void {
    setText(next);
    const cents = centsOf(next);
    if (next.trim() === '') onChange(null);
    else if (cents !== null) onChange({ cents, currency: value?.currency ?? currency });
  }

  return (
    <TextInput
      label={label}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      error={isWrong ? t('money.wrong') : error}
      {...(required && { required })}
      {...(className && { className })}
      inputMode="decimal"
      autoComplete="off"
    />
  );
}
