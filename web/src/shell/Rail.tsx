import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/queries';
import { Icon, type IconName } from './icons';
import styles from './Rail.module.css';
import { type RightName, useSession } from './session';

const places = [
  { to: '/imaging', word: 'inbox', icon: 'inbox', needs: 'see-images' },
  { to: '/patients', word: 'patients', icon: 'patients', needs: 'see-patients' },
  { to: '/quarantine', word: 'quarantine', icon: 'quarantine', needs: 'resolve-quarantine' },
  { to: '/upload', word: 'upload', icon: 'upload', needs: 'file-images' },
  { to: '/fees', word: 'fees', icon: 'coins', needs: 'see-plans' },
  { to: '/routing', word: 'routing', icon: 'routing', needs: 'see-routing' },
] as const satisfies readonly { to: string; word: string; icon: IconName; needs: RightName }[];

export function Rail() {
  const { t } = useTranslation();
  const { can } = useSession();
  const isAtPatient = useRouterState({ select: (state) => state.location.pathname.startsWith('/p/') });
  const { data: waiting } = useQuery({ ...queries.quarantined(), enabled: can('resolve-quarantine') });

  return (
    <nav className={styles.rail} aria-label={t('shell.places')}>
      <ul>
        {places
          .filter((place) => can(place.needs))
          .map(({ to, word, icon }) => (
            <li key={to}>
              <Link
                to={to}
                className={styles.place}
                activeProps={{ 'data-active': true }}
                data-active={(isAtPatient && word === 'patients') || undefined}
              >
                <Icon name={icon} size={20} />
                <span>{t(`nav.${word}`)}</span>
                {word === 'quarantine' && !!waiting && (
                  <span className={styles.count}>
                    <span aria-hidden="true">{waiting > 99 ? '99+' : waiting}</span>
                    <span className={styles.hidden}>{t('quarantine.waiting', { count: waiting })}</span>
                  </span>
                )}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
