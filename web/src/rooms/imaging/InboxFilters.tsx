import { Button, NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { imageStates } from '../../api/types';
import styles from './InboxFilters.module.css';
import { KindFilter } from './KindFilter';

const route = getRouteApi('/inside/imaging');

/** What is asked for stands in the address, so that it can be sent to a colleague. */
export function InboxFilters() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Record<string, string>) =>
    void navigate({ search: (before) => ({ ...before, ...change }) as typeof before, replace: true });
  const isSet = Boolean(search.state || search.kind || search.day);

  return (
    <search className={styles.filters} aria-label={t('inbox.filters')}>
      <NativeSelect
        label={t('inbox.state')}
        value={search.state ?? ''}
        onChange={(event) => set({ state: event.currentTarget.value })}
        data={[
          { value: '', label: t('inbox.anyState') },
          ...imageStates.map((value) => ({ value, label: t(`state.${value}`) })),
        ]}
      />
      <KindFilter chosen={search.kind} onChoose={(kind) => set({ kind: kind ?? '' })} />
      <TextInput
        type="date"
        label={t('inbox.day')}
        value={search.day ?? ''}
        onChange={(event) => set({ day: event.currentTarget.value })}
      />
      {isSet && (
        <Button
          variant="subtle"
          onClick={() => void navigate({ search: { state: undefined, kind: undefined, day: undefined } })}
        >
          {t('inbox.clear')}
        </Button>
      )}
    </search>
  );
}
