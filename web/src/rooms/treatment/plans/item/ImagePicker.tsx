import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chartQueries } from '../../../../api/chartQueries';
import type { LinkedImage } from '../../../../api/plans';
import { localDay, showDay } from '../../../../display/dates';
import { renditionUrl } from '../../../../display/images';
import { useSession } from '../../../../shell/session';
import styles from './Item.module.css';

interface Props {
  patientId: string;
  tooth: string | null;
  value: LinkedImage[];
  error: string | undefined;
  onChange: (images: LinkedImage[]) => void;
}

const most = 12;

/** The patient's images that a plan rests on: those of the tooth first, the newest first. */
export function ImagePicker({ patientId, tooth, value, error, onChange }: Props) {
  const { t, i18n } = useTranslation(['plans', 'planning', 'words']);
  const mayLook = useSession().can('see-chart');
  const { data } = useQuery({ ...chartQueries.images(patientId), enabled: mayLook });
  const isLinked = (id: string) => value.some(({ imageId }) => imageId === id);
  // What was linked when the list was opened stands first; nothing changes its place while it is chosen.
  const [first] = useState(() => new Set(value.map(({ imageId }) => imageId)));
  const rank = (id: string, teeth: readonly string[]) =>
    first.has(id) ? 0 : tooth && teeth.includes(tooth) ? 1 : 2;
  const images = [...(data?.items ?? [])]
    .sort((one, other) => rank(one.imageId, one.teeth) - rank(other.imageId, other.teeth))
    .slice(0, most);
  if (images.length === 0) return null;

  const toggle = (imageId: string) =>
    onChange(
      isLinked(imageId)
        ? value.filter((link) => link.imageId !== imageId)
        : [...value, { imageId, frame: 1, region: null, note: null }],
    );

  return (
    <fieldset className={styles.images}>
      <legend>{t('planning:form.images')}</legend>
      <ul>
        {images.map(({ imageId, kind, takenAt, receivedAt, teeth }) => (
          <li key={imageId}>
            <label data-chosen={isLinked(imageId) || undefined}>
              <input type="checkbox" checked={isLinked(imageId)} onChange={() => toggle(imageId)} />
              <img src={renditionUrl(imageId, 'thumbnail')} alt="" width={96} height={64} loading="lazy" />
              <span>
                {t(`words:kind.${kind}` as 'words:kind.bitewing')}
                <small>
                  {showDay(localDay(takenAt ?? receivedAt), i18n.language)}
                  {tooth && teeth.includes(tooth) ? ` · ${t('planning:form.showsTooth')}` : ''}
                </small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {error && <p className={styles.wrong}>{error}</p>}
    </fieldset>
  );
}
