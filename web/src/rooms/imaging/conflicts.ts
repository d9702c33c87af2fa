import { queryOptions } from '@tanstack/react-query';
import { ask, queryString } from '../../api/http';
import type { Image, Page, Standing } from '../../api/types';

/** Images that wait for somebody to say whether they count; one is enough to begin with. */
export const conflicts = () =>
  queryOptions({
    queryKey: ['images', 'conflicts'],
    queryFn: ({ signal }) =>
      ask<Page<Image> & { total: number | null }>(
        'GET',
        `/api/images${queryString({ standing: 'undecided', counted: true, limit: 1 })}`,
        undefined,
        signal,
      ),
  });

/** Which of two images under one number counts; `seen` is how this one stood when it was looked at. */
export const decideConflict = (imageId: string, stands: 'this' | 'other' | 'both', seen: Standing) =>
  ask<Image>('POST', `/api/images/${imageId}/conflict`, { stands, seen });
