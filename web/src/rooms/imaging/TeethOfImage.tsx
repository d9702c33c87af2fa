import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ImageDetail } from '../../api/types';
import { mouthOrder } from '../../display/teeth';
import { Icon } from '../../shell/icons';
import { useSession } from '../../shell/session';
import styles from './TeethOfImage.module.css';

const most = 8;

/** The teeth that an image names, each leading to its place in the chart; without any, the chart. */
export function TeethOfImage({ image }: { image: ImageDetail }) {
  const { t } = useTranslation();
  const { can } = useSession();
  if (!can('see-chart') || !image.patientId) return null;
  const params = { patientId: image.patientId };
  const teeth = mouthOrder(image.teeth).slice(0, most);
  return (
    <nav className={styles.teeth} aria-label={t('patient.chart')}>
      <Link
        to="/p/$patientId/chart"
        params={params}
        aria-label={t('patient.chart')}
        title={t('patient.chart')}
      >
        <Icon name="tooth" />
      </Link>
      {teeth.map((tooth) => (
        <Link key={tooth} to="/p/$patientId/chart" params={params} search={{ tooth: String(tooth) }}>
          {tooth}
        </Link>
      ))}
    </nav>
  );
}
