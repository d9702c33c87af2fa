import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { listen } from '../api/live';
import { queries } from '../api/queries';
import { Shell } from './Shell';

/** Every screen inside: listens for images, and leads back to sign-in when the session ends. */
export function SignedIn() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: session } = useQuery(queries.session());
  const signedIn = session?.signedIn ?? false;

  useEffect(() => (signedIn ? listen(client) : undefined), [signedIn, client]);

  useEffect(() => {
    if (signedIn) return;
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    const here = window.location.pathname + window.location.search;
    void navigate({ to: '/sign-in', search: { next: here === '/' ? undefined : here }, replace: true });
  }, [signedIn, client, navigate]);

  return signedIn ? <Shell /> : null;
}
