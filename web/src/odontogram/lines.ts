import { DoubleSide } from 'three';
import { LineMaterial } from 'three/addons/lines/LineMaterial.js';
import { LineSegments2 } from 'three/addons/lines/LineSegments2.js';
import { LineSegmentsGeometry } from 'three/addons/lines/LineSegmentsGeometry.js';
import { type Scheme, stateColours, type ToothState } from './palette';

type Stroke = 'solid' | 'dashed' | 'dotted';

const strokes: Readonly<Record<ToothState, Stroke>> = {
  condition: 'solid',
  planned: 'dashed',
  existing: 'solid',
  completed: 'solid',
  watch: 'solid',
  ai: 'dotted',
};

/** Thick lines in millimetres; the stroke tells the state as the colour does. */
export class Lines {
  private readonly materials = new Map<string, LineMaterial>();

  constructor(private readonly scheme: Scheme) {}

  /** Pairs of ends, in order. The geometry is the caller's to dispose of. */
  draw(ends: readonly number[], state: ToothState, millimetres: number, onTop = false): LineSegments2 {
    const geometry = new LineSegmentsGeometry();
    geometry.setPositions([...ends]);
    const line = new LineSegments2(geometry, this.material(state, millimetres, onTop));
    line.computeLineDistances();
    line.renderOrder = onTop ? 3 : 1;
    return line;
  }

  dispose(): void {
    for (const material of this.materials.values()) material.dispose();
    this.materials.clear();
  }

  private material(state: ToothState, millimetres: number, onTop: boolean): LineMaterial {
    const key = `${state} ${millimetres} ${onTop}`;
    const made = this.materials.get(key);
    if (made) return made;
    const stroke = strokes[state];
    const material = new LineMaterial({
      color: stateColours[this.scheme][state],
      linewidth: millimetres,
      worldUnits: true,
      dashed: stroke !== 'solid',
      dashSize: stroke === 'dashed' ? 1.1 : 0.3,
      gapSize: stroke === 'dashed' ? 0.7 : 0.45,
      depthTest: !onTop,
      // A mirrored tooth would turn the line's back to the viewer; and a line lies on its surface, not in it.
      side: DoubleSide,
      polygonOffset: true,
      polygonOffsetFactor: -2,
      polygonOffsetUnits: -1300,
    });
    this.materials.set(key, material);
    return material;
  }
}
