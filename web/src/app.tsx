import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { AppRouter } from './routes';
import { useScheme } from './theme/appearance';
import { theme } from './theme/theme';

function usePath(router: AppRouter): string {
  const [path, setPath] = useState(router.state.location.pathname);
  useEffect(
    () => router.subscribe('onBeforeRouteMount', (event) => setPath(event.toLocation.pathname)),
    [router],
  );
  return path;
}

/** Mantine may inject no style: the security policy allows our own style sheets only. */
export function App({ router, client }: { router: AppRouter; client: QueryClient }) {
  const scheme = useScheme(usePath(router));
  return (
    <QueryClientProvider client={client}>
      <MantineProvider
        theme={theme}
        forceColorScheme={scheme}
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <RouterProvider router={router} />
      </MantineProvider>
    </QueryClientProvider>
  );
}
