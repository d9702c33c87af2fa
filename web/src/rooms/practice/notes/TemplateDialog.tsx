import { Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type NoteTemplate, type NoteWords, noteActs } from '../../../api/history';
import { FormDialog } from '../../../shell/FormDialog';
import { languages } from '../../../words/i18n';
import { useWrong } from '../history/useWrong';

interface Props {
  seen: NoteTemplate | null;
  onDone: () => void;
  onClose: () => void;
}

/** Writes a template or snippet of the practice. */
export default function TemplateDialog({ seen, onDone, onClose }: Props) {
  const { t, i18n } = useTranslation(['history', 'words']);
  const start = seen?.template;
  const save = useMutation({
    mutationFn: (form: FormData) => {
      const words = {
        kind: form.get('kind'),
        language: form.get('language'),
        name: form.get('name'),
        body: form.get('body'),
        isRetired: start?.isRetired ?? false,
      } as NoteWords;
      return seen ? noteActs.changeTemplate(seen, words) : noteActs.addTemplate(words);
    },
    onSuccess: () => {
      onDone();
      onClose();
    },
  });
  const { wrong, isInField } = useWrong(save.error);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    save.mutate(new FormData(event.currentTarget));
  }

  return (
    <FormDialog
      title={start ? t('templates.edit', { name: start.name }) : t('templates.add')}
      size="lg"
      onClose={onClose}
      act={t('templates.save')}
      isBusy={save.isPending}
      failure={!isInField && save.error}
      onSubmit={submit}
    >
      <TextInput
        name="name"
        label={t('templates.name')}
        defaultValue={start?.name}
        error={wrong('name')}
        maxLength={80}
        required
        data-autofocus
        autoComplete="off"
      />
      <Group grow>
        <NativeSelect
          name="kind"
          label={t('templates.kind')}
          defaultValue={start?.kind ?? 'snippet'}
          data={(['template', 'snippet'] as const).map((value) => ({
            value,
            label: t(`templates.${value}`),
          }))}
        />
        <NativeSelect
          name="language"
          label={t('notes.language')}
          defaultValue={start?.language ?? i18n.language}
          data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
        />
      </Group>
      <Textarea
        name="body"
        label={t('templates.body')}
        defaultValue={start?.body}
        error={wrong('body')}
        rows={9}
        maxLength={5000}
        required
        spellCheck
      />
    </FormDialog>
  );
}
