import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './Fees.module.css';

const tabs = [
  { to: '/fees', word: 'schedules', exact: true },
  { to: '/fees/procedures', word: 'procedures', exact: false },
  { to: '/fees/codes', word: 'codes', exact: false },
  { to: '/fees/plans', word: 'plans', exact: false },
] as const;

/** The screens of procedures, fees and insurance plans, side by side. */
export default function FeesFrame() {
  const { t } = useTranslation('fees');
  return (
    <div>
      <nav aria-label={t('tabs.label')} className={styles.tabs}>
        {tabs.map(({ to, word, exact }) => (
          <Link
            key={to}
            to={to}
            className={styles.tab}
            activeOptions={{ exact, includeSearch: false }}
            activeProps={{ 'data-active': true }}
          >
            {t(`tabs.${word}`)}
          </Link>
        ))}
      </nav>
      <Outlet />
    </div>
  );
}
