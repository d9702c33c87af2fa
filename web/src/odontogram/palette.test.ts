import { describe, expect, it, test } from 'vitest';
import { chartInk, cues, grounds, type Scheme, stateColours, toothStates } from './palette';
import { allEyes, contrast, difference, labDifference } from './seeing';

const schemes: readonly Scheme[] = ['light', 'dark'];

function nearest(colours: Readonly<Record<string, string>>): number {
  const all = Object.values(colours);
  const pairs = all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));
  return Math.min(...allEyes.flatMap((eye) => pairs.map(([one, other]) => difference(one, other, eye))));
}

describe.each(schemes)('the %s palette', (scheme) => {
  it('tells any two states apart, for every kind of eye', () => {
    expect(nearest(stateColours[scheme])).toBeGreaterThanOrEqual(14);
  });

  it.each(toothStates)('shows %s at 3:1 or more on its grounds', (state) => {
    for (const ground of grounds[scheme])
      expect(contrast(stateColours[scheme][state], ground)).toBeGreaterThanOrEqual(3);
  });

  it('draws outlines and the focus ring at 3:1 or more', () => {
    const { line, focus } = chartInk[scheme];
    for (const ground of grounds[scheme])
      for (const ink of [line, focus]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('no two states share a cue', () => {
  expect(new Set(toothStates.map((state) => cues[state])).size).toBe(toothStates.length);
});

test('the check bites: red and green of one lightness are one colour to some eyes', () => {
  expect(difference('#B03030', '#4F7A30')).toBeGreaterThan(30);
  expect(nearest({ red: '#B03030', green: '#4F7A30' })).toBeLessThan(14);
});

// Pairs 1, 7, 17 and 25 of the test data that Sharma, Wu and Dalal published with the formula.
test.each([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
] as const)('CIEDE2000 of %j and %j is %f', (one, other, expected) => {
  expect(labDifference(one, other)).toBeCloseTo(expected, 3);
});

test('black on white is 21:1', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 6);
});
