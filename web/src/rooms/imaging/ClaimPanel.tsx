import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ImageDetail } from '../../api/types';
import { claimBeside } from '../../display/people';
import { Icon } from '../../shell/icons';
import styles from './ResolvePage.module.css';
import { useFieldWords } from './useFieldWords';

/** Who the file says it shows, and why that was not enough. */
export function ClaimPanel({ image }: { image: ImageDetail }) {
  const { t } = useTranslation();
  const { label, value } = useFieldWords();
  const { quarantine, conflict } = image;
  return (
    <section className={styles.panel} aria-labelledby="claim">
      <header>
        <h2 id="claim">{t('quarantine.claim')}</h2>
      </header>
      {quarantine && (
        <p className={styles.note}>
          <Icon name="quarantine" />
          {t(`quarantine.why.${quarantine.reason}`)}
        </p>
      )}
      {conflict && (
        <p className={styles.note}>
          <Icon name="warning" />
          <span>
            {t('conflict.text')}{' '}
            <Link to="/conflicts/$imageId" params={{ imageId: image.id }}>
              {t('conflict.other')}
            </Link>
          </span>
        </p>
      )}
      {quarantine && (
        <table className={styles.table}>
          <tbody>
            {claimBeside(quarantine.claimed, null).map(({ field, claimed }) => (
              <tr key={field}>
                <th scope="row">{label(field)}</th>
                <td>
                  {claimed ? (
                    value(field, claimed)
                  ) : (
                    <span className={styles.absent}>{t('quarantine.absent')}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
