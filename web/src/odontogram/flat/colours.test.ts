import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { grounds, type Scheme, stateColours } from '../palette';
import { allEyes, contrast, difference } from '../seeing';

const css = readFileSync(new URL('./flat.css', import.meta.url), 'utf8');

/** The colours of the sheet, light first. */
function named(scheme: Scheme): Map<string, string> {
  const blocks = [...css.matchAll(/\.dm-flat \{([^}]*)\}/g)].map((block) => block[1] ?? '');
  const block = blocks[scheme === 'light' ? 0 : 1] ?? '';
  return new Map([...block.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name = '', hex = '']) => [name, hex]));
}

describe.each(['light', 'dark'] as const)('the %s colours of the flat chart', (scheme) => {
  test('are those of the 3D teeth', () => {
    const colours = named(scheme);
    for (const [state, hex] of Object.entries(stateColours[scheme])) {
      expect(colours.get(state), state).toBe(hex.toLowerCase());
    }
  });

  test('tell what is referred from every other state, for every eye, and from its ground', () => {
    const referred =
      named(scheme)
        .get('referred')
        ?.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3') ?? '';
    for (const ground of grounds[scheme]) expect(contrast(referred, ground)).toBeGreaterThanOrEqual(3);
    for (const [state, hex] of Object.entries(stateColours[scheme])) {
      for (const eye of allEyes) {
        expect(difference(referred, hex, eye), `${state} ${eye}`).toBeGreaterThanOrEqual(14);
      }
    }
  });
});
