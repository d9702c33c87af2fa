import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DecimalMark, SheetColumns, SheetKind, SheetPreview } from '../../../../api/fees';
import styles from '../Fees.module.css';

const columnsOf = {
  fees: ['code', 'amount', 'description', 'surfaces', 'teeth'],
  codes: ['code', 'description', 'procedure', 'surfaces', 'teeth'],
} as const satisfies Record<SheetKind, readonly (keyof SheetColumns)[]>;

interface Props {
  kind: SheetKind;
  preview: SheetPreview;
  onChange: (columns: SheetColumns) => void;
}

/** Which column says what; guessed first, then as the person says. */
export function ColumnFields({ kind, preview, onChange }: Props) {
  const { t } = useTranslation('fees');
  const { columns, firstRows } = preview;
  const width = Math.max(0, ...firstRows.map((row) => row.length));
  const nameOf = (at: number) =>
    (columns.hasHeader && firstRows[0]?.[at]) || t('sheet.column', { number: at + 1 });
  const choices = Array.from({ length: width }, (_, at) => ({ value: String(at), label: nameOf(at) }));
  return (
    <>
      <div className={styles.pair}>
        {columnsOf[kind].map((name) => (
          <NativeSelect
            key={name}
            label={t(`sheet.is.${name}`)}
            value={columns[name] === null ? '' : String(columns[name])}
            onChange={(event) => {
              const at = event.currentTarget.value;
              onChange({ ...columns, [name]: at === '' ? null : Number(at) });
            }}
            data={name === 'code' ? choices : [{ value: '', label: t('sheet.noColumn') }, ...choices]}
          />
        ))}
        {kind === 'fees' && (
          <NativeSelect
            label={t('sheet.mark')}
            value={columns.mark ?? ''}
            onChange={(event) =>
              onChange({ ...columns, mark: (event.currentTarget.value || null) as DecimalMark | null })
            }
            data={[
              { value: '', label: t('sheet.markGuess') },
              { value: 'point', label: t('sheet.markPoint') },
              { value: 'comma', label: t('sheet.markComma') },
            ]}
          />
        )}
      </div>
      <Checkbox
        label={t('sheet.header')}
        checked={columns.hasHeader}
        onChange={(event) => onChange({ ...columns, hasHeader: event.currentTarget.checked })}
      />
    </>
  );
}
