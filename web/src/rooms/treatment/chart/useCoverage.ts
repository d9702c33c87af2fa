import { useQuery } from '@tanstack/react-query';
import type { CoveringImage } from '../../../api/chart';
import { chartQueries } from '../../../api/chartQueries';
import { useSession } from '../../../shell/session';

const none: readonly CoveringImage[] = [];

/** The patient's images and the teeth that each shows; none for whoever may not see images. */
export function useCoverage(patientId: string): readonly CoveringImage[] {
  const { can } = useSession();
  const { data } = useQuery({ ...chartQueries.images(patientId), enabled: can('see-images') });
  return data?.items ?? none;
}
