import { useQuery } from '@tanstack/react-query';
import type { LinkedImage } from '../../../../api/plans';
import { queries } from '../../../../api/queries';
import { MarkedPicture } from './MarkedPicture';

/** A small picture of a linked image with its mark, in the box around it. */
export function MarkedThumb({ link }: { link: LinkedImage }) {
  const { data } = useQuery(queries.image(link.imageId));
  return data ? <MarkedPicture image={data} tier="thumbnail" region={link.region} alt="" /> : null;
}
