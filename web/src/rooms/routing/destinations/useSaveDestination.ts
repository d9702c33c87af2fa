import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Destination } from '../../../api/routing';
import { routingActs, routingQueries } from '../../../api/routingQueries';
import { type Draft, isTyped } from './settings';

/** Under which names the secrets of a destination are kept, unless it names others. */
const secretsOf = (draft: Draft) => ({
  credentials: draft.settings.credentials || draft.name,
  certificate: draft.settings.tls?.clientCertificate || `${draft.name}-tls`.slice(0, 60),
});

/** Keeps the secrets that were typed, then the settings that name them. */
async function save(draft: Draft, version?: number): Promise<Destination> {
  let { settings } = draft;
  const names = secretsOf(draft);
  if (settings.authentication === 'none') settings = { ...settings, credentials: null };
  else if (isTyped(draft.credentials)) {
    await routingActs.putSecret(names.credentials, draft.credentials);
    settings = { ...settings, credentials: names.credentials };
  }
  if (settings.tls && isTyped(draft.certificate)) {
    await routingActs.putSecret(names.certificate, draft.certificate);
    settings = { ...settings, tls: { ...settings.tls, clientCertificate: names.certificate } };
  }
  return routingActs.putDestination(draft.name, settings, version);
}

export function useSaveDestination() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ draft, version }: { draft: Draft; version?: number }) => save(draft, version),
    onSuccess: (saved) => {
      const { queryKey } = routingQueries.destination(saved.name);
      client.setQueryData(queryKey, (before: Destination | undefined) => ({
        ...saved,
        health: saved.health ?? before?.health ?? null,
      }));
      return client.invalidateQueries({ queryKey: routingQueries.destinations().queryKey });
    },
  });
}

/** Stops sending, or goes on; what is due waits meanwhile. */
export function usePause() {
  const save = useSaveDestination();
  const toggle = ({ name, settings, version }: Destination) =>
    save.mutate({
      draft: {
        name,
        settings: { ...settings, isPaused: !settings.isPaused },
        credentials: {},
        certificate: {},
      },
      version,
    });
  return { ...save, toggle };
}
