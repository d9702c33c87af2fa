import './flat.css';
import { SvgChart } from './flatChart';
import type { Emit, FlatChart, FlatProps } from './types';

export { mountSwatch } from './swatch';
export type * from './types';
export { statuses, surfaces } from './types';

/** Puts a flat chart into an element. The host keeps what it is given and calls `unmount` when it leaves. */
export function mountFlatChart(element: HTMLElement, props: FlatProps, emit: Emit): FlatChart {
  return new SvgChart(element, props, emit);
}
