import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Destination } from '../../../api/routing';
import { ProblemNote } from '../../../shell/ProblemNote';
import { useWrongFields } from '../../../shell/useWrongFields';
import { AddressFields } from './AddressFields';
import styles from './Form.module.css';
import LimitFields from './LimitFields';
import RegionFields from './RegionFields';
import SecurityFields from './SecurityFields';
import { blank, type Draft } from './settings';
import { useSaveDestination } from './useSaveDestination';

const startOf = ({ name, settings }: Destination): Draft => ({
  name,
  settings: { ...blank, ...settings },
  credentials: {},
  certificate: {},
});

const parts = [
  ['address', AddressFields],
  ['security', SecurityFields],
  ['region', RegionFields],
  ['limits', LimitFields],
] as const;

/** Every setting on one page; the bar below appears with the first change. */
export default function DestinationForm({ destination, may }: { destination: Destination; may: boolean }) {
  const { t } = useTranslation(['routing', 'words']);
  const [draft, setDraft] = useState(() => startOf(destination));
  const [isTouched, setTouched] = useState(false);
  const save = useSaveDestination();
  const wrong = useWrongFields(save.error);

  function change(next: Draft): void {
    setDraft(next);
    setTouched(true);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    save.mutate({ draft, version: destination.version });
  }

  function undo(): void {
    setDraft(startOf(destination));
    setTouched(false);
    save.reset();
  }

  return (
    <form onSubmit={submit} className={styles.stack} aria-label={t('destination.settings')}>
      {parts.map(([name, Fields]) => (
        <fieldset key={name} className={styles.section} disabled={!may}>
          <h2>{t(`wizard.title.${name}`)}</h2>
          <Fields draft={draft} wrong={wrong} onChange={change} />
        </fieldset>
      ))}
      {save.error && <ProblemNote failure={save.error} />}
      {isTouched && (
        <div className={styles.bar}>
          <Button type="submit" loading={save.isPending}>
            {t('destination.save')}
          </Button>
          <Button variant="default" onClick={undo}>
            {t('destination.discard')}
          </Button>
          <span className={styles.hint}>{t('destination.unsaved')}</span>
        </div>
      )}
    </form>
  );
}
