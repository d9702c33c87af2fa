import { Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type Note, noteActs } from '../../../api/history';
import { FormDialog } from '../../../shell/FormDialog';
import { useWrong } from '../history/useWrong';

interface Props {
  note: Note;
  onDone: () => void;
  onClose: () => void;
}

/** Adds something to a signed note, with the reason. */
export default function AmendDialog({ note, onDone, onClose }: Props) {
  const { t } = useTranslation(['history', 'words']);
  const amend = useMutation({
    mutationFn: (form: FormData) =>
      noteActs.amend(note.patientId, note, String(form.get('text')), String(form.get('reason'))),
    onSuccess: () => {
      onDone();
      onClose();
    },
    onError: onDone,
  });
  const { wrong, isInField } = useWrong(amend.error);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    amend.mutate(new FormData(event.currentTarget));
  }

  return (
    <FormDialog
      title={t('notes.amend')}
      size="lg"
      onClose={onClose}
      act={t('notes.amendDo')}
      isBusy={amend.isPending}
      failure={!isInField && amend.error}
      onSubmit={submit}
    >
      <Textarea
        name="text"
        label={t('notes.amendText')}
        rows={5}
        maxLength={20_000}
        lang={note.language}
        spellCheck
        required
        data-autofocus
        error={wrong('text')}
      />
      <TextInput
        name="reason"
        label={t('notes.amendReason')}
        maxLength={500}
        required
        autoComplete="off"
        error={wrong('reason')}
      />
    </FormDialog>
  );
}
