import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { ImageEvent } from './types';

interface Live {
  /** False when the server has not answered for a while. */
  reachable: boolean;
  /** How many images have arrived since this window was opened. */
  arrived: number;
}

const graceMs = 2_500;
const retryMs = 5_000;
const gatherMs = 700;
/** Sending is told image by image; the lists of it need not keep up with each. */
const gatherSendingMs = 2_000;

let now: Live = { reachable: true, arrived: 0 };
const watchers = new Set<() => void>();

function set(change: Partial<Live>): void {
  now = { ...now, ...change };
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function useLive(): Live {
  return useSyncExternalStore(watch, () => now);
}

/** Rules change only when somebody publishes them; they are not asked for anew with every image sent. */
const isAboutSending = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[1] !== 'book';

/** Listens to what happens to images and refreshes what shows them; returns how to stop. */
export function listen(client: QueryClient): () => void {
  let source: EventSource | null = null;
  let grace = 0;
  let retry = 0;
  let gathering = 0;
  let touched = new Map<string, ImageEvent>();
  let gatheringOfSending = 0;

  function refresh(): void {
    gathering = 0;
    const images = touched;
    touched = new Map();
    if (images.size > 0) void client.invalidateQueries({ queryKey: ['images'] });
    for (const id of images.keys()) void client.invalidateQueries({ queryKey: ['image', id] });
    const arrived = [...images.values()].filter((event) => event.kind === 'arrived').length;
    if (arrived > 0) set({ arrived: now.arrived + arrived });
  }

  function hear(message: MessageEvent<string>): void {
    const event = JSON.parse(message.data) as ImageEvent;
    const before = touched.get(event.imageId);
    touched.set(event.imageId, before?.kind === 'arrived' ? before : event);
    gathering ||= window.setTimeout(refresh, gatherMs);
  }

  /** Something was sent, or an archive went away or came back. */
  function hearOfSending(): void {
    gatheringOfSending ||= window.setTimeout(() => {
      gatheringOfSending = 0;
      void client.invalidateQueries({ queryKey: ['routing'], predicate: isAboutSending });
    }, gatherSendingMs);
  }

  /** The history or the notes of a patient changed, here or in another window. */
  function hearOfHistory(message: MessageEvent<string>): void {
    const { patientId } = JSON.parse(message.data) as { patientId: string };
    for (const part of ['alerts', 'history', 'notes']) {
      void client.invalidateQueries({ queryKey: ['patient', patientId, part] });
    }
  }

  function opened(): void {
    window.clearTimeout(grace);
    grace = 0;
    if (!now.reachable) void client.invalidateQueries();
    set({ reachable: true });
  }

  function lost(): void {
    grace ||= window.setTimeout(() => set({ reachable: false }), graceMs);
    if (source?.readyState !== EventSource.CLOSED) return;
    // The server answered with a refusal: the session may be over, which its own query will tell.
    void client.invalidateQueries({ queryKey: ['session'] });
    retry = window.setTimeout(open, retryMs);
  }

  function open(): void {
    source?.close();
    source = new EventSource('/api/events');
    source.addEventListener('image', hear);
    source.addEventListener('history', hearOfHistory);
    source.addEventListener('delivery', hearOfSending);
    source.addEventListener('destination', hearOfSending);
    source.onopen = opened;
    source.onerror = lost;
  }

  open();
  return () => {
    source?.close();
    for (const timer of [grace, retry, gathering, gatheringOfSending]) window.clearTimeout(timer);
    set({ reachable: true });
  };
}
