import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { factsOfChoice, type Leaf } from '../../../api/routing';
import { Icon } from '../../../shell/icons';
import {
  asked,
  leafOf,
  type Subject,
  subjectOf,
  subjects,
  tagSubjects,
  valuesOf,
  type Way,
  wayOf,
  waysOf,
  withValues,
} from './leaves';
import styles from './RuleForm.module.css';
import type { Names } from './useNames';
import { ValuePicker } from './ValuePicker';

interface Props {
  leaf: Leaf;
  names: Names;
  onChange: (leaf: Leaf) => void;
  onRemove: () => void;
}

/** Facts whose values may be typed, because nobody keeps a list of them. */
const open: readonly string[] = ['aeTitle', 'modality', 'residency'];

/** One condition as a row: what, how, and which. */
export function LeafEditor({ leaf, names, onChange, onRemove }: Props) {
  const { t } = useTranslation('routing');
  const subject = subjectOf(leaf);
  const ways = waysOf(leaf);
  const nameOf = (one: Subject) => (one.startsWith('tag:') ? one.slice(4) : t(`fact.${one as 'kind'}.name`));
  const items = (all: readonly Subject[]) => all.map((value) => ({ value, label: nameOf(value) }));
  return (
    <div className={styles.leaf}>
      <NativeSelect
        aria-label={t('rules.what')}
        value={subject}
        onChange={(event) => onChange(leafOf(event.currentTarget.value as Subject))}
        data={[
          { group: t('rules.aboutImage'), items: items(subjects) },
          {
            group: t('rules.aboutFile'),
            items: items([...new Set([...tagSubjects, ...(subject.startsWith('tag:') ? [subject] : [])])]),
          },
        ]}
        className={styles.what}
      />
      {ways.length > 1 && (
        <NativeSelect
          aria-label={t('rules.how')}
          value={wayOf(leaf)}
          onChange={(event) => onChange(asked(leaf, event.currentTarget.value as Way))}
          data={ways.map((value) => ({ value, label: t(`way.${value}`) }))}
          className={styles.how}
        />
      )}
      <LeafValues leaf={leaf} names={names} onChange={onChange} label={nameOf(subject)} />
      <ActionIcon
        aria-label={t('rules.removeCondition', { name: nameOf(subject) })}
        title={t('rules.removeCondition', { name: nameOf(subject) })}
        onClick={onRemove}
      >
        <Icon name="close" />
      </ActionIcon>
    </div>
  );
}

function LeafValues({ leaf, names, onChange, label }: Omit<Props, 'onRemove'> & { label: string }) {
  const { t } = useTranslation('routing');
  const values = valuesOf(leaf);
  const empty = values.length === 0 ? t('rules.needsValue') : undefined;
  if ('tag' in leaf) {
    return (
      <div className={styles.which}>
        <ValuePicker
          label={label}
          values={values}
          options={[]}
          isOpen
          mayBeUnknown={!('like' in leaf)}
          error={empty}
          onChange={(next) => onChange(withValues(leaf, next))}
        />
        {'like' in leaf && <small className={styles.hint}>{t('rules.likeHint')}</small>}
      </div>
    );
  }
  if ('always' in leaf || leaf.fact === 'patientKnown' || leaf.fact === 'conflict') return null;
  if (leaf.fact === 'bytes') return <Bounds leaf={leaf} onChange={onChange} />;
  if (leaf.fact === 'timeOfDay') return <Hours leaf={leaf} onChange={onChange} />;
  const { fact } = leaf;
  return (
    <div className={styles.which}>
      <ValuePicker
        label={label}
        values={values}
        options={names.offered[factsOfChoice.find((one) => one === fact) ?? 'kind']}
        isOpen={open.includes(fact)}
        mayBeUnknown={fact !== 'kind'}
        error={empty}
        onChange={(next) => onChange(withValues(leaf, next))}
      />
    </div>
  );
}

type Bytes = Extract<Leaf, { fact: 'bytes' }>;
const megabyte = 1_000_000;

function Bounds({ leaf, onChange }: { leaf: Bytes; onChange: (leaf: Leaf) => void }) {
  const { t } = useTranslation('routing');
  return (
    <span className={styles.pair}>
      {(['atLeast', 'atMost'] as const).map(
        (bound) =>
          leaf[bound] !== undefined && (
            <TextInput
              key={bound}
              type="number"
              min={0}
              step="any"
              aria-label={t(`rules.megabytes.${bound}`)}
              value={leaf[bound] / megabyte}
              onChange={(event) =>
                onChange({
                  ...leaf,
                  [bound]: Math.max(0, Math.round(Number(event.currentTarget.value) * megabyte)),
                })
              }
              rightSection="MB"
              className={styles.short}
            />
          ),
      )}
    </span>
  );
}

type Time = Extract<Leaf, { fact: 'timeOfDay' }>;

function Hours({ leaf, onChange }: { leaf: Time; onChange: (leaf: Leaf) => void }) {
  const { t } = useTranslation('routing');
  return (
    <span className={styles.pair}>
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          type="time"
          aria-label={t(`form.${end}`)}
          value={leaf[end]}
          onChange={(event) =>
            event.currentTarget.value && onChange({ ...leaf, [end]: event.currentTarget.value })
          }
          className={styles.short}
        />
      ))}
    </span>
  );
}
