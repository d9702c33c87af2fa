import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env['DENTAMIND_SERVER'] ?? 'http://127.0.0.1:8080';

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
