import type { CommandArgs, CommandName, ViewerProps } from './types';

/** What one key asks for. */
export type KeyWish =
  | { kind: 'command'; name: CommandName; args?: CommandArgs }
  | { kind: 'pan'; dx: number; dy: number }
  | { kind: 'window'; dx: number; dy: number }
  | { kind: 'navigate'; by: 'exam' | 'date'; step: 1 | -1 }
  | { kind: 'erase' }
  | { kind: 'cancel' };

const command = (name: CommandName, args?: CommandArgs): KeyWish =>
  args ? { kind: 'command', name, args } : { kind: 'command', name };

const letters: Readonly<Record<string, KeyWish>> = {
  w: command('tool', { tool: 'window' }),
  z: command('tool', { tool: 'zoom' }),
  p: command('tool', { tool: 'pan' }),
  d: command('tool', { tool: 'length' }),
  n: command('tool', { tool: 'angle' }),
  i: command('invert'),
  r: command('rotateRight'),
  l: command('rotateLeft'),
  h: command('flipH'),
  v: command('flipV'),
  s: command('sharpen'),
  q: command('magnifier'),
  f: command('fullScreen'),
  '+': command('zoomIn'),
  '-': command('zoomOut'),
  '=': command('fit'),
  '0': command('original'),
  '1': command('actual'),
  ',': { kind: 'navigate', by: 'date', step: -1 },
  '.': { kind: 'navigate', by: 'date', step: 1 },
};

const named: Readonly<Record<string, KeyWish>> = {
  PageUp: { kind: 'navigate', by: 'exam', step: -1 },
  PageDown: { kind: 'navigate', by: 'exam', step: 1 },
  ArrowLeft: { kind: 'pan', dx: 1, dy: 0 },
  ArrowRight: { kind: 'pan', dx: -1, dy: 0 },
  ArrowUp: { kind: 'pan', dx: 0, dy: 1 },
  ArrowDown: { kind: 'pan', dx: 0, dy: -1 },
  Backspace: { kind: 'erase' },
  Delete: { kind: 'erase' },
  Escape: { kind: 'cancel' },
};

const shifted: Readonly<Record<string, KeyWish>> = {
  ArrowLeft: { kind: 'window', dx: -1, dy: 0 },
  ArrowRight: { kind: 'window', dx: 1, dy: 0 },
  ArrowUp: { kind: 'window', dx: 0, dy: -1 },
  ArrowDown: { kind: 'window', dx: 0, dy: 1 },
};

export interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** Reads a key press; null leaves it to the page. */
export function wishOf(press: KeyPress, keys: ViewerProps['keys']): KeyWish | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  if (press.shiftKey && Object.hasOwn(shifted, press.key)) return shifted[press.key] ?? null;
  if (Object.hasOwn(named, press.key)) return named[press.key] ?? null;
  if (keys === false || (press.shiftKey && /^[a-z]$/i.test(press.key))) return null;
  if (keys && Object.hasOwn(keys, press.key)) return own(keys[press.key]);
  return Object.hasOwn(letters, press.key) ? (letters[press.key] ?? null) : null;
}

function own(name: CommandName | null | undefined): KeyWish | null {
  return name ? command(name) : null;
}
