import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { everyTooth, readTeeth } from '../itemForm';
import styles from './Item.module.css';
import type { FieldsProps } from './ItemFields';

/** A tooth that is taken out is said twice: once more by number, and in words. Nobody fills this in for the person. */
export function ReadBackFields({ desk, form, error, onChange }: FieldsProps & { error: string | undefined }) {
  const { t } = useTranslation(['plans', 'planning']);
  const { words } = desk;
  const said = form.readBack ?? { tooth: '', words: '' };
  const set = (change: Partial<typeof said>) => onChange({ readBack: { ...said, ...change } });
  const fdi = (text: string) => readTeeth(text, words.notation, everyTooth)[0] ?? text;
  return (
    <fieldset className={styles.readBack}>
      <legend>{t('planning:form.readBack')}</legend>
      <p>{t('planning:form.readBackText')}</p>
      <div className={styles.row}>
        <TextInput
          label={t('planning:form.readBackTooth', { notation: words.chart.notation })}
          defaultValue={said.tooth && words.chart.number(said.tooth)}
          autoComplete="off"
          onChange={(event) => set({ tooth: fdi(event.currentTarget.value.trim()) })}
        />
        <TextInput
          label={t('planning:form.readBackWords')}
          placeholder={t('planning:form.readBackExample')}
          value={said.words}
          autoComplete="off"
          onChange={(event) => set({ words: event.currentTarget.value })}
        />
      </div>
      {form.images.length === 0 && (
        <TextInput
          label={t('planning:form.noImageBecause')}
          description={t('planning:form.noImageHint')}
          maxLength={500}
          value={form.noImageBecause ?? ''}
          onChange={(event) => onChange({ noImageBecause: event.currentTarget.value || null })}
        />
      )}
      {error && (
        <p role="alert" className={styles.wrong}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
