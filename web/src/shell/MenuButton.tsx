import { ActionIcon, Button } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon, type IconName } from './icons';
import styles from './MenuButton.module.css';

export interface MenuChoice {
  key: string;
  word: string;
  /** Set for a choice among several; left out for a plain act. */
  chosen?: boolean;
  icon?: IconName;
  lang?: string;
  onChoose: () => void;
}

interface Props {
  label: string;
  icon: IconName;
  choices: readonly MenuChoice[];
  /** Shown beside the icon; without it the button is the icon alone. */
  text?: string;
  heading?: ReactNode;
  align?: 'start' | 'end';
}

const moves: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Closes when something outside is pressed. */
function useOutside(open: boolean, close: () => void) {
  const root = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!open) return;
    const press = (event: PointerEvent) => !root.current?.contains(event.target as Node) && close();
    window.addEventListener('pointerdown', press);
    return () => window.removeEventListener('pointerdown', press);
  }, [open, close]);
  return root;
}

/** A button that opens a menu, by the keyboard pattern of WAI-ARIA. */
export function MenuButton({ label, icon, choices, text, heading, align = 'end' }: Props) {
  const [open, setOpen] = useState(false);
  const menuId = useId();
  const root = useOutside(open, () => setOpen(false));
  const button = useRef<HTMLButtonElement>(null);
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves in once, when the menu opens
  useEffect(() => {
    if (!open) return;
    const all = items();
    (all.find((item) => item.ariaChecked === 'true') ?? all[0])?.focus();
  }, [open]);

  function press(event: KeyboardEvent): void {
    const all = items();
    const move = moves[event.key];
    if (!open) {
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        setOpen(true);
      }
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    } else if (event.key === 'Tab') setOpen(false);
    else if (move) {
      event.preventDefault();
      all[move(all.indexOf(document.activeElement as HTMLElement), all.length)]?.focus();
    }
  }

  function choose(choice: MenuChoice): void {
    setOpen(false);
    button.current?.focus();
    choice.onChoose();
  }

  const face = {
    ref: button,
    'aria-label': label,
    'aria-haspopup': 'menu',
    'aria-expanded': open,
    'aria-controls': open ? menuId : undefined,
    onClick: () => setOpen(!open),
  } as const;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the button and of the menu inside it
    <span ref={root} className={styles.root} onKeyDown={press}>
      {text === undefined ? (
        <ActionIcon {...face} title={label}>
          <Icon name={icon} />
        </ActionIcon>
      ) : (
        <Button
          {...face}
          variant="subtle"
          color="gray"
          className={styles.button}
          leftSection={<Icon name={icon} />}
          rightSection={<Icon name="down" size={14} />}
        >
          {text}
        </Button>
      )}
      {open && (
        <div className={styles.drop} data-align={align}>
          {heading}
          <div id={menuId} role="menu" aria-label={label}>
            {choices.map((choice) => (
              // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the attribute is there only with the radio role
              <button
                key={choice.key}
                type="button"
                tabIndex={-1}
                lang={choice.lang}
                role={choice.chosen === undefined ? 'menuitem' : 'menuitemradio'}
                aria-checked={choice.chosen}
                className={styles.item}
                onClick={() => choose(choice)}
              >
                {choice.icon && <Icon name={choice.icon} />}
                <span>{choice.word}</span>
                {choice.chosen && <Icon name="check" size={16} />}
              </button>
            ))}
          </div>
        </div>
      )}
    </span>
  );
}
