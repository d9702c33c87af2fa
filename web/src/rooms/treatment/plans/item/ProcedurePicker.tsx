import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Procedure } from '../../../../api/fees';
import { useProcedures } from '../../fees/useProcedures';
import styles from './Item.module.css';
import { searchProcedures } from './procedureSearch';

interface Props {
  value: string;
  error: string | undefined;
  onChange: (code: string) => void;
}

/** A procedure of the catalogue, found by a few letters, an arrow and Enter. */
export function ProcedurePicker({ value, error, onChange }: Props) {
  const { t } = useTranslation(['plans', 'planning']);
  const id = useId();
  const { items, nameOf, categoryOf, say } = useProcedures();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const isOpen = typed !== null;
  const found = searchProcedures(items, typed ?? '', (one) => `${nameOf(one)} ${categoryOf(one.category)}`);
  const current = found[Math.min(at, found.length - 1)];

  useEffect(() => {
    if (isOpen) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, at, id]);

  function choose(procedure: Procedure | undefined): void {
    if (!procedure) return;
    setTyped(null);
    onChange(procedure.code);
  }

  function press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (!isOpen) setTyped('');
      else setAt((Math.min(at, found.length - 1) + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      choose(current);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setTyped(null);
    }
  }

  return (
    <div className={styles.picker}>
      <label htmlFor={`${id}-field`}>{t('planning:form.procedure')}</label>
      <input
        id={`${id}-field`}
        data-autofocus
        // Escape closes the list first, and the dialog only when there is none.
        data-mantine-stop-propagation={isOpen}
        role="combobox"
        aria-expanded={isOpen && found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && current ? `${id}-${Math.min(at, found.length - 1)}` : undefined}
        aria-autocomplete="list"
        aria-invalid={error !== undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('planning:form.procedureHint')}
        value={typed ?? (value && say(value))}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onClick={() => setTyped((before) => before ?? '')}
        onBlur={() => setTyped(null)}
        onKeyDown={press}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('planning:form.procedure')}
        className={styles.choices}
        hidden={!isOpen || found.length === 0}
      >
        {found.map((procedure, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field keeps the focus and hears the keys
          <div
            key={procedure.code}
            id={`${id}-${index}`}
            role="option"
            aria-selected={procedure === current}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(procedure)}
          >
            <span>{nameOf(procedure)}</span>
            <small>{categoryOf(procedure.category)}</small>
          </div>
        ))}
      </div>
      {isOpen && found.length === 0 && <p className={styles.wrong}>{t('planning:form.noProcedure')}</p>}
      {error && <p className={styles.wrong}>{error}</p>}
    </div>
  );
}
