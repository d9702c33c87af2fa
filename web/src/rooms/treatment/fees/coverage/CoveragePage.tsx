import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { feesActs, feesQueries } from '../../../../api/feesQueries';
import { Problem } from '../../../../api/http';
import type { Coverage, CoverageBook } from '../../../../api/insurance';
import { Page } from '../../../../shell/Page';
import { ProblemNote } from '../../../../shell/ProblemNote';
import { useSession } from '../../../../shell/session';
import { useWrongFields } from '../../../../shell/useWrongFields';
import styles from '../Fees.module.css';
import { CoverList } from './CoverList';
import { LostTeeth } from './LostTeeth';
import { PastList } from './PastList';

const route = getRouteApi('/inside/p/$patientId/coverage');

/** Who insures the patient, what was used of it, and what plans ask about the past. */
export default function CoveragePage() {
  const { t } = useTranslation('fees');
  const { patientId } = route.useParams();
  const { data } = useSuspenseQuery(feesQueries.coverage(patientId));
  return (
    <Page title={t('coverage.title')} lead={t('coverage.lead')}>
      <CoverageForm key={data.version} coverage={data} />
    </Page>
  );
}

/** What every part of the form is handed. */
export interface BookProps {
  book: CoverageBook;
  /** What is wrong, by field, in the server's words. */
  wrong: Record<string, string>;
  onChange: (book: CoverageBook) => void;
}

function CoverageForm({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation('fees');
  const { can } = useSession();
  const client = useQueryClient();
  const [book, setBook] = useState(coverage.coverage);
  const key = feesQueries.coverage(coverage.patientId).queryKey;
  const save = useMutation({
    mutationFn: () => feesActs.putCoverage(coverage.patientId, book, coverage.version),
    onSuccess: (saved) => client.setQueryData(key, saved),
  });
  const isTouched = book !== coverage.coverage;
  const wrong = useWrongFields(save.error);
  const isStale = save.error instanceof Problem && save.error.code === 'changed-meanwhile';
  const parts: BookProps = { book, wrong, onChange: setBook };

  function submit(event: FormEvent): void {
    event.preventDefault();
    save.mutate();
  }

  return (
    <form onSubmit={submit} className={styles.stack} aria-label={t('coverage.title')}>
      <fieldset className={styles.section} disabled={!can('edit-coverage')}>
        <CoverList {...parts} />
      </fieldset>
      <fieldset className={styles.section} disabled={!can('edit-coverage')}>
        <LostTeeth {...parts} />
      </fieldset>
      <fieldset className={styles.section} disabled={!can('edit-coverage')}>
        <PastList {...parts} />
      </fieldset>
      {save.error && Object.keys(wrong).length === 0 && <ProblemNote failure={save.error} />}
      {isStale && (
        <div className={styles.caution}>
          <p>{t('coverage.stale')}</p>
          <Button
            size="xs"
            variant="default"
            onClick={() => void client.invalidateQueries({ queryKey: key })}
          >
            {t('coverage.showTheirs')}
          </Button>
        </div>
      )}
      {isTouched && (
        <div className={styles.bar}>
          <Button type="submit" loading={save.isPending}>
            {t('coverage.save')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              setBook(coverage.coverage);
              save.reset();
            }}
          >
            {t('coverage.discard')}
          </Button>
          <span className={styles.hint}>{t('plans.unsaved')}</span>
        </div>
      )}
    </form>
  );
}
