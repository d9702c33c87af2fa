import { useTranslation } from 'react-i18next';
import type { SheetKind, SheetPreview } from '../../../../api/fees';
import table from '../../../../shell/Table.module.css';
import styles from '../Fees.module.css';
import { showMoney } from '../money';
import { useProcedures } from '../useProcedures';

/** The first rows as they would be kept. */
export function FirstRows({ kind, preview }: { kind: SheetKind; preview: SheetPreview }) {
  const { t, i18n } = useTranslation('fees');
  const { say } = useProcedures();
  if (preview.rows.length === 0) return <p className={styles.caution}>{t('sheet.noRow')}</p>;
  return (
    <>
      <p className={styles.hint}>
        {t('sheet.rows', { count: preview.rowCount })}
        {preview.unmappedCount > 0 && ` ${t('sheet.unmapped', { count: preview.unmappedCount })}`}
      </p>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('sheet.line')}</th>
              <th scope="col">{t('sheet.is.code')}</th>
              <th scope="col">{t('sheet.is.description')}</th>
              <th scope="col">{t('sheet.is.procedure')}</th>
              {kind === 'fees' && (
                <th scope="col" data-amount>
                  {t('sheet.is.amount')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {preview.rows.slice(0, 8).map((row) => (
              <tr key={row.line}>
                <td>{row.line}</td>
                <th scope="row" className={styles.code}>
                  {row.code}
                </th>
                <td>{row.description}</td>
                <td>{row.procedure ? say(row.procedure) : t('fee.unmapped')}</td>
                {kind === 'fees' && <td data-amount>{row.fee && showMoney(row.fee, i18n.language)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
