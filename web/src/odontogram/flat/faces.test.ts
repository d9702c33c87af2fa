import { describe, expect, test } from 'vitest';
import { toothName } from '../../display/teeth';
import { crownZones, faceOutline, faceZones, joined } from './faces';
import { Frame, reach } from './frame';
import type { Point } from './outline';
import { besideX, mesialAt, placeX, width } from './placement';

const teeth = Array.from({ length: 90 }, (_, number) => number).filter((number) => toothName(number));
const frames = teeth.map((fdi) => new Frame(fdi, false));
const rings = (path: string) => path.split('Z').length - 1;

function area(points: readonly Point[]): number {
  const twice = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] as Point;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

const middleX = (points: readonly Point[]) => points.reduce((sum, [x]) => sum + x, 0) / points.length;

describe('the faces of a tooth', () => {
  test('are five seen from the bite, with an edge in front and a chewing face behind', () => {
    expect(frames).toHaveLength(52);
    for (const frame of frames) {
      const middle = frame.fdi % 10 <= 3 ? 'I' : 'O';
      expect([...faceZones(frame).keys()].sort(), String(frame.fdi)).toEqual(
        ['M', 'L', 'D', 'B', middle].sort(),
      );
    }
  });

  test('cover the whole chewing face, and none lies over another', () => {
    for (const frame of frames) {
      const parts = [...faceZones(frame).values()].reduce((sum, zone) => sum + area(zone), 0);
      expect(parts / area(faceOutline(frame)), String(frame.fdi)).toBeCloseTo(1, 2);
    }
  });

  test('turn mesial to the midline, whichever side of the mouth', () => {
    for (const index of [0, 7, 8, 15]) {
      const towards = Math.sign(width / 2 - placeX(index));
      for (const frame of frames) {
        for (const zones of [faceZones(frame), crownZones(frame)]) {
          expect(Math.sign(middleX(zones.get('M') ?? [])) * mesialAt(index)).toBe(towards);
          expect(Math.sign(middleX(zones.get('D') ?? [])) * mesialAt(index)).toBe(-towards);
        }
      }
    }
  });

  test('that touch are drawn as one, and those that do not as two', () => {
    const zones = faceZones(new Frame(16, false));
    const drawn = (letters: string) =>
      joined([...letters].map((letter) => zones.get(letter as 'M') as Point[]));
    expect(rings(drawn('MOD'))).toBe(1);
    expect(rings(drawn('MD'))).toBe(2);
    expect(rings(drawn('MB'))).toBe(1);
    expect(rings(joined([...zones.values()]))).toBe(1);
  });

  test('on the cheek side hang together too, the cervical third with the rest', () => {
    const zones = crownZones(new Frame(36, false));
    const drawn = (letters: string) =>
      joined([...letters].map((letter) => zones.get(letter as 'M') as Point[]));
    expect(zones.has('L')).toBe(false);
    for (const letters of ['MO', 'MOD', 'BC', 'MB', 'MOBDC']) expect(rings(drawn(letters)), letters).toBe(1);
  });
});

describe('a tooth on its board', () => {
  test('stays within the room that its cell has', () => {
    for (const frame of frames) {
      expect(-frame.apex, String(frame.fdi)).toBeLessThanOrEqual(reach.root);
      expect(frame.half, String(frame.fdi)).toBeLessThanOrEqual(45);
      expect(Math.max(...faceOutline(frame).map(([, y]) => y))).toBeLessThanOrEqual(reach.face);
    }
  });

  test('has a supernumerary between itself and the next, and a mesiodens in the midline', () => {
    expect(besideX(7, true)).toBe(width / 2);
    expect(besideX(8, true)).toBe(width / 2);
    expect(besideX(2, false)).toBe((placeX(1) + placeX(2)) / 2);
    expect(besideX(13, false)).toBe((placeX(13) + placeX(14)) / 2);
  });
});
