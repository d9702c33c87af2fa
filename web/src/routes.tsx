import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { queries } from './api/queries';
import { type DeliveryState, deliveryStates } from './api/routing';
import { type ImageKind, type ImageState, imageKinds, imageStates } from './api/types';
import { chart } from './routes/chart';
import { coverage, feesRoutes } from './routes/fees';
import { day, inside, oneOf, patient, root, type Search, text } from './routes/frames';
import { history, notes, noteTemplates } from './routes/history';
import { plan, plans, presentPlan, unscheduled } from './routes/plans';
import { Failed } from './shell/Failed';
import { NotFound } from './shell/NotFound';
import { withWords } from './words/i18n';

type InboxSearch = Search<{ state: ImageState; kind: ImageKind; day: string }>;
type DeliverySearch = Search<{ state: DeliveryState; destination: string; image: string }>;
type ImagingSearch = Search<{ kind: ImageKind; details: string }>;

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  // Only a path of ours may follow a sign-in, so that a crafted link cannot send people elsewhere.
  validateSearch: (search): Search<{ next: string }> => ({
    next: text(search.next)?.match(/^\/(?![/\\]).*/)?.[0],
  }),
  component: lazyRouteComponent(() => import('./rooms/access/SignInPage')),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./rooms/access/SetupPage')),
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/imaging' });
  },
});

const inbox = createRoute({
  getParentRoute: () => inside,
  path: '/imaging',
  validateSearch: (search): InboxSearch => ({
    state: oneOf(imageStates, search.state),
    kind: oneOf(imageKinds, search.kind),
    day: text(search.day)?.match(day)?.[0],
  }),
  component: lazyRouteComponent(() => import('./rooms/imaging/InboxPage')),
});

const quarantine = createRoute({
  getParentRoute: () => inside,
  path: '/quarantine',
  component: lazyRouteComponent(() => import('./rooms/imaging/QuarantinePage')),
});

const resolve = createRoute({
  getParentRoute: () => inside,
  path: '/quarantine/$imageId',
  component: lazyRouteComponent(() => import('./rooms/imaging/ResolvePage')),
});

const conflict = createRoute({
  getParentRoute: () => inside,
  path: '/conflicts/$imageId',
  component: lazyRouteComponent(() => withWords('conflict', import('./rooms/imaging/ConflictPage'))),
});

const upload = createRoute({
  getParentRoute: () => inside,
  path: '/upload',
  component: lazyRouteComponent(() => import('./rooms/imaging/UploadPage')),
});

/** An image by its id alone: leads to its patient, or to the quarantine. */
const image = createRoute({
  getParentRoute: () => inside,
  path: '/images/$imageId',
  beforeLoad: async ({ context, params: { imageId } }) => {
    const found = await context.client.fetchQuery(queries.image(imageId));
    throw found.patientId
      ? redirect({ to: '/p/$patientId/imaging/$imageId', params: { patientId: found.patientId, imageId } })
      : redirect({ to: '/quarantine/$imageId', params: { imageId } });
  },
});

const patients = createRoute({
  getParentRoute: () => inside,
  path: '/patients',
  component: lazyRouteComponent(() => import('./rooms/practice/PatientsPage')),
});

const newPatient = createRoute({
  getParentRoute: () => inside,
  path: '/patients/new',
  component: lazyRouteComponent(() => withWords('refusals', import('./rooms/practice/NewPatientPage'))),
});

const patientHome = createRoute({
  getParentRoute: () => patient,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/p/$patientId/overview', params });
  },
});

const overview = createRoute({
  getParentRoute: () => patient,
  path: '/overview',
  component: lazyRouteComponent(() => withWords('patient', import('./rooms/practice/record/OverviewPage'))),
});

const editPatient = createRoute({
  getParentRoute: () => patient,
  path: '/edit',
  component: lazyRouteComponent(() =>
    withWords('patient', import('./rooms/practice/record/EditPatientPage')),
  ),
});

