import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Image } from '../../api/types';
import { MoreButton } from '../../shell/MoreButton';
import { ProblemNote } from '../../shell/ProblemNote';
import { ImageGrid, WaitingGrid } from './ImageGrid';
import type { useImages } from './useImages';

interface Props {
  found: ReturnType<typeof useImages>;
  /** Which of the found images are shown; all of them unless the page holds some back. */
  shown?: readonly Image[];
  label: string;
  empty: ReactNode;
  card: (image: Image) => ReactNode;
}

/** A list of images as it is looked for, is empty, fails, or goes on. */
export function FoundImages({ found, shown = found.images, label, empty, card }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {found.error && <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <WaitingGrid label={t('inbox.loading')} />}
      {found.isSuccess && found.images.length === 0 && empty}
      {shown.length > 0 && (
        <ImageGrid label={label}>
          {shown.map((image) => (
            <li key={image.id}>{card(image)}</li>
          ))}
        </ImageGrid>
      )}
      {found.hasNextPage && (
        <div>
          <MoreButton of={found} />
        </div>
      )}
    </>
  );
}
