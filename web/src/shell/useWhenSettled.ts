import { useEffect, useRef, useState } from 'react';

/**
 * Does something with what is shown: now, or as soon as what is shown is what was asked for. Enter that comes before the
 * answer must not open whatever still stood there.
 */
export function useWhenSettled(isSettled: boolean, act: () => void): { ask: () => void; forget: () => void } {
  const [isDue, setDue] = useState(false);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!isDue || !isSettled) return;
    setDue(false);
    latest.current();
  }, [isDue, isSettled]);
  return { ask: () => setDue(true), forget: () => setDue(false) };
}
