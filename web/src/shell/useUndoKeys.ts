import { useEffect } from 'react';

/** Ctrl+Z and Ctrl+Y outside of fields, which have their own. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const inField = event.target instanceof Element && event.target.closest('input, textarea, select');
      if (inField || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const act = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null;
      if (!act) return;
      event.preventDefault();
      act();
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
