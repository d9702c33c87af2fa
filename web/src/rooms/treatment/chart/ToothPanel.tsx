import { getRouteApi } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoveringImage } from '../../../api/chart';
import { EntryPalette } from './EntryPalette';
import { Segments } from './Segments';
import { ToothHistory } from './ToothHistory';
import { ToothImages } from './ToothImages';
import styles from './ToothPanel.module.css';
import type { Desk } from './useDesk';
import { useRefusalText } from './useRefusalText';

export const panels = ['entry', 'history', 'images'] as const;

export type Panel = (typeof panels)[number];

const route = getRouteApi('/inside/p/$patientId/chart');

/** The tooth that is chosen: charting on it, why it is shown so, and its images. */
export const ToothPanel = memo(function ToothPanel({
  desk,
  images,
}: {
  desk: Desk;
  images: readonly CoveringImage[];
}) {
  const { t } = useTranslation('treatment');
  const { panel = desk.isReadOnly ? 'history' : 'entry' } = route.useSearch();
  const navigate = route.useNavigate();
  const { current, chosen } = desk.entry;
  const shown = images.filter(({ teeth }) => teeth.includes(current));
  const choices = panels
    .filter((one) => one !== 'entry' || !desk.isReadOnly)
    .map((value) => ({
      value,
      face: value === 'images' ? `${t('panel.images')} (${shown.length})` : t(`panel.${value}`),
    }));
  return (
    <section className={styles.panel} aria-label={t('panel.label')}>
      <header className={styles.head}>
        <span className={styles.number}>{desk.words.number(current)}</span>
        <div>
          <h2>{desk.words.place(current)}</h2>
          <p className={styles.sub}>
            {chosen.length > 1
              ? `${t('entry.teeth', { count: chosen.length })}: ${chosen.map(desk.words.number).join(', ')}`
              : desk.words.notation}
          </p>
        </div>
      </header>
      <Segments
        label={t('panel.label')}
        choices={choices}
        chosen={panel}
        onChoose={(next) =>
          void navigate({ search: (before) => ({ ...before, panel: next }), replace: true })
        }
      />
      {panel === 'entry' && !desk.isReadOnly && <EntryPalette desk={desk} />}
      {(panel === 'history' || (panel === 'entry' && desk.isReadOnly)) && <ToothHistory desk={desk} />}
      {panel === 'images' && <ToothImages desk={desk} images={shown} />}
      <Saying desk={desk} />
    </section>
  );
});

/** What was done, what is being typed, and why something was refused. */
function Saying({ desk }: { desk: Desk }) {
  const { t } = useTranslation('treatment');
  const { writes, said, entry } = desk;
  const typed = entry.typed ? t('entry.typed', { typed: entry.typed }) : '';
  const saving = writes.pending.length > 0 ? t('entry.saving') : '';
  return (
    <div className={styles.saying}>
      <p role="status">{typed || said || saving}</p>
      <Refused desk={desk} />
    </div>
  );
}

function Refused({ desk }: { desk: Desk }) {
  const text = useRefusalText();
  const { failure } = desk.writes;
  if (!failure) return null;
  return (
    <p role="alert" className={styles.refused}>
      {text(failure)}
    </p>
  );
}
