import { useSuspenseQuery } from '@tanstack/react-query';
import { queries } from '../api/queries';
import type { Session } from '../api/types';

export type RightName =
  | 'see-patients'
  | 'edit-patients'
  | 'merge-patients'
  | 'see-images'
  | 'download-originals'
  | 'file-images'
  | 'resolve-quarantine'
  | 'see-routing'
  | 'manage-routing'
  | 'see-chart'
  | 'edit-chart'
  | 'see-plans'
  | 'edit-plans'
  | 'manage-fees'
  | 'edit-coverage'
  | 'see-alerts'
  | 'see-history'
  | 'edit-history'
  | 'write-notes'
  | 'sign-notes';

/** Who is signed in; the server decides everything, this only spares people dead ends. */
export function useSession(): Session & { can: (right: RightName) => boolean } {
  const { data } = useSuspenseQuery(queries.session());
  const rights = new Set(data.user?.rights);
  return { ...data, can: (right) => rights.has(right) };
}
