import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chartQueries } from '../../../../api/chartQueries';
import type { LinkedImage } from '../../../../api/plans';
import { localDay, showDay } from '../../../../display/dates';
import { renditionUrl } from '../../../../display/images';
import { useSession } from '../../../../shell/session';
import pictures from '../images/Images.module.css';
import { MarkedThumb } from '../images/MarkedThumb';
import { RegionMarker } from '../images/RegionMarker';
import styles from './Item.module.css';

interface Props {
  patientId: string;
  tooth: string | null;
  value: LinkedImage[];
  error: string | undefined;
  onChange: (images: LinkedImage[]) => void;
}

const most = 12;

/** The patient's images that a plan rests on, and where on them to look: those of the tooth first, the newest first. */
export function ImagePicker({ patientId, tooth, value, error, onChange }: Props) {
  const { t, i18n } = useTranslation(['plans', 'planning', 'words']);
  const mayLook = useSession().can('see-chart');
  const { data } = useQuery({ ...chartQueries.images(patientId), enabled: mayLook });
  const [marking, setMarking] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const isLinked = (id: string) => value.some(({ imageId }) => imageId === id);
  // What was linked when the list was opened stands first; nothing changes its place while it is chosen.
  const [first] = useState(() => new Set(value.map(({ imageId }) => imageId)));
  const rank = (id: string, teeth: readonly string[]) =>
    first.has(id) ? 0 : tooth && teeth.includes(tooth) ? 1 : 2;
  const images = [...(data?.items ?? [])]
    .sort((one, other) => rank(one.imageId, one.teeth) - rank(other.imageId, other.teeth))
    .slice(0, most);
  if (images.length === 0) return null;

  const nameOf = ({ kind, takenAt, receivedAt }: (typeof images)[number]) =>
    `${t(`words:kind.${kind}` as 'words:kind.bitewing')}, ${showDay(localDay(takenAt ?? receivedAt), i18n.language)}`;
  const toggle = (imageId: string) =>
    onChange(
      isLinked(imageId)
        ? value.filter((link) => link.imageId !== imageId)
        : [...value, { imageId, frame: 1, region: null, note: null }],
    );
  const marked = images.find(({ imageId }) => imageId === marking);
  const markedLink = value.find(({ imageId }) => imageId === marking);

  function stopMarking(): void {
    setMarking(null);
    list.current?.querySelector<HTMLElement>(`[data-mark="${marking}"]`)?.focus();
  }

  return (
    <fieldset className={styles.images}>
      <legend>{t('planning:form.images')}</legend>
      <ul ref={list}>
        {images.map((image) => {
          const { imageId, kind, takenAt, receivedAt, teeth } = image;
          const link = value.find((one) => one.imageId === imageId);
          return (
            <li key={imageId}>
              <label data-chosen={link !== undefined || undefined}>
                <input type="checkbox" checked={link !== undefined} onChange={() => toggle(imageId)} />
                {link?.region ? (
                  <span className={`${styles.markedImage} ${pictures.box}`}>
                    <MarkedThumb link={link} />
                  </span>
                ) : (
                  <img
                    src={renditionUrl(imageId, 'thumbnail')}
                    alt=""
                    width={96}
                    height={64}
                    loading="lazy"
                  />
                )}
                <span>
                  {t(`words:kind.${kind}` as 'words:kind.bitewing')}
                  <small>
                    {showDay(localDay(takenAt ?? receivedAt), i18n.language)}
                    {tooth && teeth.includes(tooth) ? ` · ${t('planning:form.showsTooth')}` : ''}
                  </small>
                </span>
              </label>
              {link && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  fullWidth
                  data-mark={imageId}
                  aria-expanded={marking === imageId}
                  aria-label={t(link.region ? 'planning:mark.changeNamed' : 'planning:mark.markNamed', {
                    image: nameOf(image),
                  })}
                  onClick={() => setMarking(imageId)}
                >
                  {t(link.region ? 'planning:mark.change' : 'planning:mark.mark')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {marked && markedLink && (
        <RegionMarker
          key={marked.imageId}
          link={markedLink}
          name={nameOf(marked)}
          onChange={(change) =>
            onChange(value.map((link) => (link === markedLink ? { ...link, ...change } : link)))
          }
          onClose={stopMarking}
        />
      )}
      {error && <p className={styles.wrong}>{error}</p>}
    </fieldset>
  );
}
