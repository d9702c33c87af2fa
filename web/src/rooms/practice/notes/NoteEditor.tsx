import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { historyQueries, type Note, type NoteLanguage, noteActs } from '../../../api/history';
import { localDay, showDay } from '../../../display/dates';
import { Icon } from '../../../shell/icons';
import { MenuButton } from '../../../shell/MenuButton';
import { ProblemNote } from '../../../shell/ProblemNote';
import { useSession } from '../../../shell/session';
import { languages } from '../../../words/i18n';
import { BothTexts } from './BothTexts';
import { insertAt, nextBlank } from './blanks';
import { KeptMark } from './KeptMark';
import styles from './Notes.module.css';
import { useDraft } from './useDraft';

interface Props {
  note: Note;
  onDone: () => void;
}

/** Writes a draft. It is kept in every pause; F2 goes to the next blank, Ctrl+S keeps it now. */
export function NoteEditor({ note, onDone }: Props) {
  const { t, i18n } = useTranslation(['history', 'words']);
  const { can } = useSession();
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(note);
  const { writing, write } = draft;
  const { data: templates } = useQuery(historyQueries.templates());
  const offered = (templates ?? []).filter(
    ({ template }) => template.language === writing.language && !template.isRetired,
  );

  const sign = useMutation({
    mutationFn: async () => {
      if (!(await draft.save())) return null;
      return noteActs.sign(note.patientId, note.id, draft.version());
    },
    onSuccess: (signed) => signed && onDone(),
  });
  const discard = useMutation({
    mutationFn: () => noteActs.discard(note.patientId, { ...note, version: draft.version() }),
    onSuccess: onDone,
  });

  function selectBlank(text: string, from: number): void {
    const place = nextBlank(text, from);
    area.current?.focus();
    if (place) area.current?.setSelectionRange(...place);
  }

  function insert(words: string): void {
    const field = area.current;
    const place: [number, number] = field
      ? [field.selectionStart, field.selectionEnd]
      : [writing.text.length, writing.text.length];
    const [text, at] = insertAt(writing.text, place, words);
    // The words must stand in the field before a blank of theirs can be chosen.
    flushSync(() => write({ text }));
    selectBlank(text, at);
  }

  function press(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const keeps = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';
    if (!keeps && event.key !== 'F2') return;
    event.preventDefault();
    if (keeps) void draft.save();
    else selectBlank(writing.text, event.currentTarget.selectionEnd);
  }

  const menu = (kind: 'template' | 'snippet') => (
    <MenuButton
      label={t(`notes.${kind}`)}
      text={t(`notes.${kind}`)}
      icon="note"
      align="start"
      choices={offered
        .filter(({ template }) => template.kind === kind)
        .map(({ id, template }) => ({
          key: id,
          word: template.name,
          lang: template.language,
          onChoose: () => insert(template.body),
        }))}
    />
  );

  return (
    <article className={styles.note} data-state="draft" aria-label={t('notes.draft')}>
      <header>
        <h2>{showDay(writing.visitOn, i18n.language, 'long')}</h2>
        <span className={styles.mark} data-tone="caution">
          <Icon name="edit" size={14} />
          {t('notes.draft')}
        </span>
      </header>
      <div className={styles.fields}>
        <TextInput
          type="date"
          label={t('notes.visit')}
          value={writing.visitOn}
          max={localDay(new Date().toISOString())}
          onChange={(event) => event.currentTarget.value && write({ visitOn: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('notes.language')}
          value={writing.language}
          data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
          onChange={(event) => write({ language: event.currentTarget.value as NoteLanguage })}
        />
        {menu('template')}
        {menu('snippet')}
        <Button
          variant="subtle"
          color="gray"
          title="F2"
          onClick={() => selectBlank(writing.text, area.current?.selectionEnd ?? 0)}
        >
          {t('notes.next')}
        </Button>
      </div>
      {draft.theirs ? (
        <BothTexts theirs={draft.theirs} mine={writing} onChoose={draft.settle} />
      ) : (
        <textarea
          ref={area}
          className={styles.area}
          aria-label={t('notes.text')}
          lang={writing.language}
          spellCheck
          maxLength={20_000}
          value={writing.text}
          onChange={(event) => write({ text: event.currentTarget.value })}
          onKeyDown={press}
        />
      )}
      {(sign.error ?? discard.error) && <ProblemNote failure={sign.error ?? discard.error} />}
      <div className={styles.bar}>
        <KeptMark
          kept={draft.kept}
          savedAt={draft.savedAt}
          failure={draft.failure}
          onRetry={() => void draft.save()}
        />
        {can('sign-notes') ? (
          <Button
            leftSection={<Icon name="lock" size={18} />}
            title={t('notes.signText')}
            loading={sign.isPending}
            disabled={draft.theirs !== null}
            onClick={() => sign.mutate()}
          >
            {t('notes.sign')}
          </Button>
        ) : (
          <span className={styles.who}>{t('notes.cannotSign')}</span>
        )}
        <Button variant="default" onClick={() => void draft.save().then(onDone)}>
          {t('words:act.close')}
        </Button>
        <Button variant="subtle" color="red" loading={discard.isPending} onClick={() => discard.mutate()}>
          {t('notes.discard')}
        </Button>
      </div>
    </article>
  );
}
