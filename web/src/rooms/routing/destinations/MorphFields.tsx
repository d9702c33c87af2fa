import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TagChange } from '../../../api/routing';
import { Icon } from '../../../shell/icons';
import { changed, without } from '../rules/edits';
import styles from './Form.module.css';
import { changing, type FieldsProps } from './fields';

const ways = ['set', 'prefix', 'remove'] as const;
type Way = (typeof ways)[number];

/** What may be sent otherwise than it was kept; the server has the last word. */
const tags = [
  'PatientID',
  'IssuerOfPatientID',
  'AccessionNumber',
  'InstitutionName',
  'InstitutionAddress',
  'InstitutionalDepartmentName',
  'StationName',
] as const;

const wayOf = (change: TagChange): Way =>
  change.remove ? 'remove' : change.prefix != null ? 'prefix' : 'set';

const as = (tag: string, way: Way, text: string): TagChange =>
  way === 'remove' ? { tag, remove: true } : way === 'prefix' ? { tag, prefix: text } : { tag, set: text };

/** Elements that this archive is sent otherwise; the original never changes. */
export function MorphFields(props: FieldsProps) {
  const { t } = useTranslation('archives');
  const { morph } = props.draft.settings;
  const change = (next: TagChange[]) => changing(props)({ morph: next });
  return (
    <fieldset className={styles.group}>
      <legend>{t('morph.title')}</legend>
      <p className={styles.hint}>{t('morph.hint')}</p>
      {morph.map((one, at) => {
        const way = wayOf(one);
        const text = one.set ?? one.prefix ?? '';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a change has no name of its own, and several may be alike
          <div key={at} className={styles.row}>
            <NativeSelect
              aria-label={t('morph.tag')}
              value={one.tag}
              data={[...new Set([...tags, one.tag])]}
              onChange={(event) => change(changed(morph, at, as(event.currentTarget.value, way, text)))}
              error={props.wrong[`morph[${at}]`]}
            />
            <NativeSelect
              aria-label={t('morph.way')}
              value={way}
              data={ways.map((value) => ({ value, label: t(`morph.${value}`) }))}
              onChange={(event) =>
                change(changed(morph, at, as(one.tag, event.currentTarget.value as Way, text)))
              }
            />
            {way !== 'remove' && (
              <TextInput
                aria-label={t('morph.text')}
                value={text}
                maxLength={64}
                onChange={(event) => change(changed(morph, at, as(one.tag, way, event.currentTarget.value)))}
                autoComplete="off"
              />
            )}
            <ActionIcon
              aria-label={t('morph.drop', { tag: one.tag })}
              title={t('morph.drop', { tag: one.tag })}
              onClick={() => change(without(morph, at))}
            >
              <Icon name="close" />
            </ActionIcon>
          </div>
        );
      })}
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => change([...morph, { tag: 'PatientID', prefix: '' }])}
      >
        {t('morph.add')}
      </Button>
    </fieldset>
  );
}
