import { useEffect, useState } from 'react';

const stepMs = 10_000;

/** The time, moving on by itself, for what is told as "3 minutes ago". */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), stepMs);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
