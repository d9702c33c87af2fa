import { toPicture } from './geometry';
import type { Hands } from './input';
import { type KeyWish, wishOf } from './keys';
import type { Drafting } from './marks';
import { pannedBy, type Room, windowedBy, zoomedTo } from './model';
import type { Session } from './session';
import type { CommandArgs, CommandName, Emit, Point, Tool, ViewerProps } from './types';

/** The viewer as hands and keys see it. */
export interface Handled {
  readonly props: ViewerProps;
  readonly session: Session;
  readonly drafting: Drafting;
  readonly room: Room;
  readonly density: number;
  readonly emit: Emit;
  cursor: Point | null;
  change(act: () => void): void;
  command(name: CommandName, args?: CommandArgs): void;
  /** The pointer moved: the lens follows it, and the value under it is told. */
  followed(): void;
  redraw(): void;
  tellMeasures(): void;
}

/** Turns drags, wheels, touches and keys into changes of the model. */
export class Handling implements Hands {
  constructor(private readonly viewer: Handled) {}

  tool(): Tool {
    return this.viewer.session.model.tool;
  }

  density(): number {
    return this.viewer.density;
  }

  dragged(kind: 'window' | 'zoom' | 'pan', dx: number, dy: number, from: Point): void {
    const { density } = this.viewer;
    if (kind === 'pan') this.pan(dx, dy);
    else if (kind === 'zoom') this.zoomed(Math.exp((-dy / density) * 0.008), from);
    else this.window(dx / density, dy / density);
  }

  zoomed(factor: number, at: Point): void {
    const { session, room } = this.viewer;
    this.viewer.change(() => {
      session.model = zoomedTo(session.model, room, session.model.view.zoom * factor, at);
    });
  }

  /** Two taps change between the whole picture and 100 %. */
  doubled(at: Point): void {
    const { fit, view } = this.viewer.session.model;
    if (this.tool() === 'length' || this.tool() === 'angle') return;
    if (fit) this.zoomed(1 / view.zoom, at);
    else this.viewer.command('fit');
  }

  cursor(at: Point | null): void {
    this.viewer.cursor = at;
    this.viewer.followed();
  }

  marked(phase: 'down' | 'move' | 'up', at: Point): void {
    const { drafting, session, room } = this.viewer;
    const { tool, view } = session.model;
    if (tool !== 'length' && tool !== 'angle') return;
    if (phase === 'move' && !drafting.unfinished) return;
    const done = drafting.feed(tool, phase, toPicture(view, room.stage, room.picture, at));
    this.viewer.redraw();
    if (done) this.viewer.tellMeasures();
  }

  /** False when the key means nothing now and belongs to the page. */
  pressed(event: KeyboardEvent): boolean {
    const wish = wishOf(event, this.viewer.props.keys);
    return wish !== null && this.grant(wish);
  }

  spaceTapped(): void {
    this.viewer.command('resetView');
  }

  private grant(wish: KeyWish): boolean {
    switch (wish.kind) {
      case 'command':
        this.viewer.command(wish.name, wish.args);
        return true;
      case 'pan':
        this.panOrStep(wish.dx, wish.dy);
        return true;
      case 'window':
        this.window(wish.dx * 10, wish.dy * 10);
        return true;
      case 'navigate':
        return this.navigate(wish.by, wish.step);
      case 'cancel':
        return this.erased(this.viewer.drafting.cancel());
      case 'erase':
        return this.erased(this.viewer.drafting.erase());
    }
  }

  private pan(dx: number, dy: number): void {
    const { session, room } = this.viewer;
    this.viewer.change(() => {
      session.model = pannedBy(session.model, room, dx, dy);
    });
  }

  private window(dx: number, dy: number): void {
    const { session } = this.viewer;
    this.viewer.change(() => {
      session.model = windowedBy(session.model, session.range, dx, dy);
    });
  }

  /** Arrows move a picture that was zoomed or moved; otherwise left and right go to the next picture. */
  private panOrStep(dx: number, dy: number): void {
    const { session, room } = this.viewer;
    if (session.model.fit && dx !== 0) {
      this.viewer.emit({ type: 'navigate', by: 'image', step: dx < 0 ? 1 : -1 });
    } else if (!session.model.fit) {
      const step = Math.min(room.stage.width, room.stage.height) / 10;
      this.pan(dx * step, dy * step);
    }
  }

  private navigate(by: 'exam' | 'date', step: 1 | -1): boolean {
    const { props, session } = this.viewer;
    if (by === 'date' && !props.hasPrior) return false;
    if (by === 'exam' && session.image.display.frames > 1) {
      this.viewer.command(step === 1 ? 'nextFrame' : 'previousFrame');
    } else this.viewer.emit({ type: 'navigate', by, step });
    return true;
  }

  private erased(had: boolean): boolean {
    if (!had) return false;
    this.viewer.redraw();
    this.viewer.tellMeasures();
    return true;
  }
}
