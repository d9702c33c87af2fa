import { useTranslation } from 'react-i18next';
import type { Rendition } from '../../api/types';
import { showBytes, showRatio } from '../../display/bytes';
import styles from './ImageDetails.module.css';

/** What was made of the original, how much smaller, and whether something was lost on the way. */
export function RenditionTable({ renditions }: { renditions: readonly Rendition[] }) {
  const { t, i18n } = useTranslation();
  if (renditions.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption>{t('details.renditions')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('details.tier')}</th>
          <th scope="col">{t('details.pixels')}</th>
          <th scope="col">{t('details.bytes')}</th>
          <th scope="col">{t('details.ratio')}</th>
          <th scope="col">{t('details.method')}</th>
        </tr>
      </thead>
      <tbody>
        {renditions.map((one) => (
          <tr key={one.tier}>
            <th scope="row">{t(`tier.${one.tier}`)}</th>
            <td>{`${one.width} × ${one.height}`}</td>
            <td>{showBytes(one.bytes, i18n.language)}</td>
            <td>{showRatio(one.ratio, i18n.language)}</td>
            <td>
              {one.method}
              <br />
              {one.lossy ? t('details.lossy') : t('details.lossless')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
