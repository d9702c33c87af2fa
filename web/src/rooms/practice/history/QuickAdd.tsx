import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactKind, Section } from '../../../api/history';
import { Icon } from '../../../shell/icons';
import { type Choice, searchKinds } from './kindSearch';
import styles from './QuickAdd.module.css';

interface Props {
  field: RefObject<HTMLInputElement | null>;
  kinds: readonly FactKind[];
  section: Section | null;
  onSection: (section: Section | null) => void;
  onChoose: (choice: Choice) => void;
}

/** A few letters, an arrow and Enter: the quickest way to write something down. */
export function QuickAdd({ field, kinds, section, onSection, onChoose }: Props) {
  const { t } = useTranslation(['history', 'alerts']);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const choices = searchKinds(kinds, section, typed, {
    kind: (code) => t(`alerts:kind.${code as 'asthma'}`, { defaultValue: code }),
    also: (code) => t(`also.${code as 'smoking'}`, { defaultValue: '' }),
  });
  const shows = open && choices.length > 0;
  const current = choices[Math.min(at, choices.length - 1)];

  useEffect(() => {
    if (shows) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [shows, at, id]);

  function choose(choice: Choice | undefined): void {
    if (!choice) return;
    setTyped('');
    setOpen(false);
    onChoose(choice);
  }

  function press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (!shows) setOpen(true);
      else setAt((Math.min(at, choices.length - 1) + step + choices.length) % choices.length);
    } else if (event.key === 'Enter' && shows) {
      event.preventDefault();
      choose(current);
    } else if (event.key === 'Escape') {
      setOpen(false);
      onSection(null);
    }
  }

  return (
    <div className={styles.root}>
      <label htmlFor={`${id}-field`}>
        {section ? t('quickIn', { section: t(`alerts:section.${section}`) }) : t('quickAdd')}
      </label>
      <div className={styles.box}>
        <Icon name="plus" size={18} />
        <input
          ref={field}
          id={`${id}-field`}
          data-search
          className={styles.field}
          role="combobox"
          aria-expanded={shows}
          aria-controls={`${id}-list`}
          aria-activedescendant={shows ? `${id}-${Math.min(at, choices.length - 1)}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          placeholder={t('quickHint')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(section !== null || typed !== '')}
          onBlur={() => setOpen(false)}
          onKeyDown={press}
        />
        {section && (
          <button type="button" className={styles.clear} onClick={() => onSection(null)}>
            {t('all')}
          </button>
        )}
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('quickAdd')}
        className={styles.list}
        hidden={!shows}
      >
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: as above
          <div
            key={choice.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={choice === current}
            className={styles.choice}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            <span>
              {choice.kind.isNamed && choice.name
                ? t('asOther', { kind: choice.label, text: choice.name })
                : choice.label}
            </span>
            <small>{choice.hint ?? t(`alerts:section.${choice.kind.section}`)}</small>
          </div>
        ))}
      </div>
    </div>
  );
}
