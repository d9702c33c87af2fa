import {
  type BufferGeometry,
  CatmullRomCurve3,
  Mesh,
  Raycaster,
  TubeGeometry,
  Vector2,
  Vector3,
} from 'three';
import { Badges } from './badges';
import { geometryOf, type Skin, skinOf } from './geometry';
import { isAnterior, isMilkMouth, isUpper, placed, rightTwin } from './layout';
import { Lines } from './lines';
import { Materials } from './materials';
import { surfaceOf } from './paint';
import type { Scheme } from './palette';
import type { Stage } from './stage';
import { type Part, type TeethFile, zones } from './teethFile';
import { buildTooth, disposeTooth, type Kit, type ToothModel } from './toothModel';
import type { OdontogramProps, ShownTooth, Surface } from './types';

export interface Hit {
  tooth: string;
  surface: Surface | 'root' | null;
}

export interface RimColours {
  chosen: string;
  /** Of the tooth under the hand, or reached by keys. */
  at: string;
}

/** The teeth and gums in the scene, kept in step with the properties. */
export class Mouth {
  readonly models = new Map<string, ToothModel>();
  private readonly skins = new Map<Part, Skin>();
  private readonly geometries = new Map<string, BufferGeometry>();
  private readonly signatures = new Map<string, string>();
  private readonly gums: { mesh: Mesh; primary: boolean }[];
  private readonly raycaster = new Raycaster();
  private kit: Kit;
  private scheme: Scheme;
  private bars: Mesh[] = [];
  private rims: Mesh[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly file: TeethFile,
    scheme: Scheme,
  ) {
    this.scheme = scheme;
    this.kit = kitOf(scheme);
    this.gums = file.gums.map((gum) => {
      const mesh = new Mesh(geometryOf(skinOf(gum)));
      mesh.renderOrder = 2;
      stage.jaw(gum.upper).add(mesh);
      return { mesh, primary: gum.primary };
    });
  }

  show(props: OdontogramProps): void {
    this.reKit(props.scheme ?? 'light');
    const milk = isMilkMouth(props.teeth);
    const kept = new Set<string>();
    for (const tooth of props.teeth) {
      kept.add(tooth.key);
      const { label: _, ...drawn } = tooth;
      const signature = JSON.stringify([drawn, milk, props.hidden, this.scheme]);
      if (this.signatures.get(tooth.key) === signature) continue;
      this.remove(tooth.key);
      this.build(tooth, milk, props);
      this.signatures.set(tooth.key, signature);
    }
    for (const key of [...this.models.keys()]) if (!kept.has(key)) this.remove(key);
    for (const { mesh, primary } of this.gums) {
      mesh.visible = props.gum !== false && primary === milk;
      mesh.material = this.kit.materials.gum(props.seeThrough === true);
    }
    this.span(props);
    this.stage.invalidate();
  }

  /** Rims around chosen teeth and around the one under the hand: around the crown, and the root too where it can be seen. */
  mark({ selected = [], seeThrough, gum }: OdontogramProps, at: string | null, colours: RimColours): void {
    for (const rim of this.rims) rim.removeFromParent();
    const whole = seeThrough === true || gum === false;
    const { materials } = this.kit;
    this.rims = [...this.models.values()].flatMap((model) => {
      const isChosen = selected.includes(model.tooth.key);
      if (!isChosen && model.tooth.key !== at) return [];
      const geometry = this.geometry(model.tooth, 'rim');
      geometry.setDrawRange(0, whole ? Number.POSITIVE_INFINITY : 3 * model.place.part.zones.root.first);
      const rim = isChosen ? materials.rim(colours.chosen, 0.5) : materials.rim(colours.at, 0.3);
      return [materials.mask(), rim].map((material, index) => {
        const mesh = new Mesh(geometry, material);
        mesh.renderOrder = 5 + index;
        model.group.add(mesh);
        return mesh;
      });
    });
    this.stage.invalidate();
  }

