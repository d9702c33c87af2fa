import { make } from './dom';
import { Drawing } from './drawing';
import { Easel } from './easel';
import { type Handled, Handling } from './handling';
import { Input } from './input';
import { PictureLoader } from './loader';
import { Drafting } from './marks';
import { type Room, resized } from './model';
import { Overlay } from './overlay';
import type { Scene } from './painter';
import type { Raster } from './raster';
import type { Patch } from './resample';
import { realZoom, Session } from './session';
import { Tiers } from './tiers';
import type { CommandArgs, CommandName, Emit, Point, Viewer, ViewerProps } from './types';

/** How long the hand must rest before the picture is drawn in its best form again. */
const restMs = 140;

/** The viewer of one 2D picture; see README.md for what the host has to give. */
export class PictureViewer implements Viewer, Handled {
  private readonly root = make('div', 'dm-viewer');
  private readonly loader = new PictureLoader();
  private readonly prefetching = new AbortController();
  private readonly drawing = new Drawing();
  readonly drafting = new Drafting();
  private readonly overlay: Overlay;
  private readonly easel: Easel;
  private readonly input: Input;
  private readonly tiers: Tiers;
  session: Session;
  cursor: Point | null = null;
  private frameRequest = 0;
  private restTimer = 0;
  private moving = false;
  private stale = true;
  private lastState = '';
  private lens: Patch | null = null;

  constructor(
    host: HTMLElement,
    public props: ViewerProps,
    readonly emit: Emit,
  ) {
    this.root.tabIndex = 0;
    this.root.setAttribute('role', 'application');
    host.append(this.root);
    this.easel = new Easel(
      this.root,
      { redraw: () => this.redraw(), hint: (code) => this.emit({ type: 'hint', code }) },
      props.renderer ?? 'auto',
    );
    this.overlay = new Overlay(this.root);
    this.tiers = new Tiers(this.loader, {
      arrived: (raster) => this.took(raster),
      failed: (tier, code, status) =>
        this.failed({ type: 'error', tier, code, ...(status ? { status } : {}) }),
      busy: (loading) => this.change(() => (this.session.loading = loading)),
    });
    this.session = new Session(props.image, this.easel.size);
    const handling = new Handling(this);
    this.input = new Input(this.root, handling);
    this.open();
  }

  update(props: ViewerProps): void {
    const before = this.props;
    this.props = props;
    this.overlay.name(props, this.easel.canvas);
    const other = props.image.id !== before.image.id;
    const nowReady = !this.session.raster && props.urls.preview?.url !== before.urls.preview?.url;
    if (other || nowReady) this.open();
    else this.redraw();
  }

  command(name: CommandName, args: CommandArgs = {}): void {
    if (name === 'prefetch') void this.loader.prefetch(args.urls ?? [], this.prefetching.signal);
    else if (name === 'fullScreen') this.toggleFullScreen();
    else if (name === 'clearMeasures') this.clearMeasures();
    else this.obey(name, args);
  }

  private obey(name: CommandName, args: CommandArgs): void {
    const frame = this.session.model.frame;
    const facts = { room: this.room, realZoom: realZoom(this.props, this.easel.density) };
    this.change(() => this.session.obey(name, args, facts));
    if (this.session.model.frame !== frame) this.load();
  }

  unmount(): void {
    cancelAnimationFrame(this.frameRequest);
    clearTimeout(this.restTimer);
    this.tiers.stop();
    this.prefetching.abort();
    this.loader.clear();
    this.drawing.forget();
    this.session.raster = null;
    this.input.dispose();
    this.overlay.dispose();
    this.easel.dispose();
    this.root.remove();
  }

  get room(): Room {
    return this.session.room(this.easel.size);
  }

  get density(): number {
    return this.easel.density;
  }

  followed(): void {
    if (this.session.model.magnifier > 0) {
      this.rest();
      this.redraw();
    } else this.schedule();
  }

  /** Starts over with the picture in the properties; the tool in hand stays. */
  private open(): void {
    const { tool } = this.session.model;
    this.session = new Session(this.props.image, this.easel.size);
    this.session.model = { ...this.session.model, tool };
    this.drawing.forget();
    this.drafting.marks = [];
    this.drafting.cancel();
    this.overlay.name(this.props, this.easel.canvas);
    this.tellReady();
    this.load();
  }

