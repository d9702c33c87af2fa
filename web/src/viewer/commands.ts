import {
  fitted,
  flipped,
  type Model,
  nextMagnifier,
  original,
  type Room,
  resetView,
  rotated,
  withPreset,
  zoomedTo,
} from './model';
import type { Preset } from './pipeline';
import type { CommandArgs, CommandName } from './types';

/** What a command may need beside the model. */
export interface CommandFacts {
  room: Room;
  presets: readonly Preset[];
  frames: number;
  /** The zoom at which a millimetre is a millimetre; null when picture or screen is not calibrated. */
  realZoom: number | null;
}

export const zoomStep = 1.25;

/** The model after a command, or the same model when the command does not apply. */
export function obeyed(model: Model, name: CommandName, args: CommandArgs, facts: CommandFacts): Model {
  return viewed(model, name, args, facts) ?? greyed(model, name, args, facts) ?? model;
}

function viewed(
  model: Model,
  name: CommandName,
  args: CommandArgs,
  { room, realZoom }: CommandFacts,
): Model | null {
  switch (name) {
    case 'zoomIn':
      return zoomedTo(model, room, model.view.zoom * zoomStep);
    case 'zoomOut':
      return zoomedTo(model, room, model.view.zoom / zoomStep);
    case 'actual':
      return zoomedTo(model, room, args.factor ?? 1);
    case 'real':
      return realZoom === null ? model : zoomedTo(model, room, realZoom);
    case 'fit':
      return fitted(model, room);
    case 'rotateRight':
      return rotated(model, room, 1);
    case 'rotateLeft':
      return rotated(model, room, -1);
    case 'flipH':
      return flipped(model, 'h');
    case 'flipV':
      return flipped(model, 'v');
    case 'resetView':
      return resetView(model, room);
    default:
      return null;
  }
}

function greyed(model: Model, name: CommandName, args: CommandArgs, facts: CommandFacts): Model | null {
  switch (name) {
    case 'tool':
      return args.tool ? { ...model, tool: args.tool } : model;
    case 'invert':
      return { ...model, invert: args.on ?? !model.invert };
    case 'sharpen':
      return { ...model, sharpen: args.on ?? !model.sharpen };
    case 'magnifier':
      return { ...model, magnifier: args.factor ?? nextMagnifier(model.magnifier) };
    case 'preset':
      return withPreset(model, facts.presets, args.index ?? 0);
    case 'window':
      return windowed(model, args);
    case 'original':
      return facts.presets[0] ? original(model, facts.room, facts.presets[0].setting) : model;
    case 'frame':
      return onFrame(model, args.frame ?? 1, facts.frames);
    case 'nextFrame':
      return onFrame(model, model.frame + 1, facts.frames);
    case 'previousFrame':
      return onFrame(model, model.frame - 1, facts.frames);
    default:
      return null;
  }
}

function windowed(model: Model, { center = model.voi.center, width = model.voi.width }: CommandArgs): Model {
  if (!Number.isFinite(center) || !Number.isFinite(width) || width <= 0) return model;
  return { ...model, preset: null, voi: { ...model.voi, center, width } };
}

function onFrame(model: Model, frame: number, frames: number): Model {
  const held = Math.min(Math.max(1, Math.round(frame)), Math.max(1, frames));
  return held === model.frame ? model : { ...model, frame: held };
}
