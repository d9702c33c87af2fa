import { type KeyboardEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './BookText.module.css';

export interface LineNote {
  line: number;
  column: number;
  text: string;
}

interface Props {
  text: string;
  notes: readonly LineNote[];
  may: boolean;
  onChange: (text: string) => void;
}

/** The rule book as text; what is wrong stands beside its line, and leads there. */
export function BookText({ text, notes, may, onChange }: Props) {
  const { t } = useTranslation('routing');
  const area = useRef<HTMLTextAreaElement>(null);
  const notesId = useId();
  const lines = text.split('\n');
  const numbers = lines.map((_, index) => index + 1).join('\n');
  const byLine = new Map<number, LineNote[]>();
  for (const note of notes) byLine.set(note.line, [...(byLine.get(note.line) ?? []), note]);

  function goTo({ line, column }: LineNote): void {
    const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    const at = Math.min(before + column - 1, text.length);
    area.current?.focus();
    area.current?.setSelectionRange(at, at);
  }

  /** Enter goes on as deep as the line before. Tab leaves the field, as everywhere. */
  function press(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || !may) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    const line = text.slice(text.lastIndexOf('\n', selectionStart - 1) + 1, selectionStart);
    const indent = /^ */.exec(line)?.[0] ?? '';
    const deeper = /[[{]\s*$/.test(line) ? '  ' : '';
    if (indent + deeper === '') return;
    event.preventDefault();
    const added = `\n${indent}${deeper}`;
    onChange(text.slice(0, selectionStart) + added + text.slice(selectionEnd));
    const at = selectionStart + added.length;
    window.requestAnimationFrame(() => area.current?.setSelectionRange(at, at));
  }

  return (
    <div className={styles.frame}>
      <pre aria-hidden="true" className={styles.numbers}>
        {numbers}
      </pre>
      <textarea
        ref={area}
        className={styles.text}
        rows={lines.length + 1}
        value={text}
        readOnly={!may}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={press}
        aria-label={t('text.label')}
        aria-invalid={notes.length > 0}
        aria-describedby={notesId}
        spellCheck={false}
        autoComplete="off"
        wrap="off"
      />
      <ul id={notesId} className={styles.notes} aria-label={t('text.faults')}>
        {[...byLine].map(([line, all]) => (
          <li key={line} style={{ '--line-at': line - 1 } as object}>
            {all.map((note) => (
              <button key={`${note.column} ${note.text}`} type="button" onClick={() => goTo(note)}>
                {t('text.fault', { line, column: note.column, text: note.text })}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
