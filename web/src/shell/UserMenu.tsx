import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { acts } from '../api/acts';
import { MenuButton } from './MenuButton';
import { useSession } from './session';
import styles from './UserMenu.module.css';

export function UserMenu() {
  const { t, i18n } = useTranslation();
  const { user } = useSession();
  const signOut = useMutation({
    mutationFn: acts.signOut,
    // Loading the page anew leaves nothing of this person in the window's memory.
    onSuccess: () => window.location.assign('/sign-in'),
  });
  const role = (name: string) =>
    i18n.exists(`role.${name.toLowerCase()}`) ? t(`role.${name.toLowerCase()}` as 'role.dentist') : name;

  return (
    <MenuButton
      label={t('shell.user', { name: user?.displayName ?? '' })}
      icon="user"
      heading={
        <p className={styles.who}>
          <strong>{user?.displayName}</strong>
          <small>{user?.roles.map(role).join(', ')}</small>
        </p>
      }
      choices={[{ key: 'sign-out', word: t('act.signOut'), icon: 'door', onChoose: () => signOut.mutate() }]}
    />
  );
}
