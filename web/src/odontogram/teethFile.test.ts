import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { borderOf, cheekside, lifted } from './geometry';
import { readTeeth, type Zone, zones } from './teethFile';

const bytes = readFileSync(new URL('./teeth.bin', import.meta.url));
const file = readTeeth(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
const all = [...file.teeth.values()];
const crown: readonly Zone[] = zones.filter((zone) => zone !== 'root');

describe('the file of teeth', () => {
  it('holds the 26 forms of a right half and four gums', () => {
    expect(all.map((tooth) => tooth.fdi)).toEqual([
      11, 12, 13, 14, 15, 16, 17, 18, 41, 42, 43, 44, 45, 46, 47, 48, 51, 52, 53, 54, 55, 81, 82, 83, 84, 85,
    ]);
    expect(file.gums.map(({ primary, upper }) => [primary, upper])).toEqual([
      [false, true],
      [false, false],
      [true, true],
      [true, false],
    ]);
  });

  it.each(all.map((tooth) => [tooth.fdi, tooth] as const))('reads tooth %i whole', (_, tooth) => {
    const used = new Set(tooth.triangles);
    expect(used.size).toBe(tooth.points.length / 3);
    expect(Math.max(...used)).toBe(used.size - 1);
    const counted = zones.reduce((sum, zone) => sum + tooth.zones[zone].count, 0);
    expect(counted * 3).toBe(tooth.triangles.length);
    for (let i = 0; i < tooth.normals.length; i += 3)
      expect(Math.hypot(...tooth.normals.subarray(i, i + 3))).toBeCloseTo(1, 5);
    const heights = tooth.points.filter((_value, index) => index % 3 === 2);
    const long = Math.max(...heights) - Math.min(...heights);
    expect(long / (tooth.size.crown + tooth.size.root)).toBeCloseTo(1, 1);
  });

  it('has closed triangles everywhere', () => {
    for (const part of [...all, ...file.gums]) {
      const sides = new Set<string>();
      for (let i = 0; i < part.triangles.length; i += 3) {
        const [a, b, c] = part.triangles.subarray(i, i + 3);
        for (const side of [`${a} ${b}`, `${b} ${c}`, `${c} ${a}`]) sides.add(side);
      }
      expect(sides.size).toBe(part.triangles.length);
      for (const side of sides) expect(sides.has(side.split(' ').reverse().join(' '))).toBe(true);
    }
  });

  it('refuses what is not such a file', () => {
    expect(() => readTeeth(new ArrayBuffer(4))).toThrow();
    expect(() => readTeeth(new TextEncoder().encode('<!doctype html>').buffer)).toThrow();
  });
});

describe('the border of zones', () => {
  const molar = file.teeth.get(16);
  if (!molar) throw new Error('There is no 16.');

  it('is one closed ring around the crown, at the neck', () => {
    const rings = borderOf(molar, crown);
    expect(rings).toHaveLength(1);
    const [ring = []] = rings;
    expect(ring[0]).toBe(ring[ring.length - 1]);
    for (const point of ring) expect(Math.abs(molar.points[3 * point + 2] ?? 9)).toBeLessThan(1.5);
  });

  it('joins neighbouring zones', () => {
    const apart = borderOf(molar, ['mesial'])[0]?.length ?? 0;
    const joined = borderOf(molar, ['mesial', 'biting']);
    expect(joined).toHaveLength(1);
    expect(joined[0]?.length).toBeGreaterThan(apart);
    expect(borderOf(molar, zones)).toHaveLength(0);
  });

  it('is lifted as pairs of ends', () => {
    const [ring = []] = borderOf(molar, ['biting']);
    expect(lifted(molar, ring, 0.1)).toHaveLength((ring.length - 1) * 6);
  });

  it('finds the cheek side of a crown, and nothing beside it', () => {
    expect(cheekside(molar, 0, 3)).toBeGreaterThan(4);
    expect(cheekside(molar, 20, 3)).toBe(Number.NEGATIVE_INFINITY);
  });
});
