import './odontogram.css';
import { Odontogram3d } from './odontogram3d';
import teethUrl from './teeth.bin?url';
import { readTeeth, type TeethFile } from './teethFile';
import type { Emit, Odontogram, OdontogramProps } from './types';

export type * from './types';

let fetched: Promise<TeethFile> | null = null;

/** The teeth, fetched once; a failed try is forgotten, so that the next may succeed. */
export function fetchTeeth(): Promise<TeethFile> {
  fetched ??= fetch(teethUrl)
    .then((answer) => {
      if (!answer.ok) throw new Error('The teeth could not be fetched.');
      return answer.arrayBuffer();
    })
    .then(readTeeth)
    .catch((reason: unknown) => {
      fetched = null;
      throw reason;
    });
  return fetched;
}

/** Puts both arches in 3D into an element, or says there that this browser cannot. */
export function mountOdontogram(element: HTMLElement, props: OdontogramProps, emit: Emit): Odontogram {
  const root = document.createElement('div');
  root.className = 'dm-teeth';
  const stage = document.createElement('div');
  stage.className = 'dm-teeth-stage';
  root.append(stage);
  element.append(root);
  const teeth = made(stage, props, emit);
  if (!teeth) return withoutWebgl(root, props, emit);
  let isGone = false;
  fetchTeeth().then(
    (file) => isGone || teeth.fill(file),
    () => {
      if (isGone) return;
      teeth.failed();
      emit({ type: 'unavailable', reason: 'failed' });
    },
  );
  return {
    update: (next) => teeth.update(next),
    command: (command) => teeth.command(command),
    unmount: () => {
      isGone = true;
      teeth.unmount();
      root.remove();
    },
  };
}

function made(stage: HTMLElement, props: OdontogramProps, emit: Emit): Odontogram3d | null {
  const probe = document.createElement('canvas').getContext('webgl2');
  if (!probe) return null;
  probe.getExtension('WEBGL_lose_context')?.loseContext();
  try {
    return new Odontogram3d(stage, props, emit);
  } catch {
    return null;
  }
}

function withoutWebgl(root: HTMLElement, props: OdontogramProps, emit: Emit): Odontogram {
  const note = document.createElement('p');
  note.className = 'dm-teeth-note';
  note.textContent = props.strings.noWebgl;
  root.replaceChildren(note);
  queueMicrotask(() => emit({ type: 'unavailable', reason: 'no-webgl' }));
  return {
    update: (next) => {
      note.textContent = next.strings.noWebgl;
    },
    command: () => undefined,
    unmount: () => root.remove(),
  };
}
