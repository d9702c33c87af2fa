import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type ImageFilter, queries } from '../../api/queries';

/** A list of images, page after page; what is shown stays until the new answer is there. */
export function useImages(filter: ImageFilter) {
  const found = useInfiniteQuery({ ...queries.images(filter), placeholderData: keepPreviousData });
  return { ...found, images: found.data?.pages.flatMap((page) => page.items) ?? [] };
}
