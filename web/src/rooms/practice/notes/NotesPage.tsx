import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { historyQueries, type Note, type NoteLanguage, noteActs } from '../../../api/history';
import { localDay } from '../../../display/dates';
import { EmptyNote } from '../../../shell/EmptyNote';
import { Icon } from '../../../shell/icons';
import { MenuButton } from '../../../shell/MenuButton';
import { Page } from '../../../shell/Page';
import { ProblemNote } from '../../../shell/ProblemNote';
import { useSession } from '../../../shell/session';
import { NoteEditor } from './NoteEditor';
import styles from './Notes.module.css';
import { SignedNote } from './SignedNote';

const route = getRouteApi('/inside/p/$patientId/notes');

/** A patient's clinical notes by day: drafts are written in place, signed ones read. */
export default function NotesPage() {
  const { t, i18n } = useTranslation(['history', 'words']);
  const { patientId } = route.useParams();
  const { note: open } = route.useSearch();
  const navigate = route.useNavigate();
  const { can } = useSession();
  const client = useQueryClient();
  const { data } = useSuspenseQuery(historyQueries.notes(patientId));
  const templates = useQuery({ ...historyQueries.templates(), enabled: can('write-notes') });
  const language = i18n.language as NoteLanguage;

  const refresh = () => client.invalidateQueries({ queryKey: ['patient', patientId, 'notes'] });
  const show = (id: string | undefined) => void navigate({ search: { note: id }, replace: true });
  const start = useMutation({
    mutationFn: (text: string) =>
      noteActs.start(patientId, { visitOn: localDay(new Date().toISOString()), language, text }),
    onSuccess: async ({ id }) => {
      await refresh();
      show(id);
    },
  });
  const offered = (templates.data ?? []).filter(
    ({ template }) => template.kind === 'template' && template.language === language && !template.isRetired,
  );
  const begin = can('write-notes') && (
    <>
      <Button
        leftSection={<Icon name="plus" size={18} />}
        loading={start.isPending}
        onClick={() => start.mutate('')}
      >
        {t('notes.new')}
      </Button>
      {offered.length > 0 && (
        <MenuButton
          label={t('notes.newFrom')}
          text={t('notes.from')}
          icon="note"
          choices={offered.map(({ id, template }) => ({
            key: id,
            word: template.name,
            onChoose: () => start.mutate(template.body),
          }))}
        />
      )}
      <Link to="/p/$patientId/notes/templates" params={{ patientId }} className={styles.link}>
        {t('notes.templates')}
      </Link>
    </>
  );

  return (
    <Page
      title={t('notes.title')}
      lead={t('notes.lead')}
      narrow
      actions={
        <>
          {begin}
          <Button variant="default" onClick={() => window.print()}>
            {t('words:act.print')}
          </Button>
        </>
      }
    >
      {start.error && <ProblemNote failure={start.error} />}
      {data.items.length === 0 && (
        <EmptyNote icon="note" title={t('notes.empty')} text={t('notes.emptyText')} />
      )}
      <ol className={styles.notes}>
        {data.items.map((note) => (
          <li key={note.id}>
            <NoteCard note={note} isOpen={open === note.id} onOpen={show} onChanged={() => void refresh()} />
          </li>
        ))}
      </ol>
    </Page>
  );
}

interface CardProps {
  note: Note;
  isOpen: boolean;
  onOpen: (id: string | undefined) => void;
  onChanged: () => void;
}

function NoteCard({ note, isOpen, onOpen, onChanged }: CardProps) {
  const { can } = useSession();
  // Whoever writes goes on writing though somebody else has signed meanwhile: the editor then shows both texts.
  const wasDraft = useRef(note.state === 'draft');
  if (isOpen && wasDraft.current && can('write-notes')) {
    return (
      <NoteEditor
        key={note.id}
        note={note}
        onDone={() => {
          onOpen(undefined);
          onChanged();
        }}
      />
    );
  }
  if (note.state === 'signed') return <SignedNote note={note} onChanged={onChanged} />;
  return <SignedNote note={note} onChanged={onChanged} onWrite={() => onOpen(note.id)} />;
}
