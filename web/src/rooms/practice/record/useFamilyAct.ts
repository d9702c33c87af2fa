import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Family } from '../../../api/patients';

/** A change of a family changes what is shown of all its members. */
export function useFamilyAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: () => Promise<Family>) => act(),
    onSuccess: () => client.invalidateQueries({ queryKey: ['patient'] }),
  });
}
