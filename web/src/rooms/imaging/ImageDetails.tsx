import { Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImageDetail } from '../../api/types';
import { showBytes } from '../../display/bytes';
import { showInstant } from '../../display/dates';
import { Icon } from '../../shell/icons';
import { ProblemNote } from '../../shell/ProblemNote';
import { useSession } from '../../shell/session';
import { withWords } from '../../words/i18n';
import { DownloadOriginal } from './DownloadOriginal';
import styles from './ImageDetails.module.css';
import { RenditionTable } from './RenditionTable';
import { useUndoLink } from './resolved';
import { useImageWords } from './useImageWords';

const WhereItWent = lazy(() => withWords('routing', import('../routing/deliveries/WhereItWent')));

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === '' || children === undefined) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function ImageDetails({ image, onMoved }: { image: ImageDetail; onMoved: () => void }) {
  const { t, i18n } = useTranslation();
  const words = useImageWords();
  const { can } = useSession();
  const { calibration } = image;
  const spacing = new Intl.NumberFormat(i18n.language, { maximumSignificantDigits: 4 });
  const size = image.columns && image.rows ? `${image.columns} × ${image.rows}` : null;
  return (
    <Stack gap="lg">
      <dl className={styles.facts}>
        <Fact name={t('details.state')}>
          {t(`state.${image.state}`)}
          {image.unreadableReason && <span className={styles.reason}>{image.unreadableReason}</span>}
        </Fact>
        <Fact name={t('details.kind')}>
          {[words.kind(image), image.modality].filter(Boolean).join(' · ')}
        </Fact>
        <Fact name={t('details.teeth')}>{words.teethInFull(image)}</Fact>
        <Fact name={t('details.side')}>{words.side(image)}</Fact>
        <Fact name={t('details.acquired')}>
          {image.acquiredAt && showInstant(image.acquiredAt, i18n.language)}
        </Fact>
        <Fact name={t('details.received')}>
          {t(`source.${image.source}`, { came: showInstant(image.receivedAt, i18n.language) })}
        </Fact>
        <Fact name={t('details.size')}>
          {[
            size,
            image.bits && t('details.bits', { count: image.bits }),
            image.frames > 1 && t('image.frames', { count: image.frames }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Fact>
        <Fact name={t('details.spacing')}>
          {calibration.rowMm && calibration.columnMm
            ? `${spacing.format(calibration.columnMm)} × ${spacing.format(calibration.rowMm)} mm`
            : t('details.noSpacing')}
        </Fact>
        <Fact name={t('details.original')}>
          {showBytes(image.originalBytes, i18n.language)}
          {image.lossyOriginal && ` · ${t('image.lossyOriginal')}`}
        </Fact>
        <Fact name="SHA-256">
          <code>{image.sha256}</code>
        </Fact>
        <Fact name={t('details.syntax')}>
          <code>{image.transferSyntaxUid}</code>
        </Fact>
        <Fact name={t('details.uid')}>
          <code>{image.sopInstanceUid}</code>
        </Fact>
      </dl>
      {image.conflict && (
        <p className={styles.conflict}>
          <Icon name="warning" />
          <span>
            {t('conflict.text')}{' '}
            <Link to="/conflicts/$imageId" params={{ imageId: image.id }}>
              {t('conflict.other')}
            </Link>
          </span>
        </p>
      )}
      {can('see-routing') && (
        <Suspense>
          <WhereItWent imageId={image.id} />
        </Suspense>
      )}
      <RenditionTable renditions={image.renditions} />
      <DownloadOriginal image={image} />
      {image.patientId && can('resolve-quarantine') && <WrongPatient image={image} onMoved={onMoved} />}
    </Stack>
  );
}

/** A wrong decision can be taken back at any time, not only right after it. */
function WrongPatient({ image, onMoved }: { image: ImageDetail; onMoved: () => void }) {
  const { t } = useTranslation();
  const undo = useUndoLink();
  return (
    <section className={styles.wrong}>
      <h3>{t('details.wrongPatient')}</h3>
      <p>{t('details.wrongPatientText')}</p>
      {undo.error && <ProblemNote failure={undo.error} />}
      <Button
        variant="default"
        leftSection={<Icon name="undo" />}
        loading={undo.isPending}
        onClick={() => undo.mutate({ imageIds: [image.id] }, { onSuccess: onMoved })}
      >
        {t('details.toQuarantine')}
      </Button>
    </section>
  );
}
