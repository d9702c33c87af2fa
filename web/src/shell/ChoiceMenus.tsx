import { useTranslation } from 'react-i18next';
import { appearances, chooseAppearance, useAppearance } from '../theme/appearance';
import { type Language, languages, speak } from '../words/i18n';
import { MenuButton } from './MenuButton';

export function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const choices = (Object.keys(languages) as Language[]).map((language) => ({
    key: language,
    word: languages[language],
    lang: language,
    chosen: language === i18n.language,
    onChoose: () => void speak(language),
  }));
  return <MenuButton label={t('shell.language')} icon="language" choices={choices} />;
}

export function AppearanceMenu() {
  const { t } = useTranslation();
  const chosen = useAppearance();
  const choices = appearances.map((appearance) => ({
    key: appearance,
    word: t(`appearance.${appearance}`),
    chosen: appearance === chosen,
    onChoose: () => chooseAppearance(appearance),
  }));
  return <MenuButton label={t('appearance.title')} icon="appearance" choices={choices} />;
}
