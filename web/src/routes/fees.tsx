import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type Category, categories } from '../api/fees';
import { withWords } from '../words/i18n';
import { inside, oneOf, patient, type Search, text } from './frames';

const fees = createRoute({
  getParentRoute: () => inside,
  path: '/fees',
  component: lazyRouteComponent(() => withWords('fees', import('../rooms/treatment/fees/FeesFrame'))),
});

const feeSchedules = createRoute({
  getParentRoute: () => fees,
  path: '/',
  component: lazyRouteComponent(() =>
    withWords('fees', import('../rooms/treatment/fees/schedules/SchedulesPage')),
  ),
});

const importFees = createRoute({
  getParentRoute: () => fees,
  path: '/schedules/$scheduleId/import',
  component: lazyRouteComponent(() =>
    withWords('fees', import('../rooms/treatment/fees/schedules/ImportFeesPage')),
  ),
});

const feeVersion = createRoute({
  getParentRoute: () => fees,
  path: '/schedules/$scheduleId/$versionId',
  component: lazyRouteComponent(() =>
    withWords('fees', import('../rooms/treatment/fees/schedules/FeeVersionPage')),
  ),
});

const procedures = createRoute({
  getParentRoute: () => fees,
  path: '/procedures',
  validateSearch: (search): Search<{ text: string; category: Category }> => ({
    text: text(search.text),
    category: oneOf(categories, search.category),
  }),
  component: lazyRouteComponent(() =>
    withWords('fees', import('../rooms/treatment/fees/procedures/ProceduresPage')),
  ),
});

const codeLists = createRoute({
  getParentRoute: () => fees,
  path: '/codes',
  component: lazyRouteComponent(() =>
    withWords('fees', import('../rooms/treatment/fees/codes/CodeListsPage')),
  ),
});

const importCodes = createRoute({
  getParentRoute: () => fees,
  path: '/codes/import',
  component: lazyRouteComponent(() =>
    withWords('fees', import('../rooms/treatment/fees/codes/ImportCodesPage')),
  ),
});

const codeList = createRoute({
  getParentRoute: () => fees,
  path: '/codes/$listId',
  validateSearch: (search): Search<{ unmapped: true }> => ({
    unmapped: search.unmapped === true || undefined,
  }),
  component: lazyRouteComponent(() =>
    withWords('fees', import('../rooms/treatment/fees/codes/CodeListPage')),
  ),
});

const insurancePlans = createRoute({
  getParentRoute: () => fees,
  path: '/plans',
  component: lazyRouteComponent(() => withWords('fees', import('../rooms/treatment/fees/plans/PlansPage'))),
});

const newInsurancePlan = createRoute({
  getParentRoute: () => fees,
  path: '/plans/new',
  component: lazyRouteComponent(() => withWords('fees', import('../rooms/treatment/fees/plans/NewPlanPage'))),
});

const insurancePlan = createRoute({
  getParentRoute: () => fees,
  path: '/plans/$planId',
  component: lazyRouteComponent(() => withWords('fees', import('../rooms/treatment/fees/plans/PlanPage'))),
});

/** Who insures a patient: a tab of the workspace. */
export const coverage = createRoute({
  getParentRoute: () => patient,
  path: '/coverage',
  component: lazyRouteComponent(() =>
    withWords('fees', import('../rooms/treatment/fees/coverage/CoveragePage')),
  ),
});

/** Procedures, fees and insurance plans, side by side. */
export const feesRoutes = fees.addChildren([
  feeSchedules,
  importFees,
  feeVersion,
  procedures,
  codeLists,
  importCodes,
  codeList,
  insurancePlans,
  newInsurancePlan,
  insurancePlan,
]);
