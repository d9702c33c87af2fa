import { Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EntryList } from './EntryList';
import type { FieldsProps } from './PersonFields';
import styles from './Record.module.css';

/** The numbers by which others know the patient. An old one stays, and says that it is old. */
export function NumberFields({ draft, wrong, onChange }: FieldsProps) {
  const { t } = useTranslation('patient');
  return (
    <fieldset className={styles.panel}>
      <legend>{t('overview.numbers')}</legend>
      <Text size="sm" c="dimmed">
        {t('hint.number')}
      </Text>
      <EntryList
        what={t('numbers.number')}
        addWord={t('numbers.add')}
        all={draft.identifiers}
        fresh={{ issuer: '', number: '', isAlias: false }}
        wrong={wrong.identifiers}
        onChange={(identifiers) => onChange({ ...draft, identifiers })}
        isFixed={(one) => !!one.isAlias}
        draw={(one, _, change) =>
          one.isAlias ? (
            <p className={styles.row}>
              <span>{[one.number, one.issuer].filter(Boolean).join(' · ')}</span>
              <span className={styles.mark}>{t('hint.alias')}</span>
            </p>
          ) : (
            <>
              <TextInput
                label={t('numbers.number')}
                value={one.number}
                autoComplete="off"
                onChange={(event) => change({ ...one, number: event.currentTarget.value })}
              />
              <TextInput
                label={t('numbers.issuer')}
                value={one.issuer}
                autoComplete="off"
                onChange={(event) => change({ ...one, issuer: event.currentTarget.value })}
              />
            </>
          )
        }
      />
    </fieldset>
  );
}
