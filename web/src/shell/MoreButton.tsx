import { Button, type ButtonProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props extends Pick<ButtonProps, 'mt'> {
  /** The list of which a page is shown. */
  of: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
  /** What it says instead of "Show more". */
  face?: string;
}

/** Fetches the next page of a list, while there is one. */
export function MoreButton({ of, face, ...place }: Props) {
  const { t } = useTranslation();
  return of.hasNextPage ? (
    <Button
      variant="default"
      loading={of.isFetchingNextPage}
      onClick={() => void of.fetchNextPage()}
      {...place}
    >
      {face ?? t('act.more')}
    </Button>
  ) : null;
}
