import { TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/queries';
import type { Patient } from '../../api/types';
import { showDay } from '../../display/dates';
import { showName } from '../../display/people';
import { Icon } from '../../shell/icons';
import styles from './ResolvePage.module.css';

const most = 6;

/** Somebody who is not among the proposed. */
export function FindPatient({ onPick }: { onPick: (patient: Patient) => void }) {
  const { t, i18n } = useTranslation();
  const [query, setQuery] = useState('');
  const [settled] = useDebouncedValue(query.trim(), 200);
  const { data, isSuccess } = useInfiniteQuery({
    ...queries.patients(settled),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
  });
  const found = settled ? (data?.pages[0]?.items ?? []).slice(0, most) : [];
  return (
    <div>
      <TextInput
        data-search
        type="search"
        label={t('patients.search')}
        leftSection={<Icon name="search" />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
      {found.length > 0 && (
        <ul className={styles.found}>
          {found.map((patient) => (
            <li key={patient.id}>
              <UnstyledButton onClick={() => onPick(patient)}>
                <span>{showName(patient)}</span>
                <small>{patient.birthDate && showDay(patient.birthDate, i18n.language)}</small>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={styles.absent}>
        {settled && isSuccess && found.length === 0 ? t('patients.none') : ''}
      </p>
    </div>
  );
}
