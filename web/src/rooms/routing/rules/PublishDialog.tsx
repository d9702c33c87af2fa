import { Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublishedBook, RuleBook } from '../../../api/routing';
import { routingActs, routingQueries } from '../../../api/routingQueries';
import { FormDialog } from '../../../shell/FormDialog';
import { useWrongFields } from '../../../shell/useWrongFields';
import { DifferenceList } from './DifferenceList';
import { type Flaws, flawsOf } from './faults';
import { printBook } from './printBook';
import type { Speech } from './sentences';

interface Props {
  published: PublishedBook;
  book: RuleBook;
  speech: Speech;
  onFlaws: (flaws: Flaws) => void;
  onClose: () => void;
}

/** Asked before rules act: what becomes different, and why. */
export default function PublishDialog({ published, book, speech, onFlaws, onClose }: Props) {
  const { t } = useTranslation(['routing', 'words']);
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const publish = useMutation({
    mutationFn: async () => {
      const inForce = await routingActs.publish(book, reason, published.version);
      return { inForce, draft: await routingActs.saveDraft(printBook(inForce)).catch(() => null) };
    },
    onSuccess: ({ inForce, draft }) => {
      if (draft) client.setQueryData(routingQueries.draft().queryKey, draft);
      client.setQueryData(routingQueries.book().queryKey, inForce);
      void client.invalidateQueries({ queryKey: routingQueries.versions().queryKey });
      onClose();
    },
    onError: (failure) => {
      const flaws = flawsOf(failure);
      if (flaws.size === 0) return;
      onFlaws(flaws);
      onClose();
    },
  });
  const wrong = useWrongFields(publish.error).reason;

  function submit(event: FormEvent): void {
    event.preventDefault();
    publish.mutate();
  }

  return (
    <FormDialog
      title={t('publish.title')}
      size="lg"
      onClose={onClose}
      act={t('publish.do')}
      isBusy={publish.isPending}
      failure={!wrong && publish.error}
      onSubmit={submit}
    >
      <p>{t('publish.what')}</p>
      <DifferenceList before={published} after={book} speech={speech} />
      <Textarea
        data-autofocus
        label={t('publish.reason')}
        description={t('publish.reasonHint')}
        rows={2}
        maxLength={400}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={wrong}
        required
      />
    </FormDialog>
  );
}
