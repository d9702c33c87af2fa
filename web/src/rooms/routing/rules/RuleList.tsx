import { Button, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rule, RuleBook } from '../../../api/routing';
import { EmptyNote } from '../../../shell/EmptyNote';
import { Icon } from '../../../shell/icons';
import { changed, moved, without, withRules } from './edits';
import { leafOf } from './leaves';
import { ResidencyCard } from './ResidencyCard';
import { RuleCard } from './RuleCard';
import styles from './RulesPage.module.css';
import type { Names } from './useNames';

interface Props {
  book: RuleBook;
  names: Names;
  may: boolean;
  /** What the server found wrong, by the way to it. */
  faults: ReadonlyMap<string, string>;
  onChange: (book: RuleBook, what: string | null) => void;
}

const faultsAt = (faults: ReadonlyMap<string, string>, path: string) =>
  [...faults]
    .filter(([at]) => at === path || at.startsWith(`${path}.`) || at.startsWith(`${path}[`))
    .map(([, text]) => text);

/** A name that no rule has yet: "Rule", "Rule 2", ... */
function freeName(rules: readonly Rule[], name: string): string {
  const taken = new Set(rules.map((rule) => rule.name.toLowerCase()));
  for (let count = 1; ; count++) {
    const next = count === 1 ? name : `${name} ${count}`;
    if (!taken.has(next.toLowerCase())) return next;
  }
}

/** The whole book on one page. One rule at a time is open as a form. */
export function RuleList({ book, names, may, faults, onChange }: Props) {
  const { t } = useTranslation('routing');
  const [open, setOpen] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<string | null>(null);
  const { rules } = book;
  const set = (next: Rule[], what: string | null = null) => onChange(withRules(book, next), what);

  useEffect(() => {
    if (!focus.current) return;
    list.current?.querySelector<HTMLElement>(focus.current)?.focus();
    focus.current = null;
  });

  function move(from: number, to: number): void {
    if (to < 0 || to >= rules.length || from === to) return;
    set(moved(rules, from, to));
    setOpen(null);
    setSaid(t('rules.moved', { name: rules[from]?.name ?? '', place: to + 1, count: rules.length }));
    const act = (to < from && to > 0) || to === rules.length - 1 ? 'up' : 'down';
    focus.current = `[data-rule="${to}"] [data-act="${act}"]`;
  }

  function add(): void {
    const rule: Rule = { name: freeName(rules, t('rules.newName')), if: leafOf('location'), then: [] };
    set([...rules, rule]);
    setOpen(rules.length);
    focus.current = `[data-rule="${rules.length}"] input`;
  }

  function copy(at: number): void {
    const rule = rules[at];
    if (!rule) return;
    const twin = { ...structuredClone(rule), name: freeName(rules, rule.name) };
    set([...rules.slice(0, at + 1), twin, ...rules.slice(at + 1)]);
    setOpen(at + 1);
  }

  function remove(at: number): void {
    setSaid(t('rules.removed', { name: rules[at]?.name ?? '' }));
    set(without(rules, at));
    setOpen(null);
    focus.current = `[data-rule="${Math.min(at, rules.length - 2)}"] [data-act="remove"]`;
  }

  return (
    <>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <ResidencyCard
        book={book}
        names={names}
        may={may}
        faults={faultsAt(faults, 'residency')}
        onChange={onChange}
      />
      {rules.length === 0 ? (
        <EmptyNote
          icon="routing"
          title={t('rules.empty')}
          text={t('rules.emptyText')}
          action={may && <Button onClick={add}>{t('rules.addFirst')}</Button>}
        />
      ) : (
        <ol ref={list} className={styles.rules}>
          {rules.map((rule, at) => (
            <RuleCard
              // biome-ignore lint/suspicious/noArrayIndexKey: a rule is known by its place; its name changes while one types
              key={at}
              rule={rule}
              at={at}
              count={rules.length}
              names={names}
              may={may}
              isOpen={open === at}
              faults={faultsAt(faults, `rules[${at}]`)}
              onOpen={(isOpen) => {
                setOpen(isOpen ? at : null);
                focus.current = isOpen ? `[data-rule="${at}"] input` : `[data-rule="${at}"] button`;
              }}
              onChange={(next, what) => set(changed(rules, at, next), `${what} of ${at}`)}
              onMove={move}
              onCopy={() => copy(at)}
              onRemove={() => remove(at)}
            />
          ))}
        </ol>
      )}
      {may && rules.length > 0 && (
        <div>
          <Button variant="default" leftSection={<Icon name="plus" size={16} />} onClick={add}>
            {t('rules.add')}
          </Button>
        </div>
      )}
    </>
  );
}
