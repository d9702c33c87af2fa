import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PatientRecord, patientActs } from '../../../api/patients';
import { showName } from '../../../display/people';
import { Icon } from '../../../shell/icons';
import { ProblemNote } from '../../../shell/ProblemNote';
import { useWrongFields } from '../../../shell/useWrongFields';
import { draftOf, fields, isSame } from '../record/draft';
import styles from '../record/Record.module.css';
import { useRecordWords } from '../record/useRecordWords';

interface Props {
  one: PatientRecord;
  other: PatientRecord;
  onOther: () => void;
}

/** Both records line by line, what differs marked; which is kept, and why. */
export function SideBySide({ one, other, onOther }: Props) {
  const { t } = useTranslation('patient');
  const { label, text } = useRecordWords();
  const [keptId, setKept] = useState(one.id);
  const [reason, setReason] = useState('');
  const [kept, merged] = keptId === one.id ? [one, other] : [other, one];
  const merge = useMerge();
  const [left, right] = [draftOf(one), draftOf(other)];
  const wrong = useWrongFields(merge.error);
  const choice = (record: PatientRecord) => (
    <label className={styles.choice}>
      <input type="radio" name="keep" checked={keptId === record.id} onChange={() => setKept(record.id)} />
      <span>
        <strong>{showName(record)}</strong>
        <br />
        {t('merge.keep')}
      </span>
    </label>
  );
  return (
    <form
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        merge.mutate({ kept, merged, reason });
      }}
      noValidate
    >
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              <th scope="col">{choice(one)}</th>
              <th scope="col">{choice(other)}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => {
              const differs = !isSame(left[field], right[field]);
              return (
                <tr key={field} data-differs={differs || undefined}>
                  <th scope="row">{label(field)}</th>
                  <td>{text(field, left) || t('overview.none')}</td>
                  <td>{text(field, right) || t('overview.none')}</td>
                  <td>
                    <span className={styles.verdict}>
                      <Icon name={differs ? 'differs' : 'check'} size={16} />
                      {t(differs ? 'merge.differs' : 'merge.same')}
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={styles.none}>{t('merge.identifiers')}</p>
      <TextInput
        label={t('merge.reason')}
        description={t('merge.reasonHint')}
        value={reason}
        error={wrong.reason}
        required
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {merge.error && !wrong.reason && <ProblemNote failure={merge.error} />}
      <div className={styles.row}>
        <Button type="submit" loading={merge.isPending}>
          {t('merge.do')}
        </Button>
        <Button variant="default" onClick={onOther}>
          {t('merge.other')}
        </Button>
      </div>
    </form>
  );
}

/** Merges what was looked at, and goes to who answers for both. Sent twice it is done once. */
function useMerge() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: ({ kept, merged, reason }: { kept: PatientRecord; merged: PatientRecord; reason: string }) =>
      patientActs.merge(
        { keep: kept.id, merge: merged.id, reason, keepVersion: kept.version, mergeVersion: merged.version },
        `${key}${kept.id.slice(-12)}`,
      ),
    onSuccess: async (_, { kept }) => {
      await navigate({ to: '/p/$patientId/overview', params: { patientId: kept.id } });
      await Promise.all(
        ['patient', 'patients', 'images'].map((part) => client.invalidateQueries({ queryKey: [part] })),
      );
    },
  });
}
