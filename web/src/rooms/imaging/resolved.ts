import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { acts } from '../../api/acts';
import { queries } from '../../api/queries';
import type { Patient } from '../../api/types';

export interface Resolved {
  imageIds: string[];
  patient: Pick<Patient, 'id' | 'familyName' | 'givenName'>;
  at: number;
}

const keptMs = 15 * 60_000;
const key = ['resolved'] as const;

function refreshImages(client: QueryClient, imageIds: readonly string[]): void {
  void client.invalidateQueries({ queryKey: ['images'] });
  void client.invalidateQueries({ queryKey: ['patients'] });
  for (const id of imageIds) client.removeQueries({ queryKey: queries.image(id).queryKey });
}

/** What was decided in this window a short while ago, newest first; kept in memory only. */
export function useResolved(): Resolved[] {
  const { data = [] } = useQuery({
    queryKey: key,
    queryFn: (): Resolved[] => [],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: keptMs,
  });
  return data.filter((one) => Date.now() - one.at < keptMs);
}

/** "This is the patient": the server links the whole study of that claimed person. */
export function useLinkToPatient(imageId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (patient: Patient) => acts.linkToPatient(imageId, patient.id),
    onSuccess: ({ linked }, patient) => {
      client.setQueryData<Resolved[]>(key, (before = []) => [
        { imageIds: linked, patient, at: Date.now() },
        ...before,
      ]);
      refreshImages(client, linked);
    },
  });
}

/** Back to the quarantine, every image of that decision. */
export function useUndoLink() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (resolved: Pick<Resolved, 'imageIds'>) => {
      for (const id of resolved.imageIds) await acts.unlink(id);
    },
    onSuccess: (_, { imageIds }) => {
      const undone = new Set(imageIds);
      client.setQueryData<Resolved[]>(key, (before = []) =>
        before.filter((one) => !one.imageIds.some((id) => undone.has(id))),
      );
    },
    onSettled: (_answer, _failure, { imageIds }) => refreshImages(client, imageIds),
  });
}
