import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProcedures } from './useProcedures';

interface Props {
  label?: string;
  'aria-label'?: string;
  value: string | null;
  error?: string | undefined;
  disabled?: boolean;
  onChange: (code: string | null) => void;
}

/** One procedure of the catalogue, or none. */
export function ProcedureSelect({ value, onChange, ...rest }: Props) {
  const { t } = useTranslation('fees');
  const { groups } = useProcedures();
  return (
    <NativeSelect
      {...rest}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[{ value: '', label: t('procedure.none') }, ...groups]}
    />
  );
}
