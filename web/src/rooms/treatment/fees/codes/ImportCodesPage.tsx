import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { feesActs } from '../../../../api/feesQueries';
import { Page } from '../../../../shell/Page';
import { ProblemNote } from '../../../../shell/ProblemNote';
import { useWrongFields } from '../../../../shell/useWrongFields';
import styles from '../Fees.module.css';
import { SheetDesk } from '../sheet/SheetDesk';
import { useSheet } from '../sheet/useSheet';

/** A list of codes that somebody else made: kept only when somebody says that the practice has a licence. */
export default function ImportCodesPage() {
  const { t } = useTranslation(['fees', 'words']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [isLicensed, setLicensed] = useState(false);
  const sheet = useSheet('codes', null);
  const keep = useMutation({
    mutationFn: () => {
      if (!sheet.file) throw new Error('Nothing is chosen.');
      return feesActs.importCodes(name, isLicensed, sheet.file);
    },
    onSuccess: async (list) => {
      await client.invalidateQueries({ queryKey: ['fees'] });
      await navigate({ to: '/fees/codes/$listId', params: { listId: list.id } });
    },
  });
  const wrong = useWrongFields(keep.error);
  const isReady = !!sheet.preview && sheet.preview.flawCount === 0 && sheet.preview.rowCount > 0;

  function submit(event: FormEvent): void {
    event.preventDefault();
    keep.mutate();
  }

  return (
    <Page title={t('import.codes')} lead={t('import.codesLead')} narrow>
      <form onSubmit={submit} className={styles.stack}>
        <SheetDesk kind="codes" sheet={sheet} />
        {sheet.preview && (
          <section className={styles.section} aria-labelledby="licence">
            <h2 id="licence">{t('import.licence')}</h2>
            <TextInput
              label={t('import.listName')}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              error={wrong.name}
              required
              autoComplete="off"
            />
            <Checkbox
              checked={isLicensed}
              onChange={(event) => setLicensed(event.currentTarget.checked)}
              label={t('import.confirm')}
              description={t('import.confirmHint')}
              error={wrong.licenceConfirmed}
            />
            {keep.error && Object.keys(wrong).length === 0 && <ProblemNote failure={keep.error} />}
            <div className={styles.row}>
              <Button type="submit" loading={keep.isPending} disabled={!isReady || !isLicensed}>
                {t('import.doCodes', { count: sheet.preview.rowCount })}
              </Button>
              <Button variant="default" onClick={() => void navigate({ to: '/fees/codes' })}>
                {t('words:act.cancel')}
              </Button>
            </div>
          </section>
        )}
      </form>
    </Page>
  );
}
