import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { historyQueries, type Note, type NoteLanguage, noteActs } from '../../../api/history';
import { Problem } from '../../../api/http';
import type { Page } from '../../../api/types';

export interface Writing {
  text: string;
  visitOn: string;
  language: NoteLanguage;
}

export type Kept = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';

const quietMs = 1_200;
const retryMs = 5_000;

const writingOf = ({ text, visitOn, language }: Note): Writing => ({ text, visitOn, language });

const same = (one: Writing, other: Writing) =>
  one.text === other.text && one.visitOn === other.visitOn && one.language === other.language;

/** A draft while it is written: it is kept on the server in every pause, one save after the other. */
export function useDraft(note: Note) {
  const { id, patientId } = note;
  const client = useQueryClient();
  const [writing, setWriting] = useState(() => writingOf(note));
  const [kept, setKept] = useState<Kept>('saved');
  const [savedAt, setSavedAt] = useState(note.savedAt);
  const [failure, setFailure] = useState<unknown>(null);
  const [theirs, setTheirs] = useState<Note | null>(null);
  const now = useRef({
    writing,
    saved: writingOf(note),
    version: note.version,
    timer: 0,
    /** Somebody else's text stands there; until a person chooses, nothing is sent over it. */
    isDisputed: false,
    sending: null as Promise<void> | null,
  });

  const send = useCallback(async (): Promise<void> => {
    const { current } = now;
    const sent = current.writing;
    setKept('saving');
    try {
      const answer = await noteActs.save(patientId, id, { version: current.version, ...sent });
      current.version = answer.version;
      current.saved = sent;
      client.setQueryData<Page<Note>>(
        historyQueries.notes(patientId).queryKey,
        (page) => page && { ...page, items: page.items.map((one) => (one.id === id ? answer : one)) },
      );
      setFailure(null);
      setSavedAt(answer.savedAt);
      setKept(same(current.writing, sent) ? 'saved' : 'unsaved');
    } catch (problem) {
      const isConflict = problem instanceof Problem && problem.status === 409;
      setFailure(problem);
      setKept(isConflict ? 'conflict' : 'failed');
      if (!isConflict) return;
      current.isDisputed = true;
      const page = await client.fetchQuery({ ...historyQueries.notes(patientId), staleTime: 0 });
      setTheirs(page.items.find((one) => one.id === id) ?? null);
    }
  }, [client, id, patientId]);

  /** Keeps what stands there now; answers whether it is safe. What could not be kept is tried again. */
  const save = useCallback(async (): Promise<boolean> => {
    const { current } = now;
    window.clearTimeout(current.timer);
    while (current.sending) await current.sending;
    if (same(current.writing, current.saved)) return true;
    if (current.isDisputed) return false;
    current.sending = send().finally(() => {
      current.sending = null;
    });
    await current.sending;
    if (same(current.writing, current.saved)) return true;
    window.clearTimeout(current.timer);
    current.timer = window.setTimeout(save, retryMs);
    return false;
  }, [send]);

  function write(change: Partial<Writing>): void {
    const { current } = now;
    current.writing = { ...current.writing, ...change };
    setWriting(current.writing);
    setKept('unsaved');
    window.clearTimeout(current.timer);
    current.timer = window.setTimeout(save, quietMs);
  }

  /** Of two who wrote at once, one text goes on; the other was shown beside it. */
  function settle(keepMine: boolean): void {
    if (!theirs) return;
    const { current } = now;
    current.version = theirs.version;
    current.saved = writingOf(theirs);
    current.isDisputed = false;
    setTheirs(null);
    if (keepMine) {
      void save();
      return;
    }
    current.writing = current.saved;
    setWriting(current.saved);
    setKept('saved');
  }

  useEffect(() => {
    const { current } = now;
    const hide = () => document.visibilityState === 'hidden' && void save();
    const leave = (event: BeforeUnloadEvent) =>
      !same(current.writing, current.saved) && event.preventDefault();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('beforeunload', leave);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('beforeunload', leave);
      void save().finally(() => window.clearTimeout(current.timer));
    };
  }, [save]);

  return {
    writing,
    write,
    kept,
    savedAt,
    failure,
    theirs,
    settle,
    save,
    version: () => now.current.version,
  };
}
