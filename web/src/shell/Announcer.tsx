import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live';

const quietMs = 1_500;

/** Tells people who cannot see the inbox fill that images have come, once the burst is over. */
export function Announcer() {
  const { t } = useTranslation();
  const { arrived } = useLive();
  const told = useRef(arrived);
  const [text, setText] = useState('');

  useEffect(() => {
    if (arrived === told.current) return;
    const timer = window.setTimeout(() => {
      setText(t('inbox.arrived', { count: arrived - told.current }));
      told.current = arrived;
    }, quietMs);
    return () => window.clearTimeout(timer);
  }, [arrived, t]);

  return (
    <VisuallyHidden role="status" aria-live="polite">
      {text}
    </VisuallyHidden>
  );
}
