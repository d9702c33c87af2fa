import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlatChart, FlatProps } from '../../../odontogram/flat';
import { ProblemNote } from '../../../shell/ProblemNote';
import { useUndoKeys } from '../../../shell/useUndoKeys';
import { archOf, coverageOf, type Layer, spansOf } from './arches';
import { ChartBar } from './ChartBar';
import styles from './ChartDesk.module.css';
import { Waiting } from './ChartPage';
import { CommandLine } from './CommandLine';
import { ConflictDialog } from './ConflictDialog';
import { FlatPane } from './FlatPane';
import type { ChartWish } from './keys';
import { LayerKey } from './LayerKey';
import { PastNote, StartNote } from './Notes';
import { obey } from './obey';
import { TimeSlider } from './TimeSlider';
import { ToothPanel } from './ToothPanel';
import { useCoverage } from './useCoverage';
import { type Desk, useDesk } from './useDesk';

const SolidPane = lazy(() => import('./SolidPane'));
const route = getRouteApi('/inside/p/$patientId/chart');

/** The chart as a place of work: the drawing, the words that chart, the tooth that is chosen, and time. */
export default function ChartDesk({ patientId }: { patientId: string }) {
  const { t } = useTranslation('treatment');
  const { at, tooth, view = '2d', hide = [] } = route.useSearch();
  const navigate = route.useNavigate();
  const desk = useDesk(patientId, at ?? null, tooth ?? '11');
  const images = useCoverage(patientId);
  const [line, setLine] = useState(false);
  const flat = useRef<FlatChart>(null);
  useUndoKeys(desk.undo, desk.redo);
  useToothInAddress(desk.entry.current);

  const hidden = useMemo(() => new Set<Layer>(hide), [hide]);
  const coverage = useMemo(() => coverageOf(images), [images]);
  const props = useFlatProps(desk, hidden, coverage);
  const { chart } = desk;
  if (desk.found.error)
    return <ProblemNote failure={desk.found.error} onRetry={() => void desk.found.refetch()} />;
  if (!chart || !props) return <Waiting label={t('loading')} />;

  function answer(wish: ChartWish): void {
    if (wish.kind === 'command') setLine(true);
    else obey(desk, wish);
  }
  const closeLine = () => {
    setLine(false);
    desk.setPreview([]);
    flat.current?.focus();
  };
  const search = (next: object) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });

  return (
    <div className={styles.desk}>
      <ChartBar
        desk={desk}
        view={view}
        onView={(next) => search({ view: next })}
        onLine={() => setLine(true)}
      />
      {line && <CommandLine desk={desk} onClose={closeLine} />}
      <div className={styles.main}>
        <div className={styles.drawing} data-past={at ? true : undefined}>
          {at && <PastNote date={desk.words.day(at)} onBack={() => search({ at: undefined })} />}
          {!at && !chart.isStarted && !desk.isReadOnly && (
            <StartNote onConfirm={() => desk.write([{ kind: 'dentition' }])} />
          )}
          <p className={styles.printed}>
            {t('print.on', { date: desk.words.day(chart.at), notation: desk.words.notation })}
          </p>
          {view !== '2d' && (
            <Suspense fallback={<div className={styles.solid} />}>
              <div className={styles.solid}>
                <SolidPane desk={desk} hidden={hidden} />
              </div>
            </Suspense>
          )}
          <div className={view === '3d' ? styles.onlyPrinted : undefined}>
            <FlatPane
              props={props}
              hint={t('how')}
              handle={flat}
              onEvent={(event) => {
                if (event.type === 'choose') desk.act({ kind: 'choose', key: event.key, how: event.how });
                else desk.surface(event.surface, event.key);
              }}
              onWish={answer}
            />
          </div>
          <LayerKey hidden={hidden} onHide={(next) => search({ hide: next.length > 0 ? next : undefined })} />
          <TimeSlider desk={desk} onDate={(date) => search({ at: date ?? undefined })} />
        </div>
        <ToothPanel desk={desk} images={images} />
      </div>
      {desk.writes.conflict && <ConflictDialog desk={desk} conflict={desk.writes.conflict} />}
    </div>
  );
}

/** The address names the tooth, for whoever it is sent to; it follows once the keys rest. */
function useToothInAddress(tooth: string): void {
  const navigate = route.useNavigate();
  const { tooth: before } = route.useSearch();
  useEffect(() => {
    if (tooth === (before ?? '11')) return;
    const timer = window.setTimeout(
      () => void navigate({ search: (search) => ({ ...search, tooth }), replace: true }),
      600,
    );
    return () => window.clearTimeout(timer);
  }, [tooth, before, navigate]);
}

function useFlatProps(
  desk: Desk,
  hidden: ReadonlySet<Layer>,
  coverage: ReturnType<typeof coverageOf>,
): FlatProps | null {
  const { t } = useTranslation('treatment');
  const { chart, words, entry, isReadOnly } = desk;
  const drawn = useMemo(
    () =>
      chart && {
        upper: archOf(chart, 'upper', words, { hidden, coverage }),
        lower: archOf(chart, 'lower', words, { hidden, coverage }),
        spans: spansOf(chart, hidden),
      },
    [chart, words, hidden, coverage],
  );
  const { current, chosen, draft } = entry;
  return useMemo(
    () =>
      drawn
        ? {
            ...drawn,
            label: t('grid', { notation: words.notation }),
            chosen,
            current,
            draft,
            sides: { right: t('right'), left: t('left') },
            isReadOnly,
          }
        : null,
    [drawn, words, current, chosen, draft, isReadOnly, t],
  );
}
