import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { patientQueries } from '../../../api/patients';
import { useTitle } from '../../../shell/Page';
import { ProblemNote } from '../../../shell/ProblemNote';
import styles from '../record/Record.module.css';
import { ChooseOther } from './ChooseOther';
import { SideBySide } from './SideBySide';

const route = getRouteApi('/inside/p/$patientId/merge');

/** Two records of one person: choose the other, look at both, keep one. The other's id stands in the address. */
export default function MergePage() {
  const { t } = useTranslation('patient');
  const { patientId } = route.useParams();
  const { other } = route.useSearch();
  const navigate = useNavigate();
  const { data: record } = useSuspenseQuery(patientQueries.record(patientId));
  const second = useQuery({ ...patientQueries.record(other ?? ''), enabled: !!other });
  useTitle(t('merge.title'));
  const choose = (id: string | undefined) =>
    void navigate({ to: '/p/$patientId/merge', params: { patientId }, search: { other: id } });
  return (
    <div className={styles.page}>
      <header>
        <h1>{t('merge.title')}</h1>
        <p className={styles.none}>{t('merge.lead')}</p>
      </header>
      {second.error && <ProblemNote failure={second.error} onRetry={() => void second.refetch()} />}
      {!other && <ChooseOther id={patientId} onChoose={choose} />}
      {other && second.data && (
        <SideBySide key={other} one={record} other={second.data} onOther={() => choose(undefined)} />
      )}
    </div>
  );
}
