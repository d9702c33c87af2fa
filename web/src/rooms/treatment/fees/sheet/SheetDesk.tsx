import { Button, VisuallyHidden } from '@mantine/core';
import { type DragEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetKind } from '../../../../api/fees';
import { Icon } from '../../../../shell/icons';
import { ProblemNote } from '../../../../shell/ProblemNote';
import styles from '../Fees.module.css';
import { ColumnFields } from './ColumnFields';
import { FirstRows } from './FirstRows';
import { FlawList } from './FlawList';
import type { SheetDeskState } from './useSheet';

/** A file is chosen, its columns are named, and what would be kept is shown before anything is. */
export function SheetDesk({ kind, sheet }: { kind: SheetKind; sheet: SheetDeskState }) {
  const { t } = useTranslation('fees');
  const picker = useRef<HTMLInputElement>(null);
  const { preview } = sheet;

  function drop(event: DragEvent): void {
    event.preventDefault();
    event.stopPropagation();
    const [file] = event.dataTransfer.files;
    if (file) void sheet.choose(file);
  }

  return (
    <>
      <section
        className={styles.section}
        aria-labelledby="file"
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        <h2 id="file">{t('sheet.file')}</h2>
        <p className={styles.hint}>{t(`sheet.fileHint.${kind}`)}</p>
        <div className={styles.row}>
          <input
            ref={picker}
            type="file"
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            hidden
            aria-label={t('sheet.choose')}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) void sheet.choose(file);
              event.currentTarget.value = '';
            }}
          />
          <Button
            variant={preview ? 'default' : 'filled'}
            leftSection={<Icon name="upload" size={16} />}
            onClick={() => picker.current?.click()}
          >
            {t(sheet.name ? 'sheet.other' : 'sheet.choose')}
          </Button>
          {sheet.name && <span>{sheet.name}</span>}
        </div>
        {sheet.failure && <ProblemNote failure={sheet.failure} />}
        {preview && (
          <p className={styles.hint}>
            {t('sheet.read', {
              encoding: t(`sheet.encoding.${preview.encoding}`),
              separator: t(`sheet.separator.${preview.separator}`),
            })}
          </p>
        )}
      </section>
      {preview && (
        <section className={styles.section} aria-labelledby="columns">
          <h2 id="columns">{t('sheet.columns')}</h2>
          <ColumnFields kind={kind} preview={preview} onChange={sheet.setColumns} />
          <FirstRows kind={kind} preview={preview} />
        </section>
      )}
      {preview && <FlawList preview={preview} />}
      <VisuallyHidden role="status">
        {preview && !sheet.isBusy ? t('sheet.rows', { count: preview.rowCount }) : ''}
      </VisuallyHidden>
    </>
  );
}
