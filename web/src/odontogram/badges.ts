import { CanvasTexture, Sprite, SpriteMaterial, SRGBColorSpace } from 'three';
import { type Scheme, stateColours, type ToothState } from './palette';

export type Badge = 'cross' | 'ring' | 'tick' | 'dot' | 'ai';

const pixels = 96;

/** Small signs that always face the viewer, so that a state is told by more than its colour. */
export class Badges {
  private readonly materials = new Map<string, SpriteMaterial>();

  constructor(private readonly scheme: Scheme) {}

  make(badge: Badge, state: ToothState, millimetres: number): Sprite {
    const sprite = new Sprite(this.material(badge, state));
    sprite.scale.setScalar(millimetres);
    sprite.renderOrder = 4;
    return sprite;
  }

  dispose(): void {
    for (const material of this.materials.values()) {
      material.map?.dispose();
      material.dispose();
    }
    this.materials.clear();
  }

  private material(badge: Badge, state: ToothState): SpriteMaterial {
    const key = `${badge} ${state}`;
    const made = this.materials.get(key);
    if (made) return made;
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [pixels, pixels];
    const pen = canvas.getContext('2d');
    if (pen)
      drawBadge(pen, badge, stateColours[this.scheme][state], this.scheme === 'dark' ? '#15191E' : '#FFFFFF');
    const map = new CanvasTexture(canvas);
    map.colorSpace = SRGBColorSpace;
    const material = new SpriteMaterial({ map, transparent: true, depthWrite: false });
    this.materials.set(key, material);
    return material;
  }
}

function drawBadge(pen: CanvasRenderingContext2D, badge: Badge, ink: string, ground: string): void {
  const middle = pixels / 2;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  if (badge === 'cross' || badge === 'ring') {
    const [rim, line] = badge === 'cross' ? [20, 12] : [16, 9];
    stroke(pen, badge, ground, rim);
    stroke(pen, badge, ink, line);
    return;
  }
  pen.beginPath();
  pen.arc(middle, middle, middle - 6, 0, 2 * Math.PI);
  pen.fillStyle = ground;
  pen.fill();
  pen.strokeStyle = ink;
  pen.lineWidth = 7;
  pen.stroke();
  pen.fillStyle = ink;
  if (badge === 'dot') {
    pen.beginPath();
    pen.arc(middle, middle, 17, 0, 2 * Math.PI);
    pen.fill();
  } else if (badge === 'tick') {
    pen.lineWidth = 11;
    pen.stroke(new Path2D('M27 50 L42 65 L70 33'));
  } else {
    pen.font = '700 42px system-ui, sans-serif';
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillText('AI', middle, middle + 3);
  }
}

function stroke(pen: CanvasRenderingContext2D, badge: Badge, colour: string, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  if (badge === 'cross') pen.stroke(new Path2D('M18 18 L78 78 M78 18 L18 78'));
  else {
    pen.beginPath();
    pen.arc(pixels / 2, pixels / 2, 34, 0, 2 * Math.PI);
    pen.stroke();
  }
}
