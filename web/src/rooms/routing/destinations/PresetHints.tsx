import { useTranslation } from 'react-i18next';
import type { Preset } from '../../../api/routing';
import styles from './Form.module.css';

/** What the administrators of such an archive trip over, in the reader's language; a preset that has no words of ours says the server's. */
export default function PresetHints({ preset }: { preset: Preset }) {
  const { t, i18n } = useTranslation(['archives', 'routing']);
  const hints: readonly string[] = i18n.exists(`archives:hints.${preset.name}`)
    ? Object.values(t(`hints.${preset.name as 'orthanc'}`, { returnObjects: true }))
    : preset.hints;
  return (
    <aside className={styles.hints} aria-label={t('routing:wizard.hints')}>
      <strong>{t('routing:wizard.hints')}</strong>
      <ul>
        {hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </aside>
  );
}
