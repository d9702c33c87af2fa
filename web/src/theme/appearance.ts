import { useMediaQuery } from '@mantine/hooks';
import { useSyncExternalStore } from 'react';

/** How light the screen is: by room (dark beside pixels, light in the office), as the system says, or fixed. */
export const appearances = ['room', 'system', 'light', 'dark'] as const;

export type Appearance = (typeof appearances)[number];

const remembered = 'dentamind.appearance';
const watchers = new Set<() => void>();

function read(): Appearance {
  const kept = localStorage.getItem(remembered);
  return appearances.find((one) => one === kept) ?? 'room';
}

export function chooseAppearance(appearance: Appearance): void {
  localStorage.setItem(remembered, appearance);
  for (const watcher of watchers) watcher();
}

export function useAppearance(): Appearance {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, read);
}

/** Where radiographs are read, the surround is dark. */
export const isImagingPath = (path: string) =>
  /^\/(imaging|quarantine|images|p\/[^/]+\/imaging)(\/|$)/.test(path);

export function useScheme(path: string): 'light' | 'dark' {
  const appearance = useAppearance();
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', false, {
    getInitialValueInEffect: false,
  });
  if (appearance === 'light' || appearance === 'dark') return appearance;
  if (appearance === 'system') return systemIsDark ? 'dark' : 'light';
  return isImagingPath(path) ? 'dark' : 'light';
}
