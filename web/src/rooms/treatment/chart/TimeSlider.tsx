import { ActionIcon } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../shell/icons';
import styles from './TimeSlider.module.css';
import type { Desk } from './useDesk';

interface Props {
  desk: Desk;
  /** Null leads back to today. */
  onDate: (date: string | null) => void;
}

/** Every day on which something was charted, as steps of a slider; its end is today. */
export function TimeSlider({ desk, onDate }: Props) {
  const { t } = useTranslation('treatment');
  const { chart, on, words } = desk;
  const today = new Date().toLocaleDateString('en-CA');
  const dates = chart?.dates;
  const days = useMemo(
    () => (dates ?? []).filter((day) => day.on < today).sort((a, b) => (a.on < b.on ? -1 : 1)),
    [dates, today],
  );
  if (days.length === 0) return null;

  const found = days.findLastIndex((day) => on !== null && day.on <= on);
  const step = on === null ? days.length : Math.max(0, found);
  const shown = on === null ? undefined : days[step];
  const text = shown ? t('time.events', { count: shown.events, date: words.day(shown.on) }) : t('time.today');
  const go = (next: number) => onDate(days[next]?.on ?? null);

  return (
    <div className={styles.slider}>
      <ActionIcon size={44} aria-label={t('time.earlier')} disabled={step === 0} onClick={() => go(step - 1)}>
        <Icon name="back" />
      </ActionIcon>
      <span className={styles.day}>{words.day(days[0]?.on ?? '')}</span>
      <input
        type="range"
        min={0}
        max={days.length}
        step={1}
        value={step}
        aria-label={t('time.label')}
        aria-valuetext={text}
        onChange={(event) => go(Number(event.currentTarget.value))}
      />
      <span className={styles.day}>{t('time.today')}</span>
      <ActionIcon size={44} aria-label={t('time.later')} disabled={on === null} onClick={() => go(step + 1)}>
        <Icon name="forward" />
      </ActionIcon>
      <output className={styles.text}>{text}</output>
    </div>
  );
}
