import { Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type FactView, historyActs } from '../../../api/history';
import { localDay } from '../../../display/dates';
import { FormDialog } from '../../../shell/FormDialog';
import { useFactName } from './useFactWords';
import { useWrong } from './useWrong';

interface Props {
  patientId: string;
  seen: FactView;
  /** It never was so, rather than being over. */
  isMistake: boolean;
  onDone: (view: FactView) => void;
  onClose: () => void;
}

/** Says that a fact is over, or that it was written down by mistake. */
export default function EndDialog({ patientId, seen, isMistake, onDone, onClose }: Props) {
  const { t } = useTranslation(['history', 'words']);
  const nameOf = useFactName();
  const save = useMutation({
    mutationFn: (form: FormData) => {
      const text = (name: string) => String(form.get(name) ?? '').trim();
      return isMistake
        ? historyActs.withdraw(patientId, seen, text('reason'))
        : historyActs.end(patientId, seen, text('until') || null, text('reason') || null);
    },
    onSuccess: (view) => {
      onDone(view);
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
      title={t(isMistake ? 'form.withdraw' : 'form.end', { fact: nameOf(seen.fact) })}
      onClose={onClose}
      act={isMistake ? t('form.withdrawDo') : t('form.endDo')}
      isBusy={save.isPending}
      failure={!isInField && save.error}
      onSubmit={submit}
      color={isMistake ? 'red' : 'brand'}
      noValidate
    >
      {!isMistake && (
        <TextInput
          name="until"
          label={t('form.until')}
          description={t('form.dateHint')}
          defaultValue={localDay(new Date().toISOString())}
          error={wrong('until')}
          autoComplete="off"
          data-autofocus
        />
      )}
      <Textarea
        name="reason"
        label={t('form.reason')}
        description={t('form.keeps')}
        rows={2}
        maxLength={500}
        error={wrong('reason')}
        required={isMistake}
      />
    </FormDialog>
  );
}
