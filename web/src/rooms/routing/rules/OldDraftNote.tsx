import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftText, PublishedBook } from '../../../api/routing';
import { showInstant } from '../../../display/dates';
import { Icon } from '../../../shell/icons';
import styles from './RulesPage.module.css';

interface Props {
  draft: DraftText;
  published: PublishedBook;
  onDiscard: () => void;
}

/** Says whose draft it is that was found here, and whether something was published since. */
export function OldDraftNote({ draft, published, onDiscard }: Props) {
  const { t, i18n } = useTranslation('routing');
  const isOvertaken =
    published.publishedAt && Date.parse(published.publishedAt) > Date.parse(draft.savedAt ?? '');
  const when = showInstant(draft.savedAt ?? '', i18n.language);
  return (
    <div className={styles.note} role="status">
      <Icon name={isOvertaken ? 'warning' : 'edit'} />
      <span>
        {t('rules.oldDraft', { who: draft.savedBy ?? '', when })}{' '}
        {isOvertaken && t('rules.overtaken', { version: published.version })}
      </span>
      <Button size="xs" variant="default" onClick={onDiscard}>
        {t('rules.discard')}
      </Button>
    </div>
  );
}
