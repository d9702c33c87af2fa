import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Preset } from '../../../api/routing';
import { Icon } from '../../../shell/icons';
import styles from './PresetStep.module.css';

interface Props {
  presets: readonly Preset[];
  onChoose: (preset: Preset | null) => void;
}

/** What kind of archive it is; choosing goes on at once. */
export function PresetStep({ presets, onChoose }: Props) {
  const { t } = useTranslation('routing');
  return (
    <ul className={styles.grid}>
      {presets.map((preset) => (
        <li key={preset.name}>
          <UnstyledButton className={styles.card} onClick={() => onChoose(preset)}>
            <Icon name="archive" size={22} />
            <strong>{preset.title}</strong>
            <small>{t(`kind.${preset.settings.kind}`)}</small>
          </UnstyledButton>
        </li>
      ))}
      <li>
        <UnstyledButton className={styles.card} onClick={() => onChoose(null)}>
          <Icon name="plus" size={22} />
          <strong>{t('wizard.other')}</strong>
          <small>{t('wizard.otherText')}</small>
        </UnstyledButton>
      </li>
    </ul>
  );
}
