import './viewer.css';
import type { Emit, Viewer, ViewerProps } from './types';
import { PictureViewer } from './viewer';

export type * from './types';

/** Puts a viewer into an element. The host keeps what it is given and calls `unmount` when it leaves. */
export function mountViewer(element: HTMLElement, props: ViewerProps, emit: Emit): Viewer {
  return new PictureViewer(element, props, emit);
}
