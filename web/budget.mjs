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
const frame = needed('src/rooms/practice/PatientFrame.tsx');
const pages = Object.keys(manifest).filter((key) => /^src\/rooms\/.*Page\.tsx$/.test(key));

/** The frame of a patient's screens, with what it always fetches besides. */
const banner = needed('src/rooms/practice/history/AlertStrip.tsx');

/** The rooms whose screens stand in no patient's frame. */
const isPatients = (page) =>
  !/^src\/rooms\/(access|routing|treatment\/fees(?!\/coverage)|treatment\/plans(?=\/Unscheduled))\//.test(
    page,
  );

const around = (page) => (isPatients(page) ? [...entry, ...frame, ...banner] : entry);

/** The words that a page needs, in whichever language takes most. */
function wordsOf(page) {
  const files = Object.keys(manifest).filter((key) => key.startsWith('src/words/'));
  const [, , room, subject] = page.split('/');
  const parts = files.filter((key) => {
    const part = key.split('/').length === 3 ? null : key.split('/')[2];
    if (part === 'alerts') return isPatients(page);
    if (part === 'history') return subject === 'history' || subject === 'notes';
    if (part === 'plans') return subject === 'plans';
    if (part === 'planning') return page.includes('/present/');
    return part === null || part === (subject === 'fees' ? 'fees' : room);
  });
  const languages = new Set(parts.map((key) => key.split('/').pop()));
  return Math.max(...[...languages].map((one) => sizeOf(parts.filter((key) => key.endsWith(`/${one}`)))));
}

const firstRoute = Math.max(
  ...pages.map((key) => sizeOf(new Set([...around(key), ...needed(key)])) + wordsOf(key)),
);

const pane = 'src/rooms/imaging/ViewerPane.tsx';
const before = new Set([...entry, ...needed('src/rooms/imaging/ViewerPage.tsx')]);
const viewerOnly = sizeOf([...needed(pane)].filter((key) => !before.has(key)));

/** What showing the teeth in 3D adds to a page, three.js included. */
const teeth = 'src/odontogram/index.ts';
const solid = new Set([...entry, ...needed('src/rooms/treatment/chart/SolidPane.tsx')]);
const teethOnly = sizeOf([...needed(teeth)].filter((key) => !solid.has(key)));

const checks = [
  ['first route', firstRoute, 200],
  ['viewer', viewerOnly, 80],
  ['teeth in 3D', teethOnly, 180],
];

let over = false;
for (const [name, size, limit] of checks) {
  over ||= size > limit;
  console.log(`${name}: ${size.toFixed(1)} kB gzipped, at most ${limit} kB${size > limit ? ' - OVER' : ''}`);
}
process.exit(over ? 1 : 0);
