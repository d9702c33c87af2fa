import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type Address,
  type Contacts,
  type ContactUse,
  contactUses,
  type Email,
  type Phone,
} from '../../../api/patients';
import { EntryList } from './EntryList';
import type { FieldsProps } from './PersonFields';
import styles from './Record.module.css';

interface Used {
  use: ContactUse;
  isPreferred: boolean;
}

function useUse() {
  const { t } = useTranslation('patient');
  return <T extends Used>(one: T, change: (one: T) => void) => (
    <>
      <NativeSelect
        label={t('contacts.use')}
        value={one.use}
        onChange={(event) => change({ ...one, use: event.currentTarget.value as ContactUse })}
        data={contactUses.map((value) => ({ value, label: t(`use.${value}`) }))}
      />
      <Checkbox
        mb={8}
        label={t('contacts.preferred')}
        checked={one.isPreferred}
        onChange={(event) => change({ ...one, isPreferred: event.currentTarget.checked })}
      />
    </>
  );
}

/** One of a list is preferred at most: who is chosen takes it from the others. */
function prefer<T extends Used>(before: readonly T[], after: T[]): T[] {
  const chosen = after.findIndex((one, at) => one.isPreferred && !before[at]?.isPreferred);
  return chosen < 0 ? after : after.map((one, at) => ({ ...one, isPreferred: at === chosen }));
}

export function ContactFields({ draft, wrong, onChange }: FieldsProps) {
  const { t } = useTranslation('patient');
  const use = useUse();
  const { contacts } = draft;
  const put = (part: Partial<Contacts>) => onChange({ ...draft, contacts: { ...contacts, ...part } });
  const { emergency } = contacts;
  const whom = emergency ?? { name: '', relation: null, phone: '' };
  const call = (next: typeof whom) =>
    put({ emergency: next.name || next.phone || next.relation ? next : null });
  return (
    <fieldset className={styles.panel}>
      <legend>{t('contacts.title')}</legend>
      <EntryList<Phone>
        what={t('contacts.phone')}
        addWord={t('contacts.addPhone')}
        all={contacts.phones}
        fresh={{ number: '', use: 'mobile', isPreferred: contacts.phones.length === 0 }}
        wrong={wrong['contacts.phones']}
        onChange={(phones) => put({ phones: prefer(contacts.phones, phones) })}
        draw={(one, at, change) => (
          <>
            <TextInput
              type="tel"
              label={t('contacts.number')}
              value={one.number}
              error={wrong[`contacts.phones[${at}].number`]}
              autoComplete="off"
              onChange={(event) => change({ ...one, number: event.currentTarget.value })}
            />
            {use(one, change)}
          </>
        )}
      />
      <EntryList<Email>
        what={t('contacts.emails')}
        addWord={t('contacts.addEmail')}
        all={contacts.emails}
        fresh={{ address: '', use: 'home', isPreferred: contacts.emails.length === 0 }}
        wrong={wrong['contacts.emails']}
        onChange={(emails) => put({ emails: prefer(contacts.emails, emails) })}
        draw={(one, at, change) => (
          <>
            <TextInput
              inputMode="email"
              label={t('contacts.address')}
              value={one.address}
              error={wrong[`contacts.emails[${at}].address`]}
              autoComplete="off"
              onChange={(event) => change({ ...one, address: event.currentTarget.value })}
            />
            {use(one, change)}
          </>
        )}
      />
      <EntryList<Address>
        what={t('contacts.addresses')}
        addWord={t('contacts.addAddress')}
        all={contacts.addresses}
        fresh={{
          street: '',
          city: '',
          region: null,
          postalCode: null,
          country: 'CA',
          use: 'home',
          isPreferred: contacts.addresses.length === 0,
        }}
        wrong={wrong['contacts.addresses']}
        onChange={(addresses) => put({ addresses: prefer(contacts.addresses, addresses) })}
        draw={(one, at, change) => (
          <>
            <Textarea
              className={styles.wide}
              rows={2}
              label={t('contacts.street')}
              value={one.street}
              error={wrong[`contacts.addresses[${at}].street`]}
              onChange={(event) => change({ ...one, street: event.currentTarget.value })}
            />
            {(['city', 'region', 'postalCode', 'country'] as const).map((part) => (
              <TextInput
                key={part}
                label={t(`contacts.${part}`)}
                value={one[part] ?? ''}
                error={wrong[`contacts.addresses[${at}].${part}`]}
                autoComplete="off"
                onChange={(event) => change({ ...one, [part]: event.currentTarget.value })}
              />
            ))}
            {use(one, change)}
          </>
        )}
      />
      <h3>{t('contacts.emergency')}</h3>
      <fieldset className={styles.entry} aria-label={t('contacts.emergency')}>
        {(['name', 'relation', 'phone'] as const).map((part) => (
          <TextInput
            key={part}
            label={t(`contacts.${part}`)}
            value={whom[part] ?? ''}
            error={wrong[`contacts.emergency.${part}`]}
            autoComplete="off"
            onChange={(event) => call({ ...whom, [part]: event.currentTarget.value })}
          />
        ))}
      </fieldset>
    </fieldset>
  );
}
