import { getRouteApi, useRouter } from '@tanstack/react-router';
import {
  lazy,
  type RefObject,
  Suspense,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { FlatChart, FlatProps } from '../../../odontogram/flat';
import { isNothingFocused } from '../../../shell/focus';
import { ProblemNote } from '../../../shell/ProblemNote';
import { useUndoKeys } from '../../../shell/useUndoKeys';
import { archOf, coverageOf, drawing, type Layer, spansOf } from './arches';
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
  const [isSolidAway, setSolidAway] = useState(false);
  const flat = useRef<FlatChart>(null);
  useUndoKeys(desk.undo, desk.redo);
  useToothInAddress(desk.entry.current);

  const hidden = useMemo(() => new Set<Layer>(hide), [hide]);
  const coverage = useMemo(() => coverageOf(images), [images]);
  const props = useFlatProps(desk, hidden, coverage);
  const { chart } = desk;
  // What was charted is seen on the tooth first; what is told of it beside follows in the next breath.
  const told = useDeferredValue(desk);
  useFocusOnTeeth(flat, props !== null);
  if (desk.found.error)
    return <ProblemNote failure={desk.found.error} onRetry={() => void desk.found.refetch()} />;
  if (!chart || !props) return <Waiting label={t('loading')} />;

  // Somebody may have charted every tooth without ever confirming them all at once.
  const isGuessed = !chart.isStarted && chart.teeth.some(({ isShown, isAssumed }) => isShown && isAssumed);

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
          {!at && isGuessed && !desk.isReadOnly && (
            <StartNote onConfirm={() => desk.write([{ kind: 'dentition' }])} />
          )}
          <p className={styles.printed}>
            {t('print.on', { date: desk.words.day(chart.at), notation: desk.words.notation })}
          </p>
          {view !== '2d' && (
            <Suspense fallback={<div className={styles.solid} />}>
              <div className={styles.solid} data-away={isSolidAway || undefined}>
                <SolidPane
                  desk={desk}
                  hidden={hidden}
                  isAway={isSolidAway}
                  onAway={() => setSolidAway(true)}
                />
              </div>
            </Suspense>
          )}
          <div className={view === '3d' && !isSolidAway ? styles.onlyPrinted : undefined}>
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
        <ToothPanel desk={told} images={images} />
      </div>
      {desk.writes.conflict && <ConflictDialog desk={desk} conflict={desk.writes.conflict} />}
    </div>
  );
}

/** Whoever comes to the chart can chart at once by keyboard, unless they are busy elsewhere on the page already. */
function useFocusOnTeeth(flat: RefObject<FlatChart | null>, isThere: boolean): void {
  useEffect(() => {
    const isFree = isNothingFocused() || document.activeElement?.closest('nav');
    if (isThere && isFree) flat.current?.focus();
  }, [flat, isThere]);
}

/**
 * The address names the tooth, for whoever it is sent to; it follows once the keys rest. Whoever has left meanwhile is
 * not fetched back: this screen still stands until the next one has come.
 */
function useToothInAddress(tooth: string): void {
  const router = useRouter();
  const navigate = route.useNavigate();
  const { tooth: before } = route.useSearch();
  const own = route.useMatch({ select: ({ pathname }) => pathname });
  useEffect(() => {
    if (tooth === (before ?? '11')) return;
    const timer = window.setTimeout(() => {
      if (router.latestLocation.pathname !== own) return;
      void navigate({ search: (search) => ({ ...search, tooth }), replace: true });
    }, 600);
    return () => window.clearTimeout(timer);
  }, [tooth, before, own, router, navigate]);
}

function useFlatProps(
  desk: Desk,
  hidden: ReadonlySet<Layer>,
  coverage: ReturnType<typeof coverageOf>,
): FlatProps | null {
  const { t } = useTranslation('treatment');
  const { chart, words, entry, isReadOnly } = desk;
  const teeth = useMemo(() => drawing(words, { hidden, coverage }), [words, hidden, coverage]);
  const drawn = useMemo(
    () =>
      chart && {
        upper: archOf(chart, 'upper', words.upper, teeth),
        lower: archOf(chart, 'lower', words.lower, teeth),
        spans: spansOf(chart, hidden),
      },
    [chart, words, teeth, hidden],
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
