import { expect, test } from 'vitest';
import { isImagingPath } from './appearance';

test.each(['/imaging', '/quarantine', '/quarantine/1', '/p/1/imaging', '/p/1/imaging/2'])(
  '%s is dark',
  (path) => {
    expect(isImagingPath(path)).toBe(true);
  },
);

test.each(['/', '/patients', '/patients/new', '/upload', '/sign-in', '/p/1', '/imaginging'])(
  '%s is light',
  (path) => {
    expect(isImagingPath(path)).toBe(false);
  },
);
