import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { acts } from '../api/acts';
import { queries } from '../api/queries';
import { uploads } from '../rooms/imaging/uploads';
import { MenuButton } from './MenuButton';
import { useSession } from './session';
import styles from './UserMenu.module.css';

export function UserMenu() {
  const { t, i18n } = useTranslation();
  const { user } = useSession();
  const client = useQueryClient();
  const signOut = useMutation({
    mutationFn: acts.signOut,
    onSettled: () => {
      uploads.clear();
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
      return client.invalidateQueries({ queryKey: queries.session().queryKey });
    },
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
