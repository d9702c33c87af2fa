import { useDebouncedValue } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { routingActs } from '../../../api/routingQueries';
import { byPath, type Flaws } from './faults';

const quietMs = 900;

export type Saving = 'same' | 'waiting' | 'saved' | 'failed';

/**
 * Keeps the draft by itself, right or wrong, a moment after the last change, and tells whether it has.
 * With each keeping the server says what is wrong with it.
 */
export function useDraft(text: string, start: string, onJudged: (flaws: Flaws) => void): Saving {
  const [settled] = useDebouncedValue(text, quietMs);
  const kept = useRef(start);
  const { mutate, isPending, isError, isIdle } = useMutation({
    mutationFn: routingActs.saveDraft,
    onSuccess: ({ flaws }, sent) => {
      if (sent === kept.current) onJudged(byPath(flaws));
    },
  });

  useEffect(() => {
    if (settled === kept.current) return;
    kept.current = settled;
    mutate(settled);
  }, [settled, mutate]);

  // Whoever leaves before the moment is over loses nothing.
  const latest = useRef(text);
  latest.current = text;
  useEffect(
    () => () => {
      if (latest.current !== kept.current) void routingActs.saveDraft(latest.current).catch(() => {});
    },
    [],
  );

  if (text !== settled || isPending) return 'waiting';
  if (isIdle) return 'same';
  return isError ? 'failed' : 'saved';
}
