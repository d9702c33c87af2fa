import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Condition } from '../../../api/routing';
import { Icon } from '../../../shell/icons';
import { added, type Joint, joined, type Path, partsOf, removed, replaced, turned } from './edits';
import { LeafEditor } from './LeafEditor';
import { leafOf } from './leaves';
import styles from './RuleForm.module.css';
import type { Names } from './useNames';

interface Props {
  /** The whole condition of the branch; what is drawn here stands in it at `path`. */
  whole: Condition;
  here: Condition;
  path: Path;
  names: Names;
  onChange: (whole: Condition) => void;
}

/** A condition and all that it holds, as a form. */
export function ConditionEditor(props: Props) {
  const { whole, here, path, names, onChange } = props;
  if ('not' in here) return <NotEditor {...props} not={here.not} />;
  if ('all' in here || 'any' in here) return <GroupEditor {...props} />;
  return (
    <LeafEditor
      leaf={here}
      names={names}
      onChange={(leaf) => onChange(replaced(whole, path, leaf))}
      onRemove={() => onChange(removed(whole, path))}
    />
  );
}

function GroupEditor({ whole, here, path, names, onChange }: Props) {
  const { t } = useTranslation('routing');
  const joint: Joint = 'any' in here ? 'any' : 'all';
  return (
    <fieldset className={styles.nest} aria-label={t(`rules.joint.${joint}`)}>
      <div className={styles.joint}>
        <NativeSelect
          size="xs"
          aria-label={t('rules.jointLabel')}
          value={joint}
          onChange={(event) => onChange(joined(whole, path, event.currentTarget.value as Joint))}
          data={(['all', 'any'] as const).map((value) => ({ value, label: t(`rules.joint.${value}`) }))}
        />
        {path.length > 0 && (
          <Turn onTurn={() => onChange(replaced(whole, path, turned(here)))} word={t('rules.turn')} />
        )}
      </div>
      {partsOf(here).map((part, at) => (
        <ConditionEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no name of its own
          key={at}
          whole={whole}
          here={part}
          path={[...path, at]}
          names={names}
          onChange={onChange}
        />
      ))}
      <AddCondition whole={whole} path={path} onChange={onChange} joint={joint} />
    </fieldset>
  );
}

function NotEditor({ whole, here, path, names, onChange, not }: Props & { not: Condition }) {
  const { t } = useTranslation('routing');
  return (
    <fieldset className={styles.nest} data-not aria-label={t('rules.not')}>
      <div className={styles.joint}>
        <span className={styles.word}>{t('rules.not')}</span>
        <Turn onTurn={() => onChange(replaced(whole, path, turned(here)))} word={t('rules.turnBack')} />
      </div>
      <ConditionEditor whole={whole} here={not} path={[...path, 0]} names={names} onChange={onChange} />
    </fieldset>
  );
}

function Turn({ onTurn, word }: { onTurn: () => void; word: string }) {
  return (
    <Button size="xs" variant="subtle" color="gray" onClick={onTurn}>
      {word}
    </Button>
  );
}

type AddProps = Pick<Props, 'whole' | 'path' | 'onChange'> & { joint: Joint };

/** One more condition here, or a group of its own within. */
export function AddCondition({ whole, path, onChange, joint }: AddProps) {
  const { t } = useTranslation('routing');
  const inner = joint === 'all' ? ('any' as const) : ('all' as const);
  const group: Condition = inner === 'any' ? { any: [leafOf('kind')] } : { all: [leafOf('kind')] };
  return (
    <div className={styles.buttons}>
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => onChange(added(whole, path, leafOf('kind')))}
      >
        {t('rules.addCondition')}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => onChange(added(whole, path, group))}
      >
        {t(`rules.addGroup.${inner}`)}
      </Button>
    </div>
  );
}
