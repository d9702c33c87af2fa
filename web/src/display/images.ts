import type { Image, Rendition, Tier } from '../api/types';
import { localDay } from './dates';

export const rendition = (image: Pick<Image, 'renditions'>, tier: Tier): Rendition | undefined =>
  image.renditions.find((one) => one.tier === tier);

export const renditionUrl = (imageId: string, tier: Tier) => `/api/images/${imageId}/renditions/${tier}`;

export const originalUrl = (imageId: string) => `/api/images/${imageId}/original`;

export const frameUrl = (imageId: string, frame: number) => `/api/images/${imageId}/frames/${frame}`;

/** When the X-ray was taken, or when it came if the file does not say. */
export const momentOf = (image: Image) => image.acquiredAt ?? image.receivedAt;

export interface DayOfImages {
  day: string;
  images: Image[];
}

/** Newest day first; within a day in the order they were taken. */
export function byDay(images: readonly Image[]): DayOfImages[] {
  const days = new Map<string, Image[]>();
  const ordered = [...images].sort((a, b) => Date.parse(momentOf(a)) - Date.parse(momentOf(b)));
  for (const image of ordered) {
    const day = localDay(momentOf(image));
    days.set(day, [...(days.get(day) ?? []), image]);
  }
  return [...days].map(([day, list]) => ({ day, images: list })).sort((a, b) => b.day.localeCompare(a.day));
}
