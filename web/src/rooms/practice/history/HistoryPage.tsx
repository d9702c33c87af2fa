import { Button, TextInput, VisuallyHidden } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FactView, historyQueries, type Section } from '../../../api/history';
import { localDay, showDay } from '../../../display/dates';
import { Icon } from '../../../shell/icons';
import { Page } from '../../../shell/Page';
import { ProblemNote } from '../../../shell/ProblemNote';
import { useSession } from '../../../shell/session';
import styles from './HistoryPage.module.css';
import type { Choice } from './kindSearch';
import { QuickAdd } from './QuickAdd';
import { SectionCard } from './SectionCard';
import { useHistoryActs } from './useHistoryActs';

const FactDialog = lazy(() => import('./FactDialog'));
const EndDialog = lazy(() => import('./EndDialog'));
const VersionsDrawer = lazy(() => import('./VersionsDrawer'));
const route = getRouteApi('/inside/p/$patientId/history');

type Open =
  | { what: 'add'; choice: Choice }
  | { what: 'correct' | 'end' | 'withdraw'; seen: FactView }
  | { what: 'versions' };

/** A patient's medical history: what is known, who said so, and what nobody has asked yet. */
export default function HistoryPage() {
  const { t, i18n } = useTranslation(['history', 'words']);
  const { patientId } = route.useParams();
  const { at } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useSession().can('edit-history') && !at;
  const { data: history } = useSuspenseQuery(historyQueries.history(patientId, at));
  const { data: kinds } = useSuspenseQuery(historyQueries.kinds());
  const [open, setOpen] = useState<Open | null>(null);
  const [section, setSection] = useState<Section | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const acts = useHistoryActs(patientId);
  const shown = history.sections.flatMap((one) => [...(one.noneKnown ? [one.noneKnown] : []), ...one.facts]);

  function addTo(one: Section): void {
    setSection(one);
    requestAnimationFrame(() => field.current?.focus());
  }

  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {may && (
            <Button
              disabled={shown.length === 0}
              leftSection={<Icon name="check" size={18} />}
              loading={acts.isBusy}
              onClick={() => acts.confirm(shown)}
            >
              {t('confirmAll')}
            </Button>
          )}
          <Button variant="default" onClick={() => setOpen({ what: 'versions' })}>
            {t('versions')}
          </Button>
          <Button variant="default" onClick={() => window.print()}>
            {t('words:act.print')}
          </Button>
        </>
      }
    >
      <div className={styles.tools}>
        {may && (
          <QuickAdd
            field={field}
            kinds={kinds}
            section={section}
            onSection={setSection}
            onChoose={(choice) => setOpen({ what: 'add', choice })}
          />
        )}
        <TextInput
          type="date"
          label={t('asOf')}
          max={localDay(new Date().toISOString())}
          value={at ?? ''}
          onChange={(event) => void navigate({ search: { at: event.currentTarget.value || undefined } })}
        />
      </div>
      {at && (
        <p className={styles.past}>
          <Icon name="clock" /> {t('past', { day: showDay(at, i18n.language, 'long') })}{' '}
          <Button size="xs" variant="default" onClick={() => void navigate({ search: {} })}>
            {t('backToNow')}
          </Button>
        </p>
      )}
      {acts.failure != null && <ProblemNote failure={acts.failure} />}
      <div className={styles.told} data-told={acts.told !== null || undefined}>
        {acts.told && <span>{acts.told.text}</span>}
        {acts.told?.undo && (
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon name="undo" size={16} />}
            onClick={acts.undo}
          >
            {t('words:act.undo')}
          </Button>
        )}
      </div>
      <VisuallyHidden role="status">{acts.told?.text}</VisuallyHidden>
      <div className={styles.sections}>
        {history.sections.map((one) => (
          <SectionCard
            key={one.section}
            view={one}
            kinds={kinds}
            may={may}
            onAdd={() => addTo(one.section)}
            onNone={() => acts.none(one.section)}
            onAct={(act, seen) => (act === 'undo' ? acts.takeBack(seen) : setOpen({ what: act, seen }))}
          />
        ))}
      </div>
      <Suspense>
        {(open?.what === 'add' || open?.what === 'correct') && (
          <FactDialog
            patientId={patientId}
            kinds={kinds}
            choice={open.what === 'add' ? open.choice : null}
            seen={open.what === 'correct' ? open.seen : null}
            onDone={(view) => acts.tell(open.what, view)}
            onClose={() => setOpen(null)}
          />
        )}
        {(open?.what === 'end' || open?.what === 'withdraw') && (
          <EndDialog
            patientId={patientId}
            seen={open.seen}
            isMistake={open.what === 'withdraw'}
            onDone={(view) => acts.tell(open.what, view)}
            onClose={() => setOpen(null)}
          />
        )}
        {open?.what === 'versions' && (
          <VersionsDrawer patientId={patientId} kinds={kinds} onClose={() => setOpen(null)} />
        )}
      </Suspense>
    </Page>
  );
}
