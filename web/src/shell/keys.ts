import { useEffect, useRef, useSyncExternalStore } from 'react';

const remembered = 'dentamind.single-keys';
const sequenceMs = 1_200;
const watchers = new Set<() => void>();

const areOn = () => localStorage.getItem(remembered) !== 'off';

/** Single-letter keys can be turned off, for people whose voice software types them (WCAG 2.1.4). */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, areOn);
  return [
    on,
    (next) => {
      localStorage.setItem(remembered, next ? 'on' : 'off');
      for (const watcher of watchers) watcher();
    },
  ];
}

const typing = 'input, textarea, select, [contenteditable="true"], [data-own-keys]';

const isPageHeld = () => document.querySelector('[data-holds-page]') !== null;

/** Whether a key press belongs to a field, a dialog or the viewer rather than to the page. */
const isTaken = (target: EventTarget | null) =>
  (target instanceof Element && target.closest(typing) !== null) || isPageHeld();

function obey(event: KeyboardEvent, answer: (() => void) | undefined): void {
  if (!answer) return;
  event.preventDefault();
  answer();
}

/**
 * Answers keys such as `?` or `/`, sequences such as `g p`, and, also while typing, `mod+k` (Ctrl or Cmd) and `alt+1`:
 * the key's place, because a Mac writes signs with Option.
 */
export function useKeys(answers: Record<string, () => void>): void {
  const latest = useRef(answers);
  latest.current = answers;

  useEffect(() => {
    let first = '';
    let timer = 0;

    function press(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.repeat) return;
      const mod = event.ctrlKey || event.metaKey;
      if (event.altKey) {
        if (!mod && !isPageHeld()) obey(event, latest.current[`alt+${event.code.replace('Digit', '')}`]);
        return;
      }
      if (!mod && (!areOn() || isTaken(event.target))) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const known = latest.current;
      const answer = mod ? known[`mod+${key}`] : (known[`${first} ${key}`] ?? known[key]);
      const begins = !mod && Object.keys(known).some((keys) => keys.startsWith(`${key} `));
      window.clearTimeout(timer);
      first = begins ? key : '';
      timer = window.setTimeout(() => {
        first = '';
      }, sequenceMs);
      if (!answer) return;
      first = '';
      obey(event, answer);
    }

    window.addEventListener('keydown', press);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('keydown', press);
    };
  }, []);
}
