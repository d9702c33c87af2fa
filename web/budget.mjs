// Holds the size budgets of the built app: what the first screen loads, and the viewer, gzipped.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const root = new URL('../src/Server/wwwroot/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', root), 'utf8'));

const gzipped = (file) => gzipSync(readFileSync(new URL(file, root))).length / 1000;

/** The files that must be there before the module can run: itself and its static imports. */
function needed(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) needed(next, seen);
  return seen;
}

const sizeOf = (keys) => [...keys].reduce((sum, key) => sum + gzipped(manifest[key].file), 0);

const entry = needed('index.html');
const routes = Object.keys(manifest).filter(
  (key) => key.startsWith('src/rooms/') && manifest[key].isDynamicEntry,
);
const heaviestFirst = Math.max(
  ...routes
    .filter((key) => !key.includes('Viewer'))
    .map((key) => sizeOf(new Set([...entry, ...needed(key)]))),
  sizeOf(entry),
);
const languages = Object.keys(manifest).filter((key) => key.startsWith('src/words/'));
const firstRoute = heaviestFirst + Math.max(0, ...languages.map((key) => gzipped(manifest[key].file)));

const viewer = Object.keys(manifest).find((key) => key.startsWith('src/viewer/'));
const viewerOnly = viewer ? sizeOf([...needed(viewer)].filter((key) => !entry.has(key))) : 0;

const checks = [
  ['first route', firstRoute, 200],
  ['viewer', viewerOnly, 80],
];

let over = false;
for (const [name, size, limit] of checks) {
  over ||= size > limit;
  console.log(`${name}: ${size.toFixed(1)} kB gzipped, at most ${limit} kB${size > limit ? ' - OVER' : ''}`);
}
process.exit(over ? 1 : 0);
