import { useTranslation } from 'react-i18next';
import type { Residency } from '../../../api/routing';
import form from './RuleForm.module.css';

/** Where the images of a region's residents may be kept, in words. */
export function ResidencyLines({ residency }: { residency: readonly Residency[] }) {
  const { t, i18n } = useTranslation('routing');
  const list = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  if (residency.length === 0) return <p>{t('residency.none')}</p>;
  return (
    <ul>
      {residency.map((one) => (
        <li key={one.resident}>
          {t('residency.line', { resident: one.resident, regions: list.format(one.regions) })}
        </li>
      ))}
      <li className={form.hint}>{t('residency.unknown')}</li>
    </ul>
  );
}
