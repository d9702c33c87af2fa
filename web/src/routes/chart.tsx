import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { chartStatuses } from '../api/chart';
import { withWords } from '../words/i18n';
import { day, oneOf, patient, type Search, text } from './frames';

const chartViews = ['2d', 'both', '3d'] as const;
const chartPanels = ['entry', 'history', 'images'] as const;
const chartLayers = [...chartStatuses, 'coverage'] as const;
type ChartSearch = Search<{
  /** The day whose chart is shown; today's without it. */
  at: string;
  tooth: string;
  view: (typeof chartViews)[number];
  panel: (typeof chartPanels)[number];
  hide: (typeof chartLayers)[number][];
}>;

const listed = <T extends string>(all: readonly T[], values: unknown[]) =>
  all.filter((one) => values.includes(one));

/** The chart: a tab of the workspace. */
export const chart = createRoute({
  getParentRoute: () => patient,
  path: '/chart',
  validateSearch: (search): ChartSearch => ({
    at: text(search.at)?.match(day)?.[0],
    tooth: String(search.tooth ?? '').match(/^[1-8][1-8](S[2-9]?)?$/)?.[0],
    view: oneOf(chartViews, search.view),
    panel: oneOf(chartPanels, search.panel),
    hide: Array.isArray(search.hide) ? listed(chartLayers, search.hide) : undefined,
  }),
  component: lazyRouteComponent(() => withWords('treatment', import('../rooms/treatment/chart/ChartPage'))),
});
