import react from '@vitejs/plugin-react';
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

const server = process.env.DENTAMIND_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../src/Server/wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    // Inlined assets would need data: in the content security policy.
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': server, '/readyz': server } },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
});
