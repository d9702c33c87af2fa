import { Checkbox, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { regions } from '../regions';
import styles from './Form.module.css';
import { changing, type FieldsProps, hintLast } from './fields';

/** Where its data lies, and whether whoever runs it may have patients' images at all. */
export default function RegionFields(props: FieldsProps) {
  const { t } = useTranslation('routing');
  const list = useId();
  const { draft, wrong } = props;
  const { settings } = draft;
  const change = changing(props);
  return (
    <div className={styles.stack}>
      <div className={styles.pair}>
        <TextInput
          list={list}
          label={t('form.region')}
          description={t('form.regionHint')}
          inputWrapperOrder={hintLast}
          value={settings.region}
          onChange={(event) => change({ region: event.currentTarget.value.trim().toUpperCase() })}
          error={wrong.region}
          required
          autoComplete="off"
          spellCheck={false}
        />
        <datalist id={list}>
          {regions.map((code) => (
            <option key={code} value={code}>
              {t(`region.${code}`)}
            </option>
          ))}
        </datalist>
      </div>
      <Checkbox
        checked={settings.businessAssociate}
        onChange={(event) => change({ businessAssociate: event.currentTarget.checked })}
        label={t('form.businessAssociate')}
        description={t('form.businessAssociateHint')}
        error={wrong.businessAssociate}
      />
    </div>
  );
}
