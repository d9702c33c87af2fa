import { ActionIcon, Kbd, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AppearanceMenu, LanguageMenu } from './ChoiceMenus';
import { Icon } from './icons';
import { PlaceMenu } from './PlaceMenu';
import { useSession } from './session';
import styles from './TopBar.module.css';
import { UserMenu } from './UserMenu';

export function TopBar({ onSearch, onKeys }: { onSearch: () => void; onKeys: () => void }) {
  const { t } = useTranslation();
  const { practiceName, demo } = useSession();
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.home}>
        <span className={styles.mark}>
          <Icon name="tooth" size={20} />
        </span>
        <span className={styles.practice}>{practiceName || 'DentaMind'}</span>
      </Link>
      {demo && <span className={styles.demo}>{t('shell.demo')}</span>}
      <PlaceMenu />
      <UnstyledButton className={styles.search} onClick={onSearch} aria-keyshortcuts="Control+K">
        <Icon name="search" />
        <span className={styles.searchWord}>{t('shell.search')}</span>
        <span className={styles.searchKeys} aria-hidden="true">
          <Kbd size="xs">Ctrl</Kbd> <Kbd size="xs">K</Kbd>
        </span>
      </UnstyledButton>
      <div className={styles.tools}>
        <span className={styles.wideOnly}>
          <ActionIcon aria-label={t('shell.keys')} title={t('shell.keys')} onClick={onKeys}>
            <Icon name="help" />
          </ActionIcon>
        </span>
        <LanguageMenu />
        <AppearanceMenu />
        <UserMenu />
      </div>
    </header>
  );
}
