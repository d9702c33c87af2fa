import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Address, Contacts } from '../../../api/patients';
import { queries } from '../../../api/queries';
import { ageOn, showAge } from '../../../display/age';
import { showDay } from '../../../display/dates';
import type { Draft, Field } from './draft';

/** "12 Water St, Halifax CA-NS B3J 1A1, CA", a line a part. */
export const showAddress = (one: Address) =>
  [one.street, [one.city, one.region, one.postalCode].filter(Boolean).join(' '), one.country]
    .filter(Boolean)
    .join('\n');

/** How each field of a record is called and written, the same on the overview, in a conflict and in a merge. */
export function useRecordWords() {
  const { t, i18n } = useTranslation(['patient', 'words']);
  const { data: locations } = useQuery(queries.locations());

  function contacts({ phones, emails, addresses, emergency }: Contacts): string {
    return [
      ...phones.map((one) => `${one.number} (${t(`use.${one.use}`)})`),
      ...emails.map((one) => one.address),
      ...addresses.map(showAddress),
      ...(emergency ? [`${t('contacts.emergency')}: ${emergency.name}, ${emergency.phone}`] : []),
    ].join('\n');
  }

  function born(day: string): string {
    const age = ageOn(day, new Date());
    return [showDay(day, i18n.language), age && showAge(age, i18n.language)].filter(Boolean).join(' · ');
  }

  /** Empty where nobody said. */
  function text(field: Field, draft: Draft): string {
    switch (field) {
      case 'birthDate':
        return draft.birthDate && born(draft.birthDate);
      case 'sex':
        return t(`words:sex.${draft.sex}`);
      case 'language':
        return draft.language && language(draft.language);
      case 'storagePreference':
        return draft.storagePreference && t(`storage.${draft.storagePreference}`);
      case 'homeLocationId':
        return locations?.items.find((one) => one.id === draft.homeLocationId)?.name ?? '';
      case 'identifiers':
        return draft.identifiers
          .map((one) =>
            [one.number, one.issuer, one.isAlias && t('numbers.alias')].filter(Boolean).join(' · '),
          )
          .join('\n');
      case 'contacts':
        return contacts(draft.contacts);
      default:
        return draft[field];
    }
  }

  /** Any language of BCP 47 may stand in a record; the browser knows how it is called. */
  function language(tag: string): string {
    try {
      return new Intl.DisplayNames(i18n.language, { type: 'language' }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  }

  return { label: (field: Field) => t(`field.${field}`), text, language };
}
