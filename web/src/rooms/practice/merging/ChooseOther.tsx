import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { patientQueries } from '../../../api/patients';
import { showDay } from '../../../display/dates';
import { showName } from '../../../display/people';
import { FindPatient } from '../../imaging/FindPatient';
import styles from '../record/Record.module.css';

/** Who may be the same person, the likeliest first, or anybody else. */
export function ChooseOther({ id, onChoose }: { id: string; onChoose: (id: string) => void }) {
  const { t, i18n } = useTranslation('patient');
  const { data } = useQuery(patientQueries.duplicates(id));
  return (
    <section className={styles.panel} aria-labelledby="choose">
      <h2 id="choose">{t('merge.choose')}</h2>
      {!!data?.items.length && (
        <>
          <h3>{t('merge.possible')}</h3>
          <ul className={styles.list}>
            {data.items.map(({ patient }) => (
              <li key={patient.id} className={styles.spread}>
                <span>
                  {showName(patient)}{' '}
                  <small>
                    {[
                      patient.birthDate && showDay(patient.birthDate, i18n.language),
                      patient.identifiers[0]?.number,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </span>
                <Button size="xs" variant="default" onClick={() => onChoose(patient.id)}>
                  {t('merge.compare')}
                </Button>
              </li>
            ))}
          </ul>
          <h3>{t('merge.find')}</h3>
        </>
      )}
      <FindPatient onPick={(patient) => patient.id !== id && onChoose(patient.id)} />
    </section>
  );
}
