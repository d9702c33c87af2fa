import { useTranslation } from 'react-i18next';
import type { Patient } from '../../api/types';
import { ageOn, showAge } from '../../display/age';
import { showDay } from '../../display/dates';
import { showName } from '../../display/people';
import { Icon } from '../../shell/icons';
import styles from './PatientBanner.module.css';

/** Who this is: the same on every tab and in the viewer. */
export function PatientBanner({ patient }: { patient: Patient }) {
  const { t, i18n } = useTranslation();
  const age = patient.birthDate && ageOn(patient.birthDate, new Date());
  return (
    <section className={styles.banner} aria-label={t('patient.banner')}>
      <span className={styles.face}>
        {patient.photo ? (
          <img src={`/api/patients/${patient.id}/photo?v=${patient.photo}`} alt="" width={36} height={36} />
        ) : (
          <Icon name="user" size={22} />
        )}
      </span>
      <p className={styles.name}>
        {showName(patient)}
        {patient.preferredName && <span className={styles.also}>({patient.preferredName})</span>}
        {patient.pronouns && <span className={styles.also}>{patient.pronouns}</span>}
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>{t('person.birthDate')}</dt>
          <dd>
            {patient.birthDate ? showDay(patient.birthDate, i18n.language) : t('person.noBirthDate')}
            {age && <span className={styles.age}>{showAge(age, i18n.language)}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('person.sex')}</dt>
          <dd>{t(`sex.${patient.sex}`)}</dd>
        </div>
        {patient.identifiers.map((identifier) => (
          <div key={`${identifier.issuer} ${identifier.number}`}>
            <dt>{identifier.issuer || t('person.number')}</dt>
            <dd>{identifier.number}</dd>
          </div>
        ))}
        {patient.homeLocation && (
          <div>
            <dt>{t('person.homeLocation')}</dt>
            <dd>{patient.homeLocation.name}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
