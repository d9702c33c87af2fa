import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type PatientRecord, patientQueries } from '../../../api/patients';
import { Icon } from '../../../shell/icons';
import { useTitle } from '../../../shell/Page';
import { useSession } from '../../../shell/session';
import { MergesPanel } from '../merging/MergesPanel';
import { ContactPanel } from './ContactPanel';
import { draftOf, type Field } from './draft';
import { FamilyPanel } from './FamilyPanel';
import { PhotoBox } from './PhotoBox';
import styles from './Record.module.css';
import { useRecordWords } from './useRecordWords';

const route = getRouteApi('/inside/p/$patientId/overview');
const person: readonly Field[] = [
  'familyName',
  'givenName',
  'preferredName',
  'birthDate',
  'sex',
  'pronouns',
  'language',
];
const belongs: readonly Field[] = ['homeLocationId', 'residency', 'storagePreference'];

/** Everything that is written of a patient, and the ways to change it. */
export default function OverviewPage() {
  const { t } = useTranslation('patient');
  const { patientId } = route.useParams();
  const { data: record } = useSuspenseQuery(patientQueries.record(patientId));
  const { can } = useSession();
  useTitle(t('overview.title'));
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('overview.title')}</h1>
        <div className={styles.row}>
          <Likely id={patientId} />
          {can('merge-patients') && (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/p/$patientId/merge" params={{ patientId }} {...props} />}
            >
              {t('act.merge')}
            </Button>
          )}
          {can('edit-patients') && (
            <Button
              leftSection={<Icon name="edit" size={16} />}
              renderRoot={(props) => <Link to="/p/$patientId/edit" params={{ patientId }} {...props} />}
            >
              {t('act.edit')}
            </Button>
          )}
        </div>
      </header>
      <MergesPanel record={record} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <section className={styles.panel} aria-labelledby="person">
            <h2 id="person">{t('overview.person')}</h2>
            <PhotoBox record={record} may={can('edit-patients')} />
            <Facts record={record} fields={person} />
          </section>
          <section className={styles.panel} aria-labelledby="belongs">
            <h2 id="belongs">{t('overview.belongs')}</h2>
            <Facts record={record} fields={belongs} />
            <h3>{t('overview.numbers')}</h3>
            <Numbers record={record} />
          </section>
        </div>
        <div className={styles.column}>
          <ContactPanel contacts={record.contacts} />
          <FamilyPanel id={patientId} may={can('edit-patients')} />
        </div>
      </div>
    </div>
  );
}

function Facts({ record, fields }: { record: PatientRecord; fields: readonly Field[] }) {
  const { t } = useTranslation('patient');
  const { label, text } = useRecordWords();
  const draft = draftOf(record);
  return (
    <dl className={styles.facts}>
      {fields.map((field) => (
        <div key={field} style={{ display: 'contents' }}>
          <dt>{label(field)}</dt>
          <dd>{text(field, draft) || <span className={styles.none}>{t('overview.none')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The patient's own numbers, and those of whoever was merged into it. */
function Numbers({ record }: { record: PatientRecord }) {
  const { t } = useTranslation('patient');
  const all = [...record.identifiers, ...record.merged.flatMap((part) => part.identifiers)];
  if (all.length === 0) return <p className={styles.none}>{t('overview.none')}</p>;
  return (
    <ul className={styles.list}>
      {all.map((one) => (
        <li key={`${one.issuer} ${one.number}`}>
          <span>{one.number}</span>
          <small>{one.issuer}</small>
          {(one.isAlias || !record.identifiers.includes(one)) && (
            <span className={styles.mark}>{t('numbers.alias')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Likely({ id }: { id: string }) {
  const { t } = useTranslation('patient');
  const { can } = useSession();
  const { data } = useQuery(patientQueries.duplicates(id));
  if (!data?.items.length || !can('merge-patients')) return null;
  return (
    <Button
      variant="light"
      color="yellow"
      leftSection={<Icon name="patients" size={16} />}
      renderRoot={(props) => <Link to="/p/$patientId/merge" params={{ patientId: id }} {...props} />}
    >
      {t('merge.likely', { count: data.items.length })}
    </Button>
  );
}
