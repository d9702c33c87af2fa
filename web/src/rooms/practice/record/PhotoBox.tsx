import { Button, FileButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../api/http';
import { type PatientRecord, patientActs, patientQueries } from '../../../api/patients';
import { Icon } from '../../../shell/icons';
import { ProblemNote } from '../../../shell/ProblemNote';
import styles from './Record.module.css';

const side = 512;

/** Small, upright and square: a camera's ten megabytes are of no use on a banner. */
async function shrink(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!picture || !pen) throw new Problem(422, 'not-a-photo', '');
  const cut = Math.min(picture.width, picture.height);
  canvas.width = canvas.height = Math.min(side, cut);
  const [left, top] = [(picture.width - cut) / 2, (picture.height - cut) / 2];
  pen.drawImage(picture, left, top, cut, cut, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((give) => canvas.toBlob(give, 'image/jpeg', 0.85));
  if (!blob) throw new Problem(422, 'not-a-photo', '');
  return blob;
}

export function PhotoBox({ record, may }: { record: PatientRecord; may: boolean }) {
  const { t } = useTranslation('patient');
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: async (file: File | null) =>
      file ? patientActs.putPhoto(record.id, await shrink(file)) : patientActs.removePhoto(record.id),
    onSuccess: (saved) => client.setQueryData(patientQueries.record(record.id).queryKey, saved),
  });
  return (
    <div className={styles.photo}>
      {record.photo ? (
        <img src={`/api/patients/${record.id}/photo?v=${record.photo}`} alt={t('photo.alt')} />
      ) : (
        <span>
          <Icon name="user" size={36} />
        </span>
      )}
      {may && (
        <div className={styles.row}>
          <FileButton accept="image/jpeg,image/png" onChange={(file) => file && change.mutate(file)}>
            {(props) => (
              <Button size="xs" variant="default" loading={change.isPending} {...props}>
                {t(record.photo ? 'photo.change' : 'photo.add')}
              </Button>
            )}
          </FileButton>
          {record.photo && (
            <Button size="xs" variant="subtle" onClick={() => change.mutate(null)}>
              {t('photo.remove')}
            </Button>
          )}
        </div>
      )}
      {change.error && <ProblemNote failure={change.error} />}
    </div>
  );
}
