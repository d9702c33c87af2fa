import { Button, Group, Stack } from '@mantine/core';
import type { ComponentProps, FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog';
import { ProblemNote } from './ProblemNote';

interface Props extends ComponentProps<typeof Dialog> {
  /** What the button says that does it. */
  act: string;
  color?: string;
  disabled?: boolean;
  isBusy: boolean;
  /** What went wrong and is not told beside a field. */
  failure: unknown;
  /** Whether the server alone judges what was filled in. */
  noValidate?: boolean;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/** A dialog that is filled in and sent: its fields, what went wrong, the button that does it, and the one that does not. */
export function FormDialog({
  act,
  color = 'brand',
  disabled = false,
  isBusy,
  failure,
  noValidate = false,
  onSubmit,
  children,
  ...dialog
}: Props) {
  const { t } = useTranslation();
  return (
    <Dialog {...dialog}>
      <form onSubmit={onSubmit} noValidate={noValidate}>
        <Stack gap="md">
          {children}
          {Boolean(failure) && <ProblemNote failure={failure} />}
          <Group gap="sm">
            <Button type="submit" color={color} loading={isBusy} disabled={disabled}>
              {act}
            </Button>
            <Button variant="default" onClick={dialog.onClose}>
              {t('act.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
