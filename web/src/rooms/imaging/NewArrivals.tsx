import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Image } from '../../api/types';
import { Icon } from '../../shell/icons';
import styles from './NewArrivals.module.css';

const nearTopPx = 80;

const isReadingBelow = () => window.scrollY > nearTopPx;

/**
 * Keeps new arrivals back while someone reads further down, so that nothing moves under their eyes;
 * at the top they appear at once.
 */
export function useSteadyList(images: readonly Image[]) {
  const [newest, setNewest] = useState<string | null>(null);
  const top = images[0]?.id ?? null;

  useEffect(() => {
    const follow = () => !isReadingBelow() && setNewest(top);
    follow();
    window.addEventListener('scroll', follow, { passive: true });
    return () => window.removeEventListener('scroll', follow);
  }, [top]);

  const from = Math.max(0, newest === null ? 0 : images.findIndex((image) => image.id === newest));

  function showAll(): void {
    window.scrollTo({ top: 0 });
    setNewest(top);
  }
  return { shown: images.slice(from), fresh: from, showAll };
}

/** Says how many wait above. */
export function NewArrivals({ count, onShow }: { count: number; onShow: () => void }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <div className={styles.float}>
      <Button radius="xl" leftSection={<Icon name="inbox" />} onClick={onShow}>
        {t('inbox.showNew', { count })}
      </Button>
    </div>
  );
}