const mergePatients = createRoute({
  getParentRoute: () => patient,
  path: '/merge',
  validateSearch: (search): Search<{ other: string }> => ({ other: text(search.other) }),
  component: lazyRouteComponent(() => withWords('patient', import('./rooms/practice/merging/MergePage'))),
});

const patientImaging = createRoute({
  getParentRoute: () => patient,
  path: '/imaging',
  validateSearch: (search): ImagingSearch => ({
    kind: oneOf(imageKinds, search.kind),
    details: text(search.details),
  }),
  component: lazyRouteComponent(() => import('./rooms/imaging/PatientImagingPage')),
});

const viewer = createRoute({
  getParentRoute: () => patient,
  path: '/imaging/$imageId',
  validateSearch: (search): Search<{ details: string }> => ({ details: text(search.details) }),
  component: lazyRouteComponent(() => import('./rooms/imaging/ViewerPage')),
});

const routing = createRoute({
  getParentRoute: () => inside,
  path: '/routing',
  component: lazyRouteComponent(() => withWords('routing', import('./rooms/routing/RoutingFrame'))),
});

const routingMap = createRoute({
  getParentRoute: () => routing,
  path: '/',
  component: lazyRouteComponent(() => withWords('routing', import('./rooms/routing/map/RoutingMapPage'))),
});

const rules = createRoute({
  getParentRoute: () => routing,
  path: '/rules',
  validateSearch: (search): Search<{ as: 'text' }> => ({ as: oneOf(['text'] as const, search.as) }),
  component: lazyRouteComponent(() =>
    withWords(['routing', 'sentences'], import('./rooms/routing/rules/RulesPage')),
  ),
});

const versions = createRoute({
  getParentRoute: () => routing,
  path: '/rules/versions',
  component: lazyRouteComponent(() => withWords('routing', import('./rooms/routing/rules/VersionsPage'))),
});

const explain = createRoute({
  getParentRoute: () => routing,
  path: '/explain',
  validateSearch: (search): Search<{ image: string }> => ({ image: text(search.image) }),
  component: lazyRouteComponent(() => withWords('routing', import('./rooms/routing/rules/ExplainPage'))),
});

const destinations = createRoute({
  getParentRoute: () => routing,
  path: '/destinations',
  component: lazyRouteComponent(() =>
    withWords('routing', import('./rooms/routing/destinations/DestinationsPage')),
  ),
});

const newDestination = createRoute({
  getParentRoute: () => routing,
  path: '/destinations/new',
  component: lazyRouteComponent(() =>
    withWords('routing', import('./rooms/routing/destinations/NewDestinationPage')),
  ),
});

const destination = createRoute({
  getParentRoute: () => routing,
  path: '/destinations/$name',
  component: lazyRouteComponent(() =>
    withWords('routing', withWords('archives', import('./rooms/routing/destinations/DestinationPage'))),
  ),
});

const deliveries = createRoute({
  getParentRoute: () => routing,
  path: '/deliveries',
  validateSearch: (search): DeliverySearch => ({
    state: oneOf(deliveryStates, search.state),
    destination: text(search.destination),
    image: text(search.image),
  }),
  component: lazyRouteComponent(() =>
    withWords('routing', import('./rooms/routing/deliveries/DeliveriesPage')),
  ),
});

const tree = root.addChildren([
  signIn,
  setup,
  inside.addChildren([
    home,
    inbox,
    quarantine,
    conflict,
    resolve,
    upload,
    image,
    patients,
    newPatient,
    routing.addChildren([
      routingMap,
      rules,
      versions,
      explain,
      destinations,
      newDestination,
      destination,
      deliveries,
    ]),
    feesRoutes,
    unscheduled,
    patient.addChildren([
      patientHome,
      overview,
      editPatient,
      mergePatients,
      patientImaging,
      viewer,
      chart,
      plans,
      plan,
      presentPlan,
      coverage,
      history,
      notes,
      noteTemplates,
    ]),
  ]),
]);

export function newRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: Failed,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });
}

export type AppRouter = ReturnType<typeof newRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
