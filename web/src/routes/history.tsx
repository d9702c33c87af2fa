import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../words/i18n';
import { day, patient, type Search, text } from './frames';

/** What is known of a patient's health, and what was written of visits: tabs of the workspace. */
export const history = createRoute({
  getParentRoute: () => patient,
  path: '/history',
  validateSearch: (search): Search<{ at: string }> => ({
    at: text(search.at)?.match(day)?.[0],
  }),
  component: lazyRouteComponent(() =>
    withWords(['history', 'alerts'], import('../rooms/practice/history/HistoryPage')),
  ),
});

export const notes = createRoute({
  getParentRoute: () => patient,
  path: '/notes',
  validateSearch: (search): Search<{ note: string }> => ({ note: text(search.note) }),
  component: lazyRouteComponent(() => withWords('history', import('../rooms/practice/notes/NotesPage'))),
});

export const noteTemplates = createRoute({
  getParentRoute: () => patient,
  path: '/notes/templates',
  component: lazyRouteComponent(() => withWords('history', import('../rooms/practice/notes/TemplatesPage'))),
});
