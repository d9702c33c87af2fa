import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useBlocker, useNavigate } from '@tanstack/react-router';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../api/http';
import { type PatientRecord, patientActs, patientQueries } from '../../../api/patients';
import { useKeys } from '../../../shell/keys';
import { useTitle } from '../../../shell/Page';
import { ProblemNote } from '../../../shell/ProblemNote';
import { useWrongFields } from '../../../shell/useWrongFields';
import { ContactFields } from './ContactFields';
import { changed, changesOf, type Draft, draftOf } from './draft';
import { NumberFields } from './NumberFields';
import { BelongingFields, PersonFields } from './PersonFields';
import styles from './Record.module.css';

// Dialogs are fetched when somebody needs one.
const ConflictDialog = lazy(() => import('./ConflictDialog'));
const LeaveDialog = lazy(() => import('./LeaveDialog'));
const route = getRouteApi('/inside/p/$patientId/edit');

/** The whole record as a form. What was seen first is kept aside: only what differs from it is sent. */
export default function EditPatientPage() {
  const { patientId } = route.useParams();
  const { data: record } = useSuspenseQuery(patientQueries.record(patientId));
  return <RecordForm key={patientId} first={record} />;
}

function RecordForm({ first }: { first: PatientRecord }) {
  const { t } = useTranslation(['patient', 'words']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [seen, setSeen] = useState(first);
  const [draft, setDraft] = useState(() => draftOf(first));
  const before = draftOf(seen);
  const count = changed(before, draft).length;
  const overview = () =>
    navigate({ to: '/p/$patientId/overview', params: { patientId: first.id }, ignoreBlocker: true });
  const save = useMutation({
    mutationFn: ({ from, to }: { from: PatientRecord; to: Draft }) =>
      patientActs.change(from.id, changesOf(draftOf(from), to, from.version)),
    onSuccess: (saved) => {
      client.setQueryData(patientQueries.record(saved.id).queryKey, saved);
      void client.invalidateQueries({ queryKey: ['patients'] });
      return overview();
    },
  });
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => count > 0,
    enableBeforeUnload: () => count > 0,
    withResolver: true,
  });
  const problem = save.error instanceof Problem ? save.error : null;
  const wrong = useWrongFields(problem);
  const now = problem?.code === 'changed-meanwhile' ? (problem.more.current as PatientRecord | null) : null;
  const send = () => save.mutate({ from: seen, to: draft });
  useKeys({ 'mod+s': send });
  useTitle(t('edit.title'));

  function submit(event: FormEvent): void {
    event.preventDefault();
    send();
  }

  const fields = { draft, wrong, onChange: setDraft };
  return (
    <form className={styles.page} onSubmit={submit} noValidate>
      <header className={styles.head}>
        <h1>{t('edit.title')}</h1>
      </header>
      <PersonFields {...fields} />
      <ContactFields {...fields} />
      <BelongingFields {...fields} />
      <NumberFields {...fields} />
      {save.error && !now && Object.keys(wrong).length === 0 && <ProblemNote failure={save.error} />}
      {Object.keys(wrong).length > 0 && <ProblemNote failure={save.error} />}
      <div className={styles.bar}>
        <Button type="submit" loading={save.isPending} disabled={count === 0}>
          {t('act.save')}
        </Button>
        <Button
          variant="default"
          onClick={() => void navigate({ to: '/p/$patientId/overview', params: { patientId: first.id } })}
        >
          {t('words:act.cancel')}
        </Button>
        <p role="status">{count === 0 ? t('edit.nothing') : t('edit.changed', { count })}</p>
      </div>
      <Suspense>
        {now && (
          <ConflictDialog
            before={before}
            mine={draft}
            now={draftOf(now)}
            busy={save.isPending}
            onClose={() => save.reset()}
            onSave={(chosen) => {
              setSeen(now);
              setDraft(chosen);
              save.mutate({ from: now, to: chosen });
            }}
          />
        )}
        {status === 'blocked' && <LeaveDialog onStay={reset} onLeave={proceed} />}
      </Suspense>
    </form>
  );
}
