import { Button, Kbd, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartStatus, EntryFlaw } from '../../../api/chart';
import { chartActs, chartKey, todayKey } from '../../../api/chartQueries';
import { Problem } from '../../../api/http';
import type { Notation } from '../../../display/notation';
import { said } from '../../../words/said';
import styles from './CommandLine.module.css';
import type { Desk } from './useDesk';
import { useRefusalText } from './useRefusalText';

const settleMs = 120;

/** The line that charts: the server reads it, what it understood is drawn before it is charted. */
export function CommandLine({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const { t } = useTranslation('treatment');
  const [text, setText] = useState('');
  const client = useQueryClient();
  const { setPreview } = desk;
  const asked = { notation: desk.notation, status: desk.entry.status };
  const read = useReading(desk, text, asked);
  const understood = read.data?.understood;

  useEffect(() => setPreview(understood ?? []), [understood, setPreview]);

  const charting = useMutation({
    mutationFn: () => chartActs.enter(desk.patientId, { text, ...asked, dry: false }),
    onSuccess: ({ written }) => {
      if (!written) return;
      client.setQueryData(todayKey(desk.patientId), written.chart);
      void client.invalidateQueries({ queryKey: [...chartKey(desk.patientId), 'events'] });
      desk.writes.wrote(written.events.map(({ id }) => id));
      desk.act({ kind: 'charted' });
      const last = written.events.at(-1)?.teeth.at(-1);
      if (last) desk.act({ kind: 'choose', key: last, how: 'only' });
      onClose();
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (text.trim() && !charting.isPending) charting.mutate();
  }

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  }

  const failure = charting.error ?? read.error;
  return (
    <form className={styles.line} onSubmit={submit} onKeyDown={press}>
      <TextInput
        autoFocus
        className={styles.field}
        label={t('line.label')}
        description={t('line.hint')}
        placeholder={t('line.placeholder')}
        value={text}
        maxLength={500}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
        rightSection={<Kbd size="xs">Enter</Kbd>}
        rightSectionWidth={56}
        error={failure ? <Flaws failure={failure} /> : undefined}
      />
      <Button type="submit" className={styles.act} loading={charting.isPending} disabled={text.trim() === ''}>
        {t('line.write')}
      </Button>
      <div role="status" className={styles.understood}>
        {understood && understood.length > 0 && !failure && (
          <>
            <strong>{t('line.understood', { count: understood.length })}</strong>
            <ul>
              {understood.map((form, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said twice, and nothing moves
                <li key={index}>{desk.words.form(form)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </form>
  );
}

/** Reads the line once the fingers rest, and writes nothing. */
function useReading(desk: Desk, text: string, asked: { notation: Notation; status: ChartStatus }) {
  const [settled] = useDebouncedValue(text.trim(), settleMs);
  return useQuery({
    queryKey: [...chartKey(desk.patientId), 'entry', settled, asked.notation, asked.status],
    queryFn: ({ signal }) => chartActs.enter(desk.patientId, { text: settled, ...asked, dry: true }, signal),
    enabled: settled !== '',
    retry: false,
    gcTime: 0,
  });
}

/** What was not understood, with the place in the line. */
function Flaws({ failure }: { failure: unknown }) {
  const { t, i18n } = useTranslation('treatment');
  const plain = useRefusalText();
  const flaws = failure instanceof Problem ? ((failure.more.flaws as EntryFlaw[] | undefined) ?? []) : [];
  if (flaws.length === 0) return plain(failure);
  return flaws.map(({ line, column, reason }) => (
    <span key={`${line}:${column}`} className={styles.flaw}>
      {t('line.flaw', { column, reason: said(reason, i18n.language) ?? reason })}
    </span>
  ));
}
