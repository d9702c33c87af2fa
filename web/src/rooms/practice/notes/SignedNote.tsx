import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../../api/history';
import { showDay, showInstant } from '../../../display/dates';
import { Icon } from '../../../shell/icons';
import { useSession } from '../../../shell/session';
import styles from './Notes.module.css';

const AmendDialog = lazy(() => import('./AmendDialog'));

interface Props {
  note: Note;
  onChanged: () => void;
  /** Set for a draft: goes on writing it. */
  onWrite?: () => void;
}

/** A note to read: what was written, who stands for it, and what was added since. */
export function SignedNote({ note, onChanged, onWrite }: Props) {
  const { t, i18n } = useTranslation('history');
  const { can } = useSession();
  const [amends, setAmends] = useState(false);
  const { signature } = note;
  const moment = (instant: string) => showInstant(instant, i18n.language);
  return (
    <article className={styles.note} data-state={note.state} aria-labelledby={`note-${note.id}`}>
      <header>
        <h2 id={`note-${note.id}`}>{showDay(note.visitOn, i18n.language, 'long')}</h2>
        {signature?.isLate && (
          <span className={styles.mark} data-tone="caution" title={t('notes.lateText')}>
            <Icon name="clock" size={14} />
            {t('notes.late')}
          </span>
        )}
        <span className={styles.mark} data-tone={signature ? 'good' : 'caution'}>
          <Icon name={signature ? 'lock' : 'edit'} size={14} />
          {signature ? t('notes.signed') : t('notes.draft')}
        </span>
        {signature && can('sign-notes') && (
          <Button size="xs" variant="default" onClick={() => setAmends(true)}>
            {t('notes.amend')}
          </Button>
        )}
        {onWrite && can('write-notes') && (
          <Button size="xs" variant="default" leftSection={<Icon name="edit" size={16} />} onClick={onWrite}>
            {t('notes.edit')}
          </Button>
        )}
      </header>
      {signature && !signature.isIntact && (
        <p className={styles.broken} role="alert">
          {t('notes.broken')}
        </p>
      )}
      <p className={styles.text} lang={note.language}>
        {note.text || t('notes.emptyDraft')}
      </p>
      <p className={styles.who}>
        {signature
          ? t('notes.signedBy', { when: moment(signature.at), who: signature.by })
          : t('notes.savedBy', { when: moment(note.savedAt), who: note.savedBy })}
        {signature?.isIntact && (
          <>
            {' · '}
            <span title={t('notes.sum', { sum: signature.sha256 })}>{t('notes.intact')}</span>
          </>
        )}
      </p>
      {note.amendments.map((amendment) => (
        <section key={amendment.number} className={styles.amendment}>
          <h3>{t('notes.amendment', { number: amendment.number })}</h3>
          <p className={styles.text} lang={note.language}>
            {amendment.text}
          </p>
          <p className={styles.who}>
            {t('notes.amended', {
              when: moment(amendment.at),
              who: amendment.by,
              reason: amendment.reason,
            })}
          </p>
        </section>
      ))}
      <Suspense>
        {amends && <AmendDialog note={note} onDone={onChanged} onClose={() => setAmends(false)} />}
      </Suspense>
    </article>
  );
}
