import { Button, VisuallyHidden } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/icons';
import { Page } from '../../shell/Page';
import styles from './UploadPage.module.css';
import { UploadRow } from './UploadRow';
import { isUnderWay, uploads, useUploads } from './uploads';

export default function UploadPage() {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const list = useUploads();
  const left = list.filter(isUnderWay).length;
  const done = list.filter((upload) => upload.step === 'done').length;

  function picked(input: HTMLInputElement): void {
    if (input.files) uploads.add([...input.files]);
    input.value = '';
  }

  return (
    <Page title={t('nav.upload')} lead={t('upload.lead')} narrow>
      <div className={styles.zone}>
        <Icon name="upload" size={32} />
        <p className={styles.ask}>{t('upload.drop')}</p>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={t('upload.choose')}
          onChange={(event) => picked(event.currentTarget)}
        />
        <Button data-search onClick={() => picker.current?.click()}>
          {t('upload.choose')}
        </Button>
        <p className={styles.note}>{t('upload.note')}</p>
      </div>

      {list.length > 0 && (
        <section aria-labelledby="files">
          <div className={styles.head}>
            <h2 id="files">{t('upload.files', { count: list.length })}</h2>
            {done > 0 && (
              <Button variant="default" size="xs" onClick={() => uploads.clearDone()}>
                {t('upload.clearDone')}
              </Button>
            )}
          </div>
          <ul className={styles.list}>
            {list.map((upload) => (
              <UploadRow key={upload.id} upload={upload} />
            ))}
          </ul>
        </section>
      )}
      <VisuallyHidden role="status">
        {list.length > 0 && left === 0 ? t('upload.allDone') : ''}
      </VisuallyHidden>
    </Page>
  );
}
