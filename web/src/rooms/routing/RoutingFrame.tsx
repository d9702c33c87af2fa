import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './RoutingFrame.module.css';

const tabs = [
  { to: '/routing', word: 'map', exact: true },
  { to: '/routing/rules', word: 'rules', exact: false },
  { to: '/routing/destinations', word: 'destinations', exact: false },
  { to: '/routing/deliveries', word: 'deliveries', exact: false },
  { to: '/routing/explain', word: 'explain', exact: false },
] as const;

/** The screens of routing, side by side. */
export default function RoutingFrame() {
  const { t } = useTranslation('routing');
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
