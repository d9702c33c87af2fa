import { ActionIcon, Button, Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showBytes } from '../../display/bytes';
import { Icon, type IconName } from '../../shell/icons';
import { useProblemText } from '../../shell/useProblemText';
import styles from './UploadPage.module.css';
import { canRetry, isUnderWay, type Upload, uploads } from './uploads';

type Tone = 'good' | 'caution' | 'bad' | 'plain';

const marks: Record<Tone, IconName> = { good: 'check', caution: 'warning', bad: 'warning', plain: 'picture' };

function toneOf(upload: Upload): Tone {
  if (upload.step === 'failed' || upload.answer?.status === 'refused') return 'bad';
  if (upload.answer?.status === 'conflict') return 'caution';
  return upload.step === 'done' ? 'good' : 'plain';
}

function useUploadText(): (upload: Upload) => string {
  const { t, i18n } = useTranslation();
  const problem = useProblemText();
  return (upload) => {
    if (upload.step === 'failed') return problem(upload.failure);
    if (upload.step !== 'done' || !upload.answer) return t(`upload.step.${upload.step}`);
    const { status, code, text } = upload.answer;
    const key = `problem.codes.${code}`;
    if (status !== 'refused') return t(`upload.answer.${status}`);
    return i18n.exists(key) ? t(key as 'problem.unknown') : (text ?? t('upload.answer.refused'));
  };
}

/** One file: how far it is, or what the server said about it. */
export function UploadRow({ upload }: { upload: Upload }) {
  const { t, i18n } = useTranslation();
  const text = useUploadText();
  const tone = toneOf(upload);
  const { answer, name, share, step } = upload;
  return (
    <li className={styles.row}>
      <span className={styles.mark} data-tone={tone}>
        <Icon name={marks[tone]} />
      </span>
      <div className={styles.what}>
        <p className={styles.name}>
          <span>{name}</span>
          <small>{showBytes(upload.bytes, i18n.language)}</small>
        </p>
        <p className={styles.said} data-tone={tone}>
          {text(upload)}
        </p>
        {isUnderWay(upload) && (
          <Progress
            size="sm"
            value={share * 100}
            animated={step === 'filing'}
            aria-label={t('upload.progress', { name })}
          />
        )}
      </div>
      {answer?.imageId && (
        <Button
          size="xs"
          variant="default"
          renderRoot={(props) => (
            <Link to="/images/$imageId" params={{ imageId: answer.imageId ?? '' }} {...props} />
          )}
        >
          {t('act.show')}
        </Button>
      )}
      {canRetry(upload) && (
        <Button size="xs" variant="default" onClick={() => uploads.retry(upload.id)}>
          {t('act.tryAgain')}
        </Button>
      )}
      <ActionIcon
        aria-label={isUnderWay(upload) ? t('upload.cancel', { name }) : t('upload.remove', { name })}
        onClick={() => uploads.remove(upload.id)}
      >
        <Icon name="close" size={16} />
      </ActionIcon>
    </li>
  );
}
