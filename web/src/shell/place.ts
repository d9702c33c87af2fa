import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { queries } from '../api/queries';

const remembered = 'dentamind.location';
const watchers = new Set<() => void>();

export function choosePlace(id: string | null): void {
  if (id) localStorage.setItem(remembered, id);
  else localStorage.removeItem(remembered);
  for (const watcher of watchers) watcher();
}

/** The location this person works at now, or null for all that they may see. */
export function usePlace(): { id: string; name: string } | null {
  const { data } = useQuery(queries.locations());
  const locations = data?.items ?? [];
  const kept = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => localStorage.getItem(remembered),
  );
  const only = locations.length === 1 ? locations[0] : undefined;
  return only ?? locations.find((location) => location.id === kept) ?? null;
}
