import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Flaw } from '../../../../api/fees';
import { feesActs, feesQueries } from '../../../../api/feesQueries';
import { Problem } from '../../../../api/http';
import { Page } from '../../../../shell/Page';
import { ProblemNote } from '../../../../shell/ProblemNote';
import styles from '../Fees.module.css';
import { Flaws } from '../sheet/FlawList';
import { SheetDesk } from '../sheet/SheetDesk';
import { useSheet } from '../sheet/useSheet';

const route = getRouteApi('/inside/fees/schedules/$scheduleId/import');

/** Fees of a CSV file: chosen, looked at, and only then kept from a day on. */
export default function ImportFeesPage() {
  const { t } = useTranslation(['fees', 'words']);
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const { scheduleId } = route.useParams();
  const { data: schedules } = useQuery(feesQueries.schedules());
  const { data: lists } = useQuery(feesQueries.codeLists());
  const [list, setList] = useState<string | null>(null);
  const [validFrom, setValidFrom] = useState(() => `${new Date().getFullYear()}-01-01`);
  const sheet = useSheet('fees', list);
  const keep = useMutation({
    mutationFn: () => {
      if (!sheet.file) throw new Error('Nothing is chosen.');
      return feesActs.importFees(scheduleId, validFrom, sheet.file);
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['fees'] });
      await navigate({ to: '/fees' });
    },
  });
  const schedule = schedules?.items.find((one) => one.id === scheduleId);
  const isReady = !!sheet.preview && sheet.preview.flawCount === 0 && sheet.preview.rowCount > 0;

  function submit(event: FormEvent): void {
    event.preventDefault();
    keep.mutate();
  }

  return (
    <Page title={t('import.fees')} lead={schedule?.name} narrow>
      <form onSubmit={submit} className={styles.stack}>
        <SheetDesk kind="fees" sheet={sheet} />
        {sheet.preview && (
          <section className={styles.section} aria-labelledby="from">
            <h2 id="from">{t('import.when')}</h2>
            <div className={styles.pair}>
              <TextInput
                type="date"
                label={t('schedules.validFrom')}
                value={validFrom}
                onChange={(event) => setValidFrom(event.currentTarget.value)}
                required
              />
              <NativeSelect
                label={t('import.codesOf')}
                value={list ?? ''}
                onChange={(event) => setList(event.currentTarget.value || null)}
                data={[
                  { value: '', label: t('import.ownCodes') },
                  ...(lists?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            </div>
            {keep.error && <ProblemNote failure={keep.error} />}
            {keep.error instanceof Problem && <Flaws flaws={(keep.error.more.flaws as Flaw[]) ?? []} />}
            <div className={styles.row}>
              <Button type="submit" loading={keep.isPending} disabled={!isReady}>
                {t('import.do', { count: sheet.preview.rowCount })}
              </Button>
              <Button variant="default" onClick={() => void navigate({ to: '/fees' })}>
                {t('words:act.cancel')}
              </Button>
            </div>
            {!isReady && <p className={styles.hint}>{t('import.notYet')}</p>}
          </section>
        )}
      </form>
    </Page>
  );
}
