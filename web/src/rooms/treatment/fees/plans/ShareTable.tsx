import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CategoryShare } from '../../../../api/insurance';
import table from '../../../../shell/Table.module.css';
import styles from '../Fees.module.css';
import type { TermsProps } from './PlanEditor';
import { whole } from './terms';

/** What it pays of each kind of care; 0 is not covered. */
export function ShareTable({ terms, onChange }: TermsProps) {
  const { t } = useTranslation('fees');
  const change = (share: CategoryShare, part: Partial<CategoryShare>) =>
    onChange({ shares: terms.shares.map((one) => (one === share ? { ...one, ...part } : one)) });
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('procedures.category')}</th>
            <th scope="col">{t('terms.percent')}</th>
            <th scope="col">{t('terms.waitingMonths')}</th>
            <th scope="col">{t('terms.waived')}</th>
          </tr>
        </thead>
        <tbody>
          {terms.shares.map((share) => {
            const name = t(`category.${share.category}`);
            return (
              <tr key={share.category}>
                <th scope="row">{name}</th>
                <td>
                  <TextInput
                    className={styles.narrow}
                    aria-label={t('terms.percentOf', { name })}
                    inputMode="numeric"
                    value={String(share.percent)}
                    onChange={(event) => change(share, { percent: whole(event.currentTarget.value, 0, 100) })}
                    rightSection="%"
                  />
                </td>
                <td>
                  <TextInput
                    className={styles.narrow}
                    aria-label={t('terms.waitingOf', { name })}
                    inputMode="numeric"
                    value={String(share.waitingMonths)}
                    onChange={(event) =>
                      change(share, { waitingMonths: whole(event.currentTarget.value, 0, 120) })
                    }
                  />
                </td>
                <td>
                  <Checkbox
                    aria-label={t('terms.waivedOf', { name })}
                    checked={share.isDeductibleWaived}
                    onChange={(event) => change(share, { isDeductibleWaived: event.currentTarget.checked })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
