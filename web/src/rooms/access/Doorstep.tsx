import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppearanceMenu, LanguageMenu } from '../../shell/ChoiceMenus';
import { Icon } from '../../shell/icons';
import { useTitle } from '../../shell/Page';
import styles from './Doorstep.module.css';

interface Props {
  title: string;
  practiceName: string;
  children: ReactNode;
}

/** What is seen before one is signed in. */
export function Doorstep({ title, practiceName, children }: Props) {
  const { t } = useTranslation();
  useTitle(title);
  return (
    <div className={styles.step}>
      <div className={styles.tools}>
        <LanguageMenu />
        <AppearanceMenu />
      </div>
      <main className={styles.main}>
        <div className={styles.card}>
          <div className={styles.brand}>
            <span className={styles.mark}>
              <Icon name="tooth" size={26} />
            </span>
            <span>{practiceName || 'DentaMind'}</span>
          </div>
          <h1 className={styles.title}>{title}</h1>
          {children}
        </div>
        <p className={styles.foot}>{t('signIn.foot')}</p>
      </main>
    </div>
  );
}
