import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Branch, Rule } from '../../../api/routing';
import { Icon } from '../../../shell/icons';
import { ActsEditor } from './ActsEditor';
import { AddCondition, ConditionEditor } from './ConditionEditor';
import { branchesOf, changed, moved, withBranches, withElse, without } from './edits';
import { leafOf } from './leaves';
import styles from './RuleForm.module.css';
import type { Names } from './useNames';

interface Props {
  rule: Rule;
  names: Names;
  /** Says also what was changed, so that typing is taken back as one. */
  onChange: (rule: Rule, what: string) => void;
  onDone: () => void;
}

/** One rule as a form: its name, IF, every ELSE IF, and ELSE. */
export function RuleForm({ rule, names, onChange, onDone }: Props) {
  const { t } = useTranslation('routing');
  const branches = branchesOf(rule);
  const set = (next: readonly Branch[], what: string) => onChange(withBranches(rule, next), what);
  return (
    <div className={styles.form}>
      <TextInput
        label={t('rules.name')}
        value={rule.name}
        maxLength={120}
        error={rule.name.trim() === '' ? t('rules.needsName') : undefined}
        onChange={(event) => onChange({ ...rule, name: event.currentTarget.value }, 'name')}
        autoComplete="off"
        data-autofocus
      />
      {branches.map((branch, at) => (
        <BranchForm
          // biome-ignore lint/suspicious/noArrayIndexKey: a branch is known by its place
          key={at}
          at={at}
          count={branches.length}
          branch={branch}
          names={names}
          onChange={(next, what) => set(changed(branches, at, next), `${what} ${at}`)}
          onMove={(to) => set(moved(branches, at, to), 'move branch')}
          onRemove={() => set(without(branches, at), 'remove branch')}
        />
      ))}
      {rule.else && (
        <fieldset className={styles.branch}>
          <legend>{t('say.else')}</legend>
          <ActsEditor
            acts={rule.else}
            names={names}
            onChange={(acts) => onChange(withElse(rule, acts), 'else')}
          />
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            onClick={() => onChange(withElse(rule, null), 'remove else')}
          >
            {t('rules.removeElse')}
          </Button>
        </fieldset>
      )}
      <div className={styles.buttons}>
        <Button onClick={onDone}>{t('rules.done')}</Button>
        <Button
          variant="default"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => set([...branches, { if: leafOf('kind'), then: [] }], 'add branch')}
        >
          {t('rules.addElseIf')}
        </Button>
        {!rule.else && (
          <Button
            variant="default"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => onChange(withElse(rule, []), 'add else')}
          >
            {t('rules.addElse')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface BranchProps {
  at: number;
  count: number;
  branch: Branch;
  names: Names;
  onChange: (branch: Branch, what: string) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

function BranchForm({ at, count, branch, names, onChange, onMove, onRemove }: BranchProps) {
  const { t } = useTranslation('routing');
  const whole = branch.if;
  const isGroup = 'all' in whole || 'any' in whole;
  const change = (next: Branch['if']) => onChange({ ...branch, if: next }, 'if');
  return (
    <fieldset className={styles.branch}>
      <legend>{t(at === 0 ? 'say.if' : 'say.elseIf')}</legend>
      <ConditionEditor whole={whole} here={whole} path={[]} names={names} onChange={change} />
      {!isGroup && <AddCondition whole={whole} path={[]} onChange={change} joint="all" />}
      <span className={styles.word}>{t('rules.then')}</span>
      <ActsEditor
        acts={branch.then}
        names={names}
        onChange={(acts) => onChange({ ...branch, then: acts }, 'then')}
      />
      {count > 1 && (
        <div className={styles.buttons}>
          {at > 0 && (
            <Button size="xs" variant="subtle" color="gray" onClick={() => onMove(at - 1)}>
              {t('rules.branchUp')}
            </Button>
          )}
          <Button size="xs" variant="subtle" color="gray" onClick={onRemove}>
            {t('rules.removeBranch')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