  /** The tooth and zone under a place of the canvas, -1 to 1 each way. */
  hit(x: number, y: number): Hit | null {
    this.raycaster.setFromCamera(new Vector2(x, y), this.stage.camera);
    const targets = [...this.models.values()].filter(({ place }) => this.isSeen(place.isUpper));
    const found = this.raycaster.intersectObjects(
      targets.map(({ target }) => target),
      false,
    )[0];
    const key: unknown = found?.object.userData.tooth;
    const model = typeof key === 'string' ? this.models.get(key) : undefined;
    if (!model) return null;
    const triangle = found?.faceIndex ?? -1;
    const { part } = model.place;
    const zone = zones.find((one) => {
      const { first, count } = part.zones[one];
      return triangle >= first && triangle < first + count;
    });
    return { tooth: model.tooth.key, surface: zone ? surfaceOf(zone, isAnterior(model.tooth.fdi)) : null };
  }

  dispose(): void {
    for (const key of [...this.models.keys()]) this.remove(key);
    this.clearBars();
    for (const geometry of this.geometries.values()) geometry.dispose();
    for (const { mesh } of this.gums) mesh.geometry.dispose();
    disposeKit(this.kit);
  }

  private isSeen(upper: boolean): boolean {
    return (upper ? this.stage.upper : this.stage.lower).visible;
  }

  private build(tooth: ShownTooth, milk: boolean, props: OdontogramProps): void {
    const place = placed(tooth, this.file.teeth, milk);
    if (!place) return;
    const model = buildTooth(tooth, place, this.geometry(tooth, 'body'), this.kit, props.hidden ?? []);
    this.stage.jaw(place.isUpper).add(model.group);
    this.models.set(tooth.key, model);
  }

  private geometry(tooth: ShownTooth, use: 'body' | 'rim'): BufferGeometry {
    const key = `${tooth.key} ${tooth.fdi} ${use}`;
    const made = this.geometries.get(key);
    if (made) return made;
    const part = this.file.teeth.get(rightTwin(tooth.fdi));
    if (!part) throw new Error('There is no such tooth.');
    const skin = this.skins.get(part) ?? skinOf(part);
    this.skins.set(part, skin);
    const geometry = geometryOf(skin);
    this.geometries.set(key, geometry);
    return geometry;
  }

  private remove(key: string): void {
    const model = this.models.get(key);
    if (model) disposeTooth(model);
    this.models.delete(key);
    this.signatures.delete(key);
  }

  /** Bars through the crowns of bridges: what joins them is seen between the teeth. */
  private span(props: OdontogramProps): void {
    this.clearBars();
    for (const bridge of props.bridges ?? []) {
      const models = bridge.teeth.flatMap((key) => this.models.get(key) ?? []);
      if (models.length < 2 || props.hidden?.includes(bridge.state)) continue;
      const line = new CatmullRomCurve3(models.map(({ crown }) => new Vector3(...crown)));
      const bar = new Mesh(
        new TubeGeometry(line, 12 * models.length, 1.7, 12),
        this.kit.materials.zone(
          { kind: 'pontic', state: bridge.state, material: bridge.material ?? 'metal' },
          false,
        ),
      );
      this.stage.jaw(isUpper(models[0]?.tooth.fdi ?? 11)).add(bar);
      this.bars.push(bar);
    }
  }

  private clearBars(): void {
    for (const bar of this.bars) {
      bar.geometry.dispose();
      bar.removeFromParent();
    }
    this.bars = [];
  }

  private reKit(scheme: Scheme): void {
    if (scheme === this.scheme) return;
    for (const key of [...this.models.keys()]) this.remove(key);
    disposeKit(this.kit);
    this.scheme = scheme;
    this.kit = kitOf(scheme);
  }
}

const kitOf = (scheme: Scheme): Kit => ({
  materials: new Materials(scheme),
  lines: new Lines(scheme),
  badges: new Badges(scheme),
});

function disposeKit({ materials, lines, badges }: Kit): void {
  materials.dispose();
  lines.dispose();
  badges.dispose();
}
