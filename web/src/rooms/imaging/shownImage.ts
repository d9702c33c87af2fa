import type { Display, ImageDetail } from '../../api/types';

/** An image that is ready and of which the server says how to show it. */
export type ShownImage = ImageDetail & { display: Display };

export const isShown = (image: ImageDetail): image is ShownImage =>
  image.state === 'ready' && image.display !== null;
