import { useTranslation } from 'react-i18next';
import type { Flaw, SheetPreview } from '../../../../api/fees';
import { said } from '../../../../words/said';
import styles from '../Fees.module.css';

/** What is wrong, line by line; nothing is kept while there is anything. */
export function FlawList({ preview }: { preview: SheetPreview }) {
  const { t } = useTranslation('fees');
  if (preview.flawCount === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="flaws">
      <h2 id="flaws">{t('sheet.flaws', { count: preview.flawCount })}</h2>
      <p className={styles.hint}>{t('sheet.flawsHint')}</p>
      <Flaws flaws={preview.flaws} />
    </section>
  );
}

export function Flaws({ flaws }: { flaws: readonly Flaw[] }) {
  const { t, i18n } = useTranslation('fees');
  return (
    <ul className={styles.wrong}>
      {flaws.slice(0, 50).map((flaw) => (
        <li key={`${flaw.line} ${flaw.column} ${flaw.reason}`}>
          {t('sheet.flaw', { line: flaw.line, reason: said(flaw.reason, i18n.language) ?? flaw.reason })}
        </li>
      ))}
    </ul>
  );
}
