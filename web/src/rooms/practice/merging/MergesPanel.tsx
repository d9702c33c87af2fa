import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Merge, type PatientRecord, patientActs, patientQueries } from '../../../api/patients';
import { showInstant } from '../../../display/dates';
import { showName } from '../../../display/people';
import { Icon } from '../../../shell/icons';
import { ProblemNote } from '../../../shell/ProblemNote';
import { useSession } from '../../../shell/session';
import styles from '../record/Record.module.css';

/** The merges that this record had part in, and the way back from those that hold. */
export function MergesPanel({ record }: { record: PatientRecord }) {
  const { t } = useTranslation('patient');
  const client = useQueryClient();
  const { can } = useSession();
  const { data } = useQuery(patientQueries.merges(record.id));
  const undo = useMutation({
    mutationFn: patientActs.unmerge,
    onSuccess: () =>
      Promise.all(
        ['patient', 'patients', 'images'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      ),
  });
  if (!data?.items.length) return <div role="status">{undo.isSuccess ? t('merge.undone') : ''}</div>;
  return (
    <section className={styles.panel} aria-labelledby="merges">
      <h2 id="merges">{t('merge.history')}</h2>
      <div role="status">{undo.isSuccess ? t('merge.undone') : ''}</div>
      {undo.error && <ProblemNote failure={undo.error} />}
      <ul className={styles.list}>
        {data.items.map((merge) => (
          <li key={merge.mergedAt + merge.merged} className={styles.spread}>
            <Told merge={merge} record={record} />
            {!merge.undoneAt && can('merge-patients') && (
              <Button
                size="xs"
                variant="default"
                leftSection={<Icon name="undo" size={16} />}
                loading={undo.isPending && undo.variables === merge.merged}
                onClick={() => undo.mutate(merge.merged)}
              >
                {t('merge.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ merge, record }: { merge: Merge; record: PatientRecord }) {
  const { t, i18n } = useTranslation('patient');
  const part = record.merged.find((one) => one.id === merge.merged);
  const said = (key: 'by' | 'undoneBy', who: string, at: string) =>
    t(`merge.${key}`, { who, when: showInstant(at, i18n.language) });
  return (
    <span>
      {merge.merged === record.id
        ? t('merge.into')
        : t('merge.was', { name: part ? showName(part) : t('merge.kept') })}
      {': '}
      {merge.reason} <small>{said('by', merge.mergedBy, merge.mergedAt)}</small>{' '}
      {merge.undoneAt && merge.undoneBy && <small>{said('undoneBy', merge.undoneBy, merge.undoneAt)}</small>}
    </span>
  );
}
