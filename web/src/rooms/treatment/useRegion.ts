import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import { usePlace } from '../../shell/place';

/** Where somebody works; it decides which numbers are usual. */
export function useRegion(): string | null {
  const place = usePlace();
  const { data } = useQuery(queries.locations());
  const locations = data?.items ?? [];
  return (locations.find(({ id }) => id === place?.id) ?? locations[0])?.region ?? null;
}
