import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contacts } from '../../../api/patients';
import { isSame, noContacts } from './draft';
import styles from './Record.module.css';
import { showAddress } from './useRecordWords';

/** How the patient is reached; what is preferred says so in words. */
export function ContactPanel({ contacts }: { contacts: Contacts | null }) {
  const { t } = useTranslation('patient');
  const known = contacts ?? noContacts;
  return (
    <section className={styles.panel} aria-labelledby="contacts">
      <h2 id="contacts">{t('contacts.title')}</h2>
      {isSame(known, noContacts) && <p className={styles.none}>{t('contacts.none')}</p>}
      <Group title={t('contacts.phones')} all={known.phones} text={(one) => <Dial number={one.number} />} />
      <Group title={t('contacts.emails')} all={known.emails} text={(one) => one.address} />
      <Group title={t('contacts.addresses')} all={known.addresses} text={showAddress} />
      {known.emergency && (
        <>
          <h3>{t('contacts.emergency')}</h3>
          <ul className={styles.list}>
            <li>
              <span>{known.emergency.name}</span>
              <small>{known.emergency.relation}</small>
              <Dial number={known.emergency.phone} />
            </li>
          </ul>
        </>
      )}
    </section>
  );
}

function Dial({ number }: { number: string }) {
  return <a href={`tel:${number.replace(/[^\d+]/g, '')}`}>{number}</a>;
}

interface GroupProps<T> {
  title: string;
  all: readonly T[];
  text: (one: T) => ReactNode;
}

function Group<T extends { use: 'mobile' | 'home' | 'work' | 'other'; isPreferred: boolean }>({
  title,
  all,
  text,
}: GroupProps<T>) {
  const { t } = useTranslation('patient');
  if (all.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles.list}>
        {all.map((one) => (
          <li key={JSON.stringify(one)}>
            <span>{text(one)}</span>
            <small>{t(`use.${one.use}`)}</small>
            {one.isPreferred && <span className={styles.mark}>{t('contacts.preferred')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
