import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../shell/Dialog';
import { clashes, type Draft, type Field, together } from './draft';
import styles from './Record.module.css';
import { useRecordWords } from './useRecordWords';

interface Props {
  /** The record as the form first saw it. */
  before: Draft;
  mine: Draft;
  now: Draft;
  busy: boolean;
  onSave: (chosen: Draft) => void;
  onClose: () => void;
}

/** Two people changed one record: both versions, line by line, and the person decides each. */
export default function ConflictDialog({ before, mine, now, busy, onSave, onClose }: Props) {
  const { t } = useTranslation('patient');
  const { label, text } = useRecordWords();
  const lines = clashes(before, mine, now);
  const [chosen, setChosen] = useState<ReadonlySet<Field>>(
    () => new Set(lines.filter((line) => line.isMine).map((line) => line.field)),
  );

  function choose(field: Field, isMine: boolean): void {
    const next = new Set(chosen);
    if (isMine) next.add(field);
    else next.delete(field);
    setChosen(next);
  }

  const side = (field: Field, isMine: boolean) => (
    <label className={styles.choice}>
      <input
        type="radio"
        name={field}
        checked={chosen.has(field) === isMine}
        onChange={() => choose(field, isMine)}
        aria-label={`${label(field)}, ${t(isMine ? 'clash.mine' : 'clash.now')}`}
      />
      <span>{text(field, isMine ? mine : now) || t('overview.none')}</span>
    </label>
  );

  return (
    <Dialog title={t('clash.title')} size="lg" onClose={onClose}>
      <Text size="sm" mb="sm">
        {t('clash.text')}
      </Text>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('clash.field')}</th>
              <th scope="col">{t('clash.mine')}</th>
              <th scope="col">{t('clash.now')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ field, isMine }) => (
              <tr key={field}>
                <th scope="row">
                  {label(field)}
                  <br />
                  <small>{t(isMine ? 'clash.yours' : 'clash.theirs')}</small>
                </th>
                <td>{side(field, true)}</td>
                <td>{side(field, false)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.row} style={{ marginTop: '1rem' }}>
        <Button loading={busy} onClick={() => onSave(together(mine, now, chosen))}>
          {t('clash.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('clash.back')}
        </Button>
      </div>
    </Dialog>
  );
}
