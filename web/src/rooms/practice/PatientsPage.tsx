import { Button, Loader, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/queries';
import { EmptyNote } from '../../shell/EmptyNote';
import { Icon } from '../../shell/icons';
import { MoreButton } from '../../shell/MoreButton';
import { Page } from '../../shell/Page';
import { ProblemNote } from '../../shell/ProblemNote';
import { useSession } from '../../shell/session';
import { useWhenSettled } from '../../shell/useWhenSettled';
import { PatientList } from './PatientList';
import styles from './PatientsPage.module.css';

function NewPatientLink() {
  const { t } = useTranslation();
  return (
    <Button leftSection={<Icon name="plus" />} renderRoot={(props) => <Link to="/patients/new" {...props} />}>
      {t('nav.newPatient')}
    </Button>
  );
}

/** Searching as one types. What is typed may be a name, so it stays out of the address. */
export default function PatientsPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [settled] = useDebouncedValue(query.trim(), 200);
  const found = useInfiniteQuery({ ...queries.patients(settled), placeholderData: keepPreviousData });
  const patients = found.data?.pages.flatMap((page) => page.items) ?? [];

  const first = () => list.current?.querySelector<HTMLElement>('[data-cell]');
  const isSettled = settled === query.trim() && found.isSuccess && !found.isPlaceholderData;
  const opening = useWhenSettled(isSettled, () => first()?.click());

  function press(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      first()?.focus();
    } else if (event.key === 'Enter') opening.ask();
    else if (event.key === 'Escape') setQuery('');
  }

  return (
    <Page title={t('nav.patients')} actions={can('edit-patients') && <NewPatientLink />} narrow>
      <TextInput
        data-search
        type="search"
        size="md"
        label={t('patients.search')}
        description={t('patients.searchHint')}
        leftSection={<Icon name="search" />}
        rightSection={found.isFetching ? <Loader size="xs" aria-hidden /> : null}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          opening.forget();
        }}
        onKeyDown={press}
        autoFocus
        autoComplete="off"
        spellCheck={false}
      />
      <section aria-labelledby="found">
        <div className={styles.head}>
          <h2 id="found">{settled ? t('patients.found') : t('patients.recent')}</h2>
          <p role="status">
            {settled && found.isSuccess ? t('patients.count', { count: patients.length }) : ''}
          </p>
        </div>
        {found.error && <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />}
        {found.isSuccess && patients.length === 0 && (
          <EmptyNote
            icon="patients"
            title={settled ? t('patients.none') : t('patients.empty')}
            text={settled ? t('patients.noneText') : t('patients.emptyText')}
            action={can('edit-patients') && <NewPatientLink />}
          />
        )}
        {patients.length > 0 && <PatientList ref={list} patients={patients} />}
        <MoreButton of={found} mt="md" />
      </section>
    </Page>
  );
}
