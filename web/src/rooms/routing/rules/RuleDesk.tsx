import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftText, PublishedBook, RuleBook } from '../../../api/routing';
import { routingActs } from '../../../api/routingQueries';
import { ProblemNote } from '../../../shell/ProblemNote';
import { useUndoKeys } from '../../../shell/useUndoKeys';
import { BookText } from './BookText';
import { differenceOf, isNone } from './difference';
import { byPath, type Flaws, flawsOf, inWords } from './faults';
import { OldDraftNote } from './OldDraftNote';
import { printBook } from './printBook';
import { RuleBar } from './RuleBar';
import { RuleList } from './RuleList';
import { readBook } from './readBook';
import { useDraft } from './useDraft';
import { useLineNotes } from './useLineNotes';
import { useNames } from './useNames';
import { useRuleEditor } from './useRuleEditor';

const CheckReport = lazy(() => import('./CheckReport'));
const PublishDialog = lazy(() => import('./PublishDialog'));
const route = getRouteApi('/inside/routing/rules');
const none: Flaws = new Map();

interface Props {
  published: PublishedBook;
  draft: DraftText | null;
  may: boolean;
}

/** The rule book under the hand: form and text are the same thing, a draft keeps itself, and nothing acts before it is published. */
export function RuleDesk({ published, draft, may }: Props) {
  const { t, i18n } = useTranslation('routing');
  const navigate = route.useNavigate();
  const { as } = route.useSearch();
  const names = useNames();
  const kept = draft?.text ? readBook(draft.text) : null;
  const editor = useRuleEditor(kept?.book ?? published);
  // What was typed, while it says something else than the form, or nothing that the form could show.
  const [typed, setTyped] = useState(kept && !kept.book ? (draft?.text ?? null) : null);
  const [found, setFlaws] = useState(() => (kept ? byPath(draft?.flaws ?? []) : none));
  const flaws = useMemo(() => inWords(found, i18n.language), [found, i18n.language]);
  const [isPublishing, setPublishing] = useState(false);
  const { book } = editor;
  const text = typed ?? printBook(book);
  const [start] = useState(text);
  const read = readBook(text);
  const isBroken = read.book === null;
  const isText = as === 'text' || isBroken;
  const isChanged = isBroken || !isNone(differenceOf(published, book));
  const saving = useDraft(may ? text : start, start, setFlaws);
  const notes = useLineNotes(read, flaws);
  const check = useMutation({
    mutationFn: () => routingActs.dryRun(book),
    onError: (failure) => setFlaws(flawsOf(failure)),
  });

  function change(next: RuleBook, what: string | null): void {
    editor.change(next, what);
    setFlaws(none);
  }

  function type(next: string): void {
    setTyped(next);
    setFlaws(none);
    const { book: now } = readBook(next);
    if (now) editor.change(now, 'text');
  }

  /** Shows the book anew; what was typed and is broken falls away first. */
  function step(go: () => void): void {
    if (!isBroken) go();
    setTyped(null);
    setFlaws(none);
  }

  function beginAnew(): void {
    setTyped(null);
    change({ residency: published.residency, rules: published.rules }, null);
  }

  useUndoKeys(
    () => step(editor.undo),
    () => step(editor.redo),
  );

  return (
    <>
      <RuleBar
        published={published}
        isText={isText}
        isBroken={isBroken}
        isFaulty={read.faults.length > 0}
        isChanged={isChanged}
        may={may}
        saving={saving}
        isChecking={check.isPending}
        canUndo={isBroken || editor.past.length > 0}
        canRedo={!isBroken && editor.future.length > 0}
        onView={(view) => {
          setTyped(null);
          void navigate({ search: { as: view === 'text' ? 'text' : undefined }, replace: true });
        }}
        onUndo={() => step(editor.undo)}
        onRedo={() => step(editor.redo)}
        onCheck={() => check.mutate()}
        onPublish={() => setPublishing(true)}
        onDiscard={beginAnew}
      />
      {isChanged && draft?.savedAt && saving === 'same' && (
        <OldDraftNote draft={draft} published={published} onDiscard={beginAnew} />
      )}
      {check.error && flawsOf(check.error).size === 0 && <ProblemNote failure={check.error} />}
      {flaws.size > 0 && <p role="status">{t('rules.flaws', { count: flaws.size })}</p>}
      <Suspense>
        {check.data && <CheckReport report={check.data} names={names} onClose={check.reset} />}
      </Suspense>
      {isText ? (
        <BookText text={text} notes={notes} may={may} onChange={type} />
      ) : (
        <RuleList book={book} names={names} may={may} faults={flaws} onChange={change} />
      )}
      <Suspense>
        {isPublishing && (
          <PublishDialog
            published={published}
            book={book}
            speech={names.speech}
            onFlaws={setFlaws}
            onClose={() => setPublishing(false)}
          />
        )}
      </Suspense>
    </>
  );
}
