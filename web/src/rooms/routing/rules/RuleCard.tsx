import { ActionIcon, Button } from '@mantine/core';
import { type DragEvent, type KeyboardEvent, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rule } from '../../../api/routing';
import { Icon, type IconName } from '../../../shell/icons';
import styles from './RuleCard.module.css';
import { RuleLines } from './RuleLines';
import type { Names } from './useNames';

const RuleForm = lazy(() => import('./RuleForm').then(({ RuleForm: form }) => ({ default: form })));

export interface RuleActs {
  onOpen: (open: boolean) => void;
  onChange: (rule: Rule, what: string) => void;
  onMove: (from: number, to: number) => void;
  onCopy: () => void;
  onRemove: () => void;
}

interface Props extends RuleActs {
  rule: Rule;
  at: number;
  count: number;
  names: Names;
  isOpen: boolean;
  may: boolean;
  /** What the server found wrong in this rule. */
  faults: readonly string[];
}

const carried = 'application/x-dentamind-rule';

/** A rule that is read, and becomes a form where it stands. It moves by buttons, by Alt and arrows, or by dragging. */
export function RuleCard({ rule, at, count, names, isOpen, may, faults, ...acts }: Props) {
  const { t } = useTranslation('routing');
  const [over, setOver] = useState(false);

  function press(event: KeyboardEvent): void {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (step === undefined || !may) return;
    event.preventDefault();
    acts.onMove(at, at + step);
  }

  function dragOver(event: DragEvent): void {
    if (!event.dataTransfer.types.includes(carried)) return;
    event.preventDefault();
    setOver(true);
  }

  function drop(event: DragEvent): void {
    setOver(false);
    const from = event.dataTransfer.getData(carried);
    if (from === '') return;
    event.preventDefault();
    acts.onMove(Number(from), at);
  }

  return (
    <li
      className={styles.card}
      data-rule={at}
      data-over={over || undefined}
      aria-labelledby={`rule-${at}`}
      onKeyDown={press}
      onDragOver={dragOver}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is a short cut for the buttons inside */}
      <div
        className={styles.head}
        draggable={may && !isOpen}
        onDragStart={(event) => event.dataTransfer.setData(carried, String(at))}
      >
        {may && (
          <span className={styles.grip}>
            <Icon name="grip" size={16} />
          </span>
        )}
        <span className={styles.number}>{at + 1}</span>
        <h2 id={`rule-${at}`}>{rule.name || t('rules.nameless')}</h2>
        {may && <Acts rule={rule} at={at} count={count} isOpen={isOpen} {...acts} />}
      </div>
      {faults.length > 0 && !isOpen && (
        <ul className={styles.faults} role="alert">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      {isOpen ? (
        <Suspense>
          <RuleForm rule={rule} names={names} onChange={acts.onChange} onDone={() => acts.onOpen(false)} />
        </Suspense>
      ) : (
        <RuleLines rule={rule} speech={names.speech} />
      )}
    </li>
  );
}

interface ActsProps extends RuleActs {
  rule: Rule;
  at: number;
  count: number;
  isOpen: boolean;
}

function Acts({ rule, at, count, isOpen, onOpen, onMove, onCopy, onRemove }: ActsProps) {
  const { t } = useTranslation('routing');
  const icons: [string, IconName, boolean, () => void][] = [
    ['up', 'up', at === 0, () => onMove(at, at - 1)],
    ['down', 'down', at === count - 1, () => onMove(at, at + 1)],
    ['copy', 'copy', false, onCopy],
    ['remove', 'trash', false, onRemove],
  ];
  return (
    <div className={styles.acts}>
      {!isOpen && (
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon name="edit" size={14} />}
          aria-label={t('rules.editNamed', { name: rule.name })}
          onClick={() => onOpen(true)}
        >
          {t('rules.edit')}
        </Button>
      )}
      {icons.map(([word, icon, isOff, act]) => {
        const label = t(`rules.act.${word as 'up'}`, { name: rule.name });
        return (
          <ActionIcon
            key={word}
            data-act={word}
            aria-label={label}
            title={label}
            disabled={isOff}
            onClick={act}
          >
            <Icon name={icon} size={16} />
          </ActionIcon>
        );
      })}
    </div>
  );
}
