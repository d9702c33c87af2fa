import { Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/queries';
import { showDay } from '../display/dates';
import { showName } from '../display/people';
import { useFocusBack } from './focus';
import { Icon, type IconName } from './icons';
import styles from './Palette.module.css';
import { useSession } from './session';
import { useWhenSettled } from './useWhenSettled';

interface Entry {
  key: string;
  icon: IconName;
  label: string;
  hint?: string;
  go: () => void;
}

function useCommands(): Entry[] {
  const { t } = useTranslation();
  const { can } = useSession();
  const navigate = useNavigate();
  const places = [
    ['/imaging', 'inbox', 'inbox', 'see-images'],
    ['/patients', 'patients', 'patients', 'see-patients'],
    ['/patients/new', 'newPatient', 'plus', 'edit-patients'],
    ['/quarantine', 'quarantine', 'quarantine', 'resolve-quarantine'],
    ['/upload', 'upload', 'upload', 'file-images'],
    ['/routing', 'routing', 'routing', 'see-routing'],
    ['/routing/rules', 'rules', 'routing', 'see-routing'],
    ['/routing/destinations', 'destinations', 'archive', 'see-routing'],
    ['/routing/deliveries', 'deliveries', 'clock', 'see-routing'],
  ] as const;
  return places
    .filter(([, , , right]) => can(right))
    .map(([to, word, icon]) => ({ key: to, icon, label: t(`nav.${word}`), go: () => navigate({ to }) }));
}

/** The people whom the letters find, and whether they are those of the letters that stand there now. */
function usePeople(query: string): { people: Entry[]; isSettled: boolean } {
  const { i18n } = useTranslation();
  const { can } = useSession();
  const navigate = useNavigate();
  const may = can('see-patients');
  const [settled] = useDebouncedValue(query.trim(), 150);
  const { data, isPlaceholderData, isPending } = useInfiniteQuery({
    ...queries.patients(settled),
    enabled: settled !== '' && may,
    placeholderData: keepPreviousData,
  });
  const isSettled =
    settled === query.trim() && (!may || settled === '' || (!isPending && !isPlaceholderData));
  if (settled === '') return { people: [], isSettled };
  const people = (data?.pages[0]?.items ?? []).slice(0, 7).map((patient) => ({
    key: patient.id,
    icon: 'user' as const,
    label: showName(patient),
    hint: patient.birthDate ? showDay(patient.birthDate, i18n.language) : '',
    go: () => navigate({ to: '/p/$patientId/imaging', params: { patientId: patient.id } }),
  }));
  return { people, isSettled };
}

/** Finds a patient or a screen by a few letters. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  useFocusBack();
  const words = query.trim().toLowerCase();
  const commands = useCommands().filter((entry) => entry.label.toLowerCase().includes(words));
  const { people, isSettled } = usePeople(query);
  const entries = [...people, ...commands];
  const current = entries[Math.min(at, entries.length - 1)];

  useEffect(() => {
    if (current) document.getElementById(`${listId}-${current.key}`)?.scrollIntoView({ block: 'nearest' });
  }, [current, listId]);

  function choose(entry: Entry | undefined): void {
    if (!entry) return;
    onClose();
    entry.go();
  }

  const choosing = useWhenSettled(isSettled, () => choose(current));

  function press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((Math.min(at, entries.length - 1) + step + entries.length) % Math.max(1, entries.length));
    } else if (event.key === 'Enter') choosing.ask();
  }

  return (
    <Modal.Root
      opened
      onClose={onClose}
      size="lg"
      yOffset="12vh"
      centered={false}
      lockScroll={false}
      data-holds-page
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('shell.search')}>
        <TextInput
          data-autofocus
          variant="unstyled"
          size="md"
          className={styles.field}
          leftSection={<Icon name="search" />}
          placeholder={t('shell.search')}
          aria-label={t('shell.search')}
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={current ? `${listId}-${current.key}` : undefined}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
            choosing.forget();
          }}
          onKeyDown={press}
          autoComplete="off"
          spellCheck={false}
        />
        <div id={listId} role="listbox" aria-label={t('shell.found')} className={styles.list}>
          {entries.map((entry) => (
            <div
              key={entry.key}
              id={`${listId}-${entry.key}`}
              role="option"
              tabIndex={-1}
              aria-selected={entry === current}
              className={styles.entry}
              onClick={() => choose(entry)}
              onKeyDown={press}
            >
              <Icon name={entry.icon} />
              <span>{entry.label}</span>
              {entry.hint && <span className={styles.hint}>{entry.hint}</span>}
            </div>
          ))}
        </div>
        {entries.length === 0 && <p className={styles.none}>{t('shell.nothingFound')}</p>}
      </Modal.Content>
    </Modal.Root>
  );
}
