import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { queries } from '../api/queries';
import { NotFound } from '../shell/NotFound';
import { SignedIn } from '../shell/SignedIn';

interface Context {
  client: QueryClient;
}

/** What may stand in an address; every part may be left out. */
export type Search<T> = { [K in keyof T]?: T[K] | undefined };

export const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
export const day = /^\d{4}-\d{2}-\d{2}$/;
export const oneOf = <T extends string>(all: readonly T[], value: unknown) =>
  all.find((one) => one === value);

/** An address of ours that leads nowhere, outside every frame. */
function Lost() {
  return (
    <main>
      <NotFound />
    </main>
  );
}

export const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: Lost });

/** Where nobody comes without having signed in. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: SignedIn,
  beforeLoad: async ({ context, location }) => {
    const session = await context.client.ensureQueryData(queries.session());
    if (session.signedIn) return;
    throw redirect({
      to: '/sign-in',
      search: { next: location.pathname === '/' ? undefined : location.href },
    });
  },
});

/** The workspace of one patient. */
export const patient = createRoute({
  getParentRoute: () => inside,
  path: '/p/$patientId',
  // Who it is and what must be known are asked for together and drawn together: nothing moves when the alerts come.
  loader: async ({ context: { client }, params: { patientId } }) => {
    const { user } = await client.ensureQueryData(queries.session());
    await Promise.all([
      client.prefetchQuery(queries.patient(patientId)),
      user?.rights.includes('see-alerts') && client.prefetchQuery(queries.alerts(patientId)),
    ]);
  },
  component: lazyRouteComponent(() => import('../rooms/practice/PatientFrame')),
});
