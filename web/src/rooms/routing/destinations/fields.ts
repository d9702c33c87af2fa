import type { DestinationSettings } from '../../../api/routing';
import type { Draft } from './settings';

/** What every part of the form is handed. */
export interface FieldsProps {
  draft: Draft;
  /** What is wrong, by field, in the server's words. */
  wrong: Record<string, string>;
  onChange: (draft: Draft) => void;
}

/** Changes some of the settings, and leaves the rest of the form as it is. */
export const changing =
  ({ draft, onChange }: FieldsProps) =>
  (change: Partial<DestinationSettings>) =>
    onChange({ ...draft, settings: { ...draft.settings, ...change } });

/** A hint under its field, so that the fields of a row stand level. */
export const hintLast: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
];

/** A number as it was typed; nothing typed is null. */
export const numberOf = (text: string): number | null =>
  text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text);

export const wordOrNull = (text: string): string | null => (text.trim() === '' ? null : text);
