import { useEffect, useState } from 'react';

/** Where a screen begins: its heading, or the room that it will stand in. */
export function focusStart(): void {
  const start = document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
  if (!start) return;
  start.tabIndex = -1;
  start.focus({ preventScroll: true });
}

/** Whether nothing that can be used has the focus: what had it has gone, or it stands where a screen begins. */
export const isNothingFocused = () =>
  document.activeElement === null || document.activeElement.matches('body, main, main h1, dialog');

/**
 * Gives the focus back to what had it before a dialog came; when that has gone meanwhile, to where the screen begins.
 * A dialog that follows upon this one, or whoever took the focus already, keeps it.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      window.setTimeout(() => {
        if (!isNothingFocused() || document.querySelector('[data-holds-page]')) return;
        if (before instanceof HTMLElement && before !== document.body && before.isConnected)
          before.focus({ preventScroll: true });
        if (isNothingFocused()) focusStart();
      });
    },
    [before],
  );
}