  private tellReady(): void {
    const presets = this.session.presets.map(({ label }, index) => ({ index, label }));
    this.emit({ type: 'ready', presets, renderer: this.easel.painter?.kind ?? 'canvas' });
  }

  private took(raster: Raster): void {
    const { presets } = this.session;
    this.change(() => this.session.take(raster));
    if (this.session.presets !== presets) this.tellReady();
  }

  private load(): void {
    this.tiers.open(this.props.image, this.props.urls, this.session.model.frame);
    this.redraw();
  }

  private failed(event: Parameters<Emit>[0] & { type: 'error' }): void {
    this.session.failed = true;
    this.emit(event);
    if (event.tier === 'diagnostic') this.emit({ type: 'hint', code: 'full-depth-unavailable' });
    this.redraw();
  }

  /** Every change of what is seen goes through here: it asks for full depth when needed and draws once. */
  change(act: () => void): void {
    const before = this.session.model;
    act();
    if (this.session.model !== before) {
      this.rest();
      if (this.session.needsFullDepth()) this.tiers.wantDiagnostic();
    }
    this.redraw();
  }

  private rest(): void {
    this.moving = true;
    clearTimeout(this.restTimer);
    this.restTimer = window.setTimeout(() => {
      this.moving = false;
      if (this.easel.painter?.slow) this.redraw();
    }, restMs);
  }

  redraw(): void {
    this.stale = true;
    this.schedule();
  }

  private schedule(): void {
    this.frameRequest ||= requestAnimationFrame(() => this.frame());
  }

  private frame(): void {
    this.frameRequest = 0;
    if (this.stale) this.paint();
    this.stale = false;
    this.tell();
  }

  private paint(): void {
    const { easel, session } = this;
    session.model = resized(session.model, this.room);
    const { model, raster } = session;
    this.lens = null;
    if (raster) this.paintScene(this.scene(raster));
    else easel.painter?.clear(easel.size);
    const { view } = model;
    const source = raster?.source ?? 'none';
    this.root.dataset.source = source;
    this.root.dataset.tool = model.tool;
    const { loading, failed } = session;
    this.overlay.show(this.props, { source, loading, failed, enhanced: model.sharpen, view });
    this.overlay.measures(this.props, this.drafting, this.place);
  }

  private paintScene(scene: Scene): void {
    this.lens = scene.lens?.patch ?? null;
    const { painter } = this.easel;
    if (painter && !painter.paint(scene)) this.easel.fallBack();
  }

  private get place() {
    const { easel, session, lens } = this;
    return { view: session.model.view, stage: easel.size, density: easel.density, lens };
  }

  private scene(raster: Raster) {
    const { easel, session, cursor } = this;
    return this.drawing.scene({
      display: session.image.display,
      raster,
      standard: session.standard,
      model: session.model,
      stage: easel.size,
      density: easel.density,
      cursor,
      draft: this.moving && easel.painter?.slow === true,
    });
  }

  private tell(): void {
    const state = this.session.state({
      cursor: this.cursor,
      room: this.room,
      renderer: this.easel.painter?.kind ?? 'canvas',
      realZoom: realZoom(this.props, this.easel.density),
    });
    const text = JSON.stringify(state);
    if (text === this.lastState) return;
    const silent = JSON.stringify({ ...state, cursorValue: undefined });
    const said =
      this.lastState === ''
        ? silent
        : JSON.stringify({ ...JSON.parse(this.lastState), cursorValue: undefined });
    if (silent !== said) this.overlay.announce(this.props, state);
    this.lastState = text;
    this.emit({ type: 'state', state });
  }

  tellMeasures(): void {
    this.emit({ type: 'measures', measures: this.overlay.measures(this.props, this.drafting, this.place) });
  }

  private clearMeasures(): void {
    this.drafting.marks = [];
    this.drafting.cancel();
    this.redraw();
    this.tellMeasures();
  }

  private toggleFullScreen(): void {
    const act =
      document.fullscreenElement === this.root ? document.exitFullscreen() : this.root.requestFullscreen();
    act.catch(() => undefined);
  }
}
