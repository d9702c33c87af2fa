import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../../api/history';
import { showInstant } from '../../../display/dates';
import styles from './Notes.module.css';
import type { Writing } from './useDraft';

interface Props {
  theirs: Note;
  mine: Writing;
  onChoose: (mine: boolean) => void;
}

/** Two wrote one draft at once: both texts, until somebody chooses. */
export function BothTexts({ theirs, mine, onChoose }: Props) {
  const { t, i18n } = useTranslation('history');
  const saved = { who: theirs.savedBy, when: showInstant(theirs.savedAt, i18n.language) };
  return (
    <div>
      <p>
        <strong>{t('notes.conflict')}.</strong> {t('notes.conflictText')}
      </p>
      <div className={styles.both}>
        <div>
          <strong>{t('notes.theirs', saved)}</strong>
          <p className={styles.text} lang={theirs.language}>
            {theirs.text}
          </p>
          <Button variant="default" onClick={() => onChoose(false)}>
            {t('notes.takeTheirs')}
          </Button>
        </div>
        <div>
          <strong>{t('notes.mine')}</strong>
          <p className={styles.text} lang={mine.language}>
            {mine.text}
          </p>
          {theirs.state === 'draft' && (
            <Button variant="default" onClick={() => onChoose(true)}>
              {t('notes.takeMine')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
