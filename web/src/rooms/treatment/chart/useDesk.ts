import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventForm, MarkView, ToothPresence } from '../../../api/chart';
import { chartQueries } from '../../../api/chartQueries';
import { useNotation } from '../../../display/notation';
import type { Surface } from '../../../odontogram/flat';
import { useSession } from '../../../shell/session';
import { useRegion } from '../useRegion';
import { rowsOf } from './arches';
import { echo } from './echo';
import { type Entry, type EntryAct, enter, startAt } from './entry';
import { type Detail, formsOf, needsSeveralTeeth, type Procedure, presenceForm } from './procedures';
import { useChartWords } from './useChartWords';
import { useChartWrites } from './useChartWrites';

export type Desk = ReturnType<typeof useDesk>;

/** Everything that the parts of the chart share: the chart, what is being said of it, and what can be done. */
export function useDesk(patientId: string, on: string | null, firstTooth: string) {
  const { t } = useTranslation('treatment');
  const { can } = useSession();
  const notation = useNotation(useRegion());
  const words = useChartWords(notation);
  const writes = useChartWrites(patientId);
  const found = useQuery({ ...chartQueries.chart(patientId, on), placeholderData: keepPreviousData });
  const [preview, setPreview] = useState<readonly EventForm[]>([]);
  const [entry, setEntry] = useState(() => startAt(firstTooth));
  const [last, setLast] = useState<Procedure | null>(null);
  const [detail, setDetail] = useState<Detail>({ icdas: null, direction: 'mesial' });
  const [said, setSaid] = useState('');

  const isReadOnly = on !== null || !can('edit-chart');
  const drawn = [...(on === null ? writes.pending : []), ...preview];
  const drawnIds = drawn.map(({ id, target }) => `${id} ${target}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids say what is drawn; the list is made anew each time
  const chart = useMemo(() => found.data && echo(found.data, drawn), [found.data, drawnIds, preview]);
  const rows = useMemo(() => (chart ? rowsOf(chart) : [[], []]), [chart]);
  const known = useRef(rows);
  known.current = rows;
  const current = standing(entry, rows);

  const act = (next: EntryAct) =>
    setEntry((before) => enter(standing(before, known.current), next, known.current));

  function write(forms: readonly EventForm[]): void {
    if (isReadOnly) {
      setSaid(t('entry.readOnly'));
      return;
    }
    setSaid('');
    writes.write(forms);
    act({ kind: 'charted' });
  }

  function procedure(chosen: Procedure): void {
    if (needsSeveralTeeth(chosen) && current.chosen.length < 2) {
      setSaid(t('entry.unitNeedsTeeth'));
      return;
    }
    setLast(chosen);
    write(formsOf(chosen, current, detail));
  }

  function jump(): void {
    const { typed } = current;
    const isTooth = rows.flat().some((key) => words.number(key) === typed);
    if (typed && !isTooth) setSaid(t('entry.noSuchTooth', { typed, notation: words.notation }));
    act({ kind: 'jump', notation });
  }

  /** Says or takes back a face; nothing bites on the edge of a molar, and an incisor has no chewing face. */
  function surface(letter: Surface, key = current.current): void {
    const isAnterior = Number(key[1]) <= 3;
    if (isReadOnly) setSaid(t('entry.readOnly'));
    else if (letter === (isAnterior ? 'O' : 'I'))
      setSaid(t('entry.noSuchFace', { letter: t(`letter.${letter}`) }));
    else act({ kind: 'surface', surface: letter, key });
  }

  function clear(): void {
    const mark =
      chart && lastOfToday(chart.teeth.find(({ tooth }) => tooth === current.current)?.marks, chart.at);
    if (current.draft.length > 0) act({ kind: 'charted' });
    else if (!mark) setSaid(t('entry.nothingToClear'));
    else {
      write([{ kind: 'retract', target: mark.id }]);
      setSaid(t('entry.cleared', { what: words.mark(mark) }));
    }
  }

  return {
    patientId,
    on,
    found,
    chart,
    rows,
    notation,
    words,
    writes,
    entry: current,
    detail,
    last,
    said,
    isReadOnly,
    act,
    jump,
    surface,
    write,
    procedure,
    clear,
    say: setSaid,
    setPreview,
    setDetail,
    presence: (presence: ToothPresence) => write([presenceForm(presence, current)]),
    repeat: () => (last ? procedure(last) : setSaid(t('entry.noLast'))),
    undo: () => setSaid(writes.undo() ? t('entry.undone') : t('entry.nothingToUndo')),
    redo: () => setSaid(writes.redo() ? t('entry.redone') : t('entry.nothingToUndo')),
  };
}

/** Today's newest mark; what was charted on another day is taken back in the history, where it can be read first. */
const lastOfToday = (marks: readonly MarkView[] | undefined, today: string) =>
  marks?.filter(({ on }) => on === today || on === '').at(-1);

/** The tooth itself or, when another now stands in its place, that one. */
function standing(entry: Entry, rows: readonly (readonly string[])[]): Entry {
  const all = rows.flat();
  if (all.length === 0 || all.includes(entry.current)) return entry;
  const place = (key: string) => `${(Number(key[0]) - 1) % 4}${key[1]}`;
  const key = all.find((one) => place(one) === place(entry.current)) ?? all[0];
  return key ? { ...entry, current: key, anchor: key, chosen: [key], draft: [] } : entry;
}
