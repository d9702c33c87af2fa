import { describe, expect, it } from 'vitest';
import { between, eye, far, hiddenJaw, near, orbited, presetView, toothView, zoomed } from './orbit';

const front = presetView('front', 0, 1.6);

describe('the camera', () => {
  it('stands before the front teeth, and on the side that it is called after', () => {
    expect(eye(front)[2]).toBeGreaterThan(100);
    expect(eye(presetView('right', 0, 1.6))[0]).toBeLessThan(-100);
    expect(eye(presetView('left', 0, 1.6))[0]).toBeGreaterThan(100);
  });

  it('looks at the upper teeth from below and leaves the lower jaw out, and the other way about', () => {
    const upper = presetView('upper', 0, 1.6);
    expect(eye(upper)[1]).toBeLessThan(-100);
    expect(hiddenJaw(upper)).toBe('lower');
    expect(hiddenJaw(presetView('lower', 0, 1.6))).toBe('upper');
    expect(hiddenJaw(front)).toBeNull();
  });

  it('goes farther away for a narrow stage', () => {
    expect(presetView('front', 0, 0.7).distance).toBeGreaterThan(front.distance);
  });

  it('never goes over the top, nor nearer or farther than it should', () => {
    expect(orbited(front, 0, 9).elevation).toBeLessThan(Math.PI / 2);
    expect(zoomed(front, 100).distance).toBe(near);
    expect(zoomed(front, 0.01).distance).toBe(far);
  });

  it('flies the short way round', () => {
    const from = { ...front, azimuth: 3 };
    const to = { ...front, azimuth: -3 };
    expect(between(from, to, 0.5).azimuth).toBeCloseTo(Math.PI, 1);
    expect(between(from, to, 0).azimuth).toBe(from.azimuth);
    expect(between(from, to, 1).distance).toBe(to.distance);
  });

  it('looks at a tooth from its cheek', () => {
    const view = toothView([25, 5, -5], [1, 0, 0.2], true);
    expect(view.target).toEqual([25, 5, -5]);
    expect(eye(view)[0]).toBeGreaterThan(80);
  });
});
