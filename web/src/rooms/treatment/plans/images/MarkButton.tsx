import { useTranslation } from 'react-i18next';
import type { LinkedImage } from '../../../../api/plans';
import styles from './Images.module.css';
import { MarkedThumb } from './MarkedThumb';

interface Props {
  link: LinkedImage;
  /** What the item is called that rests on it. */
  item: string;
  onOpen: () => void;
}

/** A linked image with its mark, small; it opens large. */
export default function MarkButton({ link, item, onOpen }: Props) {
  const { t } = useTranslation('planning');
  return (
    <button
      type="button"
      className={`${styles.box} ${styles.thumb}`}
      aria-label={t('mark.open', { item })}
      onClick={onOpen}
    >
      <MarkedThumb link={link} />
    </button>
  );
}
