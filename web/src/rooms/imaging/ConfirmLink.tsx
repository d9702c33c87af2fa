import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Candidate, Claimed } from '../../api/types';
import { showName } from '../../display/people';
import { Dialog } from '../../shell/Dialog';
import { ProblemNote } from '../../shell/ProblemNote';
import { useFieldWords } from './useFieldWords';

interface Props {
  candidate: Candidate;
  claimed: Claimed | null;
  failure: unknown;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asked before an image goes to somebody whom the file does not plainly name. */
export default function ConfirmLink({ candidate, claimed, failure, busy, onConfirm, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const { label } = useFieldWords();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const fields = list.format(candidate.differs.map((field) => label(field).toLocaleLowerCase(i18n.language)));
  return (
    <Dialog title={t('quarantine.confirm', { name: showName(candidate.patient) })} onClose={onClose}>
      <Stack gap="md">
        <Text size="sm">
          {candidate.differs.length > 0
            ? t('quarantine.confirmDiffers', { fields })
            : t('quarantine.confirmOther', {
                name: (claimed && showName(claimed)) || t('quarantine.nameless'),
              })}
        </Text>
        {failure != null && <ProblemNote failure={failure} />}
        <Group gap="sm">
          <Button data-autofocus loading={busy} onClick={onConfirm}>
            {t('quarantine.thisIs')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('act.cancel')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
