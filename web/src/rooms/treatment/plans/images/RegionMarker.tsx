import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkedImage } from '../../../../api/plans';
import { queries } from '../../../../api/queries';
import type { ImageDetail } from '../../../../api/types';
import { rendition } from '../../../../display/images';
import { ProblemNote } from '../../../../shell/ProblemNote';
import styles from './Images.module.css';
import { MarkedPicture } from './MarkedPicture';
import { useMarking } from './useMarking';

interface Props {
  link: LinkedImage;
  /** What the image is called, such as "Bitewing, 4 May 2026". */
  name: string;
  onChange: (change: Partial<LinkedImage>) => void;
  onClose: () => void;
}

/** A rendition shows one frame of all; a mark on it would lie on another one. */
const canMark = (image: ImageDetail) =>
  image.frames <= 1 && Boolean(image.rows && image.columns && rendition(image, 'preview'));

/** A linked image, on which is marked what the work rests on, and said what is to be seen there. */
export function RegionMarker({ link, name, onChange, onClose }: Props) {
  const { t } = useTranslation('planning');
  const { data: image, error } = useQuery(queries.image(link.imageId));

  /** Escape ends the marking and not the dialog around it, which leaves such elements alone. */
  function leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  }

  return (
    <section className={styles.marker} aria-label={t('mark.title', { image: name })} onKeyDown={leave}>
      <h3>{t('mark.title', { image: name })}</h3>
      {error && <ProblemNote failure={error} />}
      {!image && !error && <div className={`${styles.box} ${styles.waiting}`} />}
      {image && !canMark(image) && <p className={styles.hint}>{t('mark.cannot')}</p>}
      {image && canMark(image) && <Field image={image} link={link} name={name} onChange={onChange} />}
      {link.region && (
        <TextInput
          label={t('mark.note')}
          maxLength={2000}
          value={link.note ?? ''}
          data-mantine-stop-propagation="true"
          onChange={(event) => onChange({ note: event.currentTarget.value || null })}
        />
      )}
      <div className={styles.acts}>
        <Button size="xs" data-mantine-stop-propagation="true" onClick={onClose}>
          {t('mark.done')}
        </Button>
        {link.region && (
          <Button
            size="xs"
            variant="default"
            data-mantine-stop-propagation="true"
            onClick={() => onChange({ region: null, note: null })}
          >
            {t('mark.remove')}
          </Button>
        )}
      </div>
    </section>
  );
}

interface FieldProps extends Pick<Props, 'link' | 'name' | 'onChange'> {
  image: ImageDetail;
}

function Field({ image, link, name, onChange }: FieldProps) {
  const { t } = useTranslation('planning');
  const field = useRef<HTMLDivElement>(null);
  const size = { width: image.columns ?? 1, height: image.rows ?? 1 };
  const { shown, hands } = useMarking(size, link.region, (region) =>
    onChange(region ? { region } : { region, note: null }),
  );
  useEffect(() => field.current?.focus(), []);
  const share = (part: number, whole: number) => Math.round((100 * part) / whole);
  return (
    <>
      <div
        ref={field}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is worked with by its keys
        tabIndex={0}
        aria-label={t('mark.field', { image: name })}
        aria-describedby="mark-hint"
        className={`${styles.box} ${styles.field}`}
        data-mantine-stop-propagation="true"
        {...hands}
      >
        <MarkedPicture image={image} tier="preview" region={shown} alt="" most="26rem" />
      </div>
      <p className={styles.hint} id="mark-hint">
        {t('mark.hint')}
      </p>
      <output className={styles.hint}>
        {shown
          ? t('mark.at', {
              left: share(shown.x, size.width),
              top: share(shown.y, size.height),
              width: share(shown.width, size.width),
              height: share(shown.height, size.height),
            })
          : t('mark.none')}
      </output>
    </>
  );
}
