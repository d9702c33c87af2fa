import { Link } from '@tanstack/react-router';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../api/types';
import { ageOn, showAge } from '../../display/age';
import { showDay } from '../../display/dates';
import { showName } from '../../display/people';
import { moveInGrid } from '../../shell/gridKeys';
import styles from './PatientsPage.module.css';

export function PatientList({ patients, ref }: { patients: readonly Patient[]; ref: Ref<HTMLDivElement> }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a short cut among links that Tab reaches too
    <div ref={ref} className={styles.list} onKeyDown={moveInGrid}>
      <ul>
        {patients.map((patient) => (
          <li key={patient.id}>
            <PatientRow patient={patient} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function PatientRow({ patient }: { patient: Patient }) {
  const { t, i18n } = useTranslation();
  const age = patient.birthDate && ageOn(patient.birthDate, new Date());
  return (
    <Link to="/p/$patientId/imaging" params={{ patientId: patient.id }} className={styles.row} data-cell>
      <strong className={styles.name}>{showName(patient)}</strong>
      <span className={styles.fact}>
        {patient.birthDate ? showDay(patient.birthDate, i18n.language) : t('person.noBirthDate')}
        {age && <small>{showAge(age, i18n.language)}</small>}
      </span>
      <span className={styles.fact}>
        {patient.identifiers[0]?.number}
        <small>{patient.identifiers[0]?.issuer}</small>
      </span>
      <span className={styles.fact}>{patient.homeLocation?.name}</span>
    </Link>
  );
}
