import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

// The test runner tells failures with this function, which Node 20 does not have yet.
Object.assign(Map, {
  groupBy: Reflect.get(Map, 'groupBy') ?? groupBy,
});

function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

/** The files that are there before any screen is asked for, because the entry itself needs them. */
const loaded = new Set<string>();

/** Learns which files those are, once they have their names. */
const learnsWhatIsLoaded: Plugin = {
  name: 'what-is-loaded',
  generateBundle(_, bundle) {
    const visit = (file: string): void => {
      const chunk = bundle[file];
      if (loaded.has(file) || chunk?.type !== 'chunk') return;
      loaded.add(file);
      for (const next of chunk.imports) visit(next);
    };
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk' && chunk.isEntry) visit(chunk.fileName);
  },
};

const server = process.env.DENTAMIND_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), learnsWhatIsLoaded],
  build: {
    outDir: '../src/Server/wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // A screen's files are fetched with it; those that are loaded already need not be named again and again.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files) => files.filter((file) => !loaded.has(file)),
    },
    // Inlined assets would need data: in the content security policy.
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': server, '/readyz': server } },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
});
