import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../words/i18n';
import { inside, oneOf, patient, type Search, text } from './frames';

/** A patient's treatment plans: a tab of the workspace. */
export const plans = createRoute({
  getParentRoute: () => patient,
  path: '/plans',
  validateSearch: (search): Search<{ away: 'shown' }> => ({
    away: oneOf(['shown'] as const, search.away),
  }),
  component: lazyRouteComponent(() => withWords('plans', import('../rooms/treatment/plans/PlansPage'))),
});

export const plan = createRoute({
  getParentRoute: () => patient,
  path: '/plans/$planId',
  component: lazyRouteComponent(() =>
    withWords(['plans', 'treatment'], import('../rooms/treatment/plans/PlanPage')),
  ),
});

/** The plan as it is laid before the patient. */
export const presentPlan = createRoute({
  getParentRoute: () => patient,
  path: '/plans/$planId/present',
  component: lazyRouteComponent(() =>
    withWords(['plans', 'planning', 'treatment'], import('../rooms/treatment/plans/present/PresentPage')),
  ),
});

/** What patients agreed to and nobody has scheduled yet. */
export const unscheduled = createRoute({
  getParentRoute: () => inside,
  path: '/plans/unscheduled',
  validateSearch: (search): Search<{ location: string; clinician: string }> => ({
    location: text(search.location),
    clinician: text(search.clinician),
  }),
  component: lazyRouteComponent(() =>
    withWords(['plans', 'planning'], import('../rooms/treatment/plans/UnscheduledPage')),
  ),
});
