import { Captions } from './captions';
import { type Asked, Hands } from './hands';
import { type Hit, Mouth } from './mouth';
import { between, orbited, presetView, toothView, type View, zoomed } from './orbit';
import { chartInk } from './palette';
import { gapeMm, Stage } from './stage';
import type { TeethFile } from './teethFile';
import type { Emit, Odontogram, OdontogramCommand, OdontogramProps, Preset } from './types';

/** How long a flight takes (ms). */
const flightMs = 420;

/** Both arches in 3D. */
export class Odontogram3d implements Odontogram, Asked {
  private readonly stage: Stage;
  private readonly hands: Hands;
  private readonly captions: Captions;
  private mouth: Mouth | null = null;
  private view: View;
  private preset: Preset | null = 'front';
  private flight: { from: View; to: View; start: number } | null = null;
  private hovered: Hit | null = null;
  private current: string | null = null;
  private pointer: readonly [number, number] | null = null;
  private told = false;
  private readonly started = performance.now();

  constructor(
    element: HTMLElement,
    private props: OdontogramProps,
    private readonly emit: Emit,
  ) {
    element.tabIndex = 0;
    element.setAttribute('role', 'application');
    this.captions = new Captions(element.parentElement ?? element, element);
    this.stage = new Stage(
      element,
      () => this.advance(),
      () => this.drawn(),
    );
    this.hands = new Hands(element, this, () => this.props.keys !== false);
    this.view = presetView('front', this.gape, this.stage.aspect);
    this.captions.show(props);
    this.captions.notice(props.strings.loading);
  }

  /** Takes the teeth when they have come. */
  fill(file: TeethFile): void {
    this.captions.notice(null);
    this.mouth = new Mouth(this.stage, file, this.props.scheme ?? 'light');
    this.show();
    this.stage.look(this.view, false);
  }

  failed(): void {
    this.captions.notice(this.props.strings.failed);
  }

  update(props: OdontogramProps): void {
    const before = this.props;
    this.props = props;
    this.captions.show(props);
    this.show();
    if (props.open !== before.open) this.reframe();
    const chosen = props.selected ?? [];
    const [one] = chosen;
    if (one && chosen.length === 1 && one !== (before.selected ?? [])[0]) this.flyTo(one);
  }

  command(command: OdontogramCommand): void {
    if (command.name === 'view') this.setPreset(command.preset);
    else if (command.name === 'fly') this.flyTo(command.tooth);
    else if (command.name === 'zoom') this.zoom(command.factor);
    else this.orbit((command.right * Math.PI) / 180, (command.up * Math.PI) / 180);
  }

  unmount(): void {
    this.hands.dispose();
    this.mouth?.dispose();
    this.stage.dispose();
  }

  orbit(right: number, up: number): void {
    this.look(orbited(this.flight?.to ?? this.view, right, up));
  }

  zoom(factor: number): void {
    this.look(zoomed(this.flight?.to ?? this.view, factor));
  }

  point(x: number, y: number): void {
    this.pointer = [x, y];
    this.stage.invalidate();
  }

  leave(): void {
    this.pointer = null;
    this.hover(null);
  }

  pick(x: number, y: number, add: boolean): void {
    const hit = this.mouth?.hit(x, y);
    if (!hit) return;
    this.current = hit.tooth;
    this.emit({ type: 'pick', ...hit, add });
  }

  pickCurrent(add: boolean): void {
    if (this.current) this.emit({ type: 'pick', tooth: this.current, surface: null, add });
  }

  step(by: 1 | -1): void {
    const { teeth, selected } = this.props;
    const from = teeth.findIndex((tooth) => tooth.key === (this.current ?? selected?.[0]));
    const next = teeth[(from + by + teeth.length) % teeth.length] ?? teeth[0];
    if (!next) return;
    this.current = next.key;
    this.captions.say(next.label);
    this.remark();
    this.flyTo(next.key);
  }

  setPreset(preset: Preset): void {
    this.fly(presetView(preset, this.gape, this.stage.aspect), preset);
  }

  private get gape(): number {
    return this.props.open ? gapeMm : 0;
  }

  private show(): void {
    if (!this.mouth) return;
    this.stage.gape(this.props.open === true);
    this.mouth.show(this.props);
    this.remark();
  }

  private remark(): void {
    const { focus, line } = chartInk[this.props.scheme ?? 'light'];
    const at = this.hovered?.tooth ?? this.current;
    this.mouth?.mark(this.props, at, { chosen: focus, at: line });
  }

  /** Looks again by the preset in force, for the jaws have moved. */
  private reframe(): void {
    if (this.preset) this.fly(presetView(this.preset, this.gape, this.stage.aspect), this.preset);
  }

  private flyTo(key: string): void {
    const model = this.mouth?.models.get(key);
    if (!model) return;
    const down = this.props.open && !model.place.isUpper ? -gapeMm : 0;
    const [x, y, z] = model.crown;
    this.fly(toothView([x, y + down, z], model.outward, model.place.isUpper), null);
  }

  private fly(to: View, preset: Preset | null): void {
    this.tell(preset);
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) this.settle(to);
    else {
      this.flight = { from: this.view, to, start: performance.now() };
      this.stage.invalidate();
    }
  }

  private look(view: View): void {
    this.tell(null);
    this.settle(view);
  }

  private settle(view: View): void {
    this.flight = null;
    this.view = view;
    this.captions.turn(view.azimuth);
    this.stage.look(view);
  }

  private tell(preset: Preset | null): void {
    if (preset === this.preset) return;
    this.preset = preset;
    this.emit({ type: 'view', preset });
  }

  /** What is due before a picture is drawn: the next piece of a flight, and what lies under the pointer. */
  private advance(): void {
    if (this.flight) {
      const { from, to, start } = this.flight;
      const share = Math.min((performance.now() - start) / flightMs, 1);
      const view = between(from, to, share);
      const { flight } = this;
      this.settle(view);
      if (share < 1) this.flight = flight;
    }
    if (!this.pointer) return;
    const hit = this.mouth?.hit(...this.pointer) ?? null;
    this.pointer = null;
    this.hover(hit);
  }

  private hover(hit: Hit | null): void {
    const { hovered } = this;
    if (hit?.tooth === hovered?.tooth && hit?.surface === hovered?.surface) return;
    this.hovered = hit;
    if (hit?.tooth !== hovered?.tooth) this.remark();
    const tooth = this.props.teeth.find((one) => one.key === hit?.tooth);
    const surface = hit?.surface && hit.surface !== 'root' ? this.props.strings.surfaces[hit.surface] : null;
    const model = hit ? this.mouth?.models.get(hit.tooth) : undefined;
    if (tooth && model) {
      const [x, y] = this.stage.pixels(model.crown, model.place.isUpper);
      this.captions.point(surface ? `${tooth.label} (${surface})` : tooth.label, x, y);
    } else this.captions.point(null);
    this.emit({ type: 'hover', tooth: hit?.tooth ?? null, surface: hit?.surface ?? null });
  }

  private drawn(): void {
    if (this.flight) this.stage.invalidate();
    if (this.told || !this.mouth) return;
    this.told = true;
    this.emit({ type: 'ready', firstFrameMs: Math.round(performance.now() - this.started) });
  }
}
