import {
  DirectionalLight,
  Group,
  HemisphereLight,
  type Object3D,
  PerspectiveCamera,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three';
import { isSoftware } from '../viewer/software';
import { eye, hiddenJaw, type View } from './orbit';

/** How far the lower jaw turns about its joint when the mouth is open (radians), and where the joint is (mm). */
const gapeAngle = 0.34;
const joint = new Vector3(0, 22, -62);

/** How long a view must rest before it is drawn in full again on a slow machine (ms). */
const restMs = 160;

/** How far the lower front teeth go down (mm). */
export const gapeMm = 27;

/** The canvas, the light, the two jaws and the camera. Draws when it is told that something changed, and only then. */
export class Stage {
  readonly renderer: WebGLRenderer;
  readonly camera = new PerspectiveCamera(24, 1, 5, 700);
  readonly upper = new Group();
  readonly lower = new Group();
  private readonly scene = new Scene();
  private readonly observer: ResizeObserver;
  private readonly isSlow: boolean;
  private frame = 0;
  private rest = 0;

  constructor(
    private readonly host: HTMLElement,
    private readonly beforeDraw: () => void,
    private readonly afterDraw: () => void,
  ) {
    this.renderer = new WebGLRenderer({
      antialias: true,
      alpha: true,
      stencil: true,
      powerPreference: 'low-power',
    });
    this.isSlow = isSoftware(this.renderer.getContext() as WebGL2RenderingContext);
    this.renderer.setClearColor(0, 0);
    // After a lost context three.js fills the card anew by itself, and waits to be told to draw.
    this.renderer.domElement.addEventListener('webglcontextrestored', () => this.invalidate());
    host.append(this.renderer.domElement);
    this.lower.position.copy(joint);
    const jaw = new Group();
    jaw.position.copy(joint).negate();
    this.lower.add(jaw);
    this.scene.add(this.upper, this.lower, this.camera, new HemisphereLight(0xffffff, 0xbfaea6, 1.15));
    this.camera.add(lamp(-4, 5, 4.5, 1.75), lamp(5, -1, 3, 0.5));
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(host);
    this.resize();
  }

  get aspect(): number {
    return this.camera.aspect;
  }

  /** Where things of a jaw are hung. */
  jaw(isUpper: boolean): Object3D {
    return isUpper ? this.upper : (this.lower.children[0] ?? this.lower);
  }

  gape(isOpen: boolean): void {
    this.lower.rotation.x = isOpen ? gapeAngle : 0;
    this.lower.updateMatrixWorld(true);
  }

  /** On a machine that draws by its processor, half as many dots each way are drawn while the view moves. */
  look(view: View, isMoving = true): void {
    if (isMoving && this.isSlow) this.hurry();
    const { camera } = this;
    camera.position.set(...eye(view));
    camera.lookAt(...view.target);
    camera.updateMatrixWorld();
    const hidden = hiddenJaw(view);
    this.upper.visible = hidden !== 'upper';
    this.lower.visible = hidden !== 'lower';
    this.invalidate();
  }

  /** Where a place in a jaw is seen, in pixels of the stage. */
  pixels(spot: readonly [number, number, number], isUpper: boolean): readonly [number, number] {
    const seen = this.jaw(isUpper)
      .localToWorld(new Vector3(...spot))
      .project(this.camera);
    return [((seen.x + 1) / 2) * this.host.clientWidth, ((1 - seen.y) / 2) * this.host.clientHeight];
  }

  invalidate(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
    window.clearTimeout(this.rest);
    this.observer.disconnect();
    this.renderer.dispose();
    this.renderer.forceContextLoss();
    this.renderer.domElement.remove();
  }

  private hurry(): void {
    window.clearTimeout(this.rest);
    this.rest = window.setTimeout(() => {
      this.rest = 0;
      this.invalidate();
    }, restMs);
  }

  private draw(): void {
    this.beforeDraw();
    const dots = Math.min(window.devicePixelRatio, 2) * (this.rest ? 0.5 : 1);
    if (dots !== this.renderer.getPixelRatio()) this.renderer.setPixelRatio(dots);
    this.scene.updateMatrixWorld();
    for (const jaw of [this.upper, this.lower])
      if (jaw.visible) jaw.traverse((part) => this.bringForward(part));
    this.renderer.render(this.scene, this.camera);
    this.afterDraw();
  }

  /** Signs stand before the crown that they are about, on the viewer's side of it. */
  private bringForward(sign: Object3D): void {
    const { home, forward } = sign.userData;
    if (!(home instanceof Vector3) || typeof forward !== 'number' || !sign.parent) return;
    const spot = sign.parent.localToWorld(home.clone());
    const to = this.camera.position.clone().sub(spot).setLength(forward);
    sign.position.copy(sign.parent.worldToLocal(spot.add(to)));
    sign.updateMatrixWorld();
  }

  private resize(): void {
    const { clientWidth, clientHeight } = this.host;
    if (clientWidth === 0 || clientHeight === 0) return;
    this.renderer.setSize(clientWidth, clientHeight);
    this.camera.aspect = clientWidth / clientHeight;
    this.camera.updateProjectionMatrix();
    this.invalidate();
  }
}

function lamp(x: number, y: number, z: number, strength: number): DirectionalLight {
  const light = new DirectionalLight(0xffffff, strength);
  light.position.set(x, y, z);
  return light;
}
