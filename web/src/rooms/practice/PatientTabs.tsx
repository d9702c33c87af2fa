import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../shell/keys';
import { type RightName, useSession } from '../../shell/session';
import styles from './PatientFrame.module.css';

const route = getRouteApi('/inside/p/$patientId');

const tabs = [
  { to: '/p/$patientId/overview', word: 'overview', needs: 'see-patients' },
  { to: '/p/$patientId/imaging', word: 'imaging', needs: 'see-images' },
  { to: '/p/$patientId/chart', word: 'chart', needs: 'see-chart' },
  { to: '/p/$patientId/plans', word: 'plans', needs: 'see-plans' },
  { to: '/p/$patientId/coverage', word: 'coverage', needs: 'see-plans' },
  { to: '/p/$patientId/history', word: 'history', needs: 'see-history' },
  { to: '/p/$patientId/notes', word: 'notes', needs: 'see-history' },
] as const satisfies readonly { to: string; word: string; needs: RightName }[];

/** The parts of a patient's record; Alt and a digit lead to each. */
export function PatientTabs() {
  const { t } = useTranslation();
  const { patientId } = route.useParams();
  const { can } = useSession();
  const navigate = useNavigate();
  const shown = tabs.filter(({ needs }) => can(needs));
  useKeys(
    Object.fromEntries(
      shown.map(({ to }, at) => [
        `alt+${at + 1}`,
        () => {
          // The screen that comes takes the focus; the tab that was left must not keep it.
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
          void navigate({ to, params: { patientId } });
        },
      ]),
    ),
  );
  return (
    <nav aria-label={t('patient.tabs')} className={styles.tabs}>
      {shown.map(({ to, word }, at) => (
        <Link
          key={to}
          to={to}
          params={{ patientId }}
          className={styles.tab}
          aria-keyshortcuts={`Alt+${at + 1}`}
          title={`Alt+${at + 1}`}
          activeProps={{ 'data-active': true }}
        >
          {t(`patient.${word}`)}
        </Link>
      ))}
    </nav>
  );
}
