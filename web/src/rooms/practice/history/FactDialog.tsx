import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type FactKind, type FactView, historyActs } from '../../../api/history';
import { FormDialog } from '../../../shell/FormDialog';
import { FactFields } from './FactFields';
import { readFact } from './factForm';
import type { Choice } from './kindSearch';
import { useWrong } from './useWrong';

interface Props {
  patientId: string;
  kinds: readonly FactKind[];
  /** What is to be written down; null when something is corrected. */
  choice: Choice | null;
  /** What is to be corrected. */
  seen: FactView | null;
  onDone: (view: FactView) => void;
  onClose: () => void;
}

/** Writes a fact down, or says one anew. Enter keeps it; what was said before stays in its versions. */
export default function FactDialog({ patientId, kinds, choice, seen, onDone, onClose }: Props) {
  const { t } = useTranslation(['history', 'alerts', 'words']);
  const kind = choice?.kind ?? kinds.find(({ code }) => code === seen?.fact.kind);
  const save = useMutation({
    mutationFn: (form: FormData) => {
      if (!kind) throw new Error('The kind of this fact is not in the catalogue.');
      const fact = readFact(form, kind, seen?.fact ?? null);
      return seen
        ? historyActs.correct(patientId, seen, fact, String(form.get('reason') ?? '').trim() || null)
        : historyActs.add(patientId, fact);
    },
    onSuccess: (view) => {
      onDone(view);
      onClose();
    },
  });
  const { wrong, isInField } = useWrong(save.error);
  if (!kind) return null;
  const word = { kind: t(`alerts:kind.${kind.code as 'asthma'}`, { defaultValue: kind.code }) };

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    save.mutate(new FormData(event.currentTarget));
  }

  return (
    <FormDialog
      title={seen ? t('form.correct', word) : t('form.add', word)}
      size="lg"
      onClose={onClose}
      act={seen ? t('form.change') : t('form.save')}
      isBusy={save.isPending}
      failure={!isInField && save.error}
      onSubmit={submit}
    >
      <FactFields kind={kind} start={seen?.fact ?? { name: choice?.name ?? null }} wrong={wrong} />
      {seen && (
        <Textarea
          name="reason"
          label={t('form.reason')}
          description={t('form.keeps')}
          rows={2}
          maxLength={500}
          error={wrong('reason')}
        />
      )}
    </FormDialog>
  );
}
