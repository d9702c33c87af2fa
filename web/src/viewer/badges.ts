import { toScreenDirection, type View } from './geometry';
import { isMirrored, turnOf } from './model';
import type { Point, SideMarks, Source, ViewerImage, ViewerProps, ViewerStrings } from './types';

export interface Badge {
  kind: 'loading' | 'failed' | 'preview' | 'lossy-original' | 'enhanced' | 'mirrored' | 'turned';
  text: string;
  warning: boolean;
}

export interface Shown {
  source: Source;
  loading: boolean;
  failed: boolean;
  enhanced: boolean;
  view: View;
}

/** The words that must be seen beside the picture as it is now. */
export function badgesFor(props: ViewerProps, shown: Shown): Badge[] {
  const { strings, image } = props;
  const badges: Badge[] = [];
  const add = (kind: Badge['kind'], text: string, warning: boolean) => badges.push({ kind, text, warning });
  if (shown.failed && shown.source === 'none') add('failed', strings.failed, true);
  else if (shown.loading) add('loading', strings.loading, false);
  if (shown.source === 'preview' || shown.source === 'full') {
    add('preview', strings.preview(ratioText(props, shown.source)), false);
  }
  if (image.lossyOriginal) add('lossy-original', strings.lossyOriginal, false);
  if (shown.enhanced) add('enhanced', strings.enhanced, true);
  if (isMirrored(shown.view)) add('mirrored', strings.mirrored, true);
  const turn = turnOf(shown.view);
  if (turn !== 0) add('turned', strings.turned(turn), true);
  return badges;
}

function ratioText({ urls, locale }: ViewerProps, source: 'preview' | 'full'): string | null {
  const tier = urls[source];
  if (!tier?.lossy || tier.ratio === null || !(tier.ratio > 0)) return null;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(Math.max(1, tier.ratio));
}

const facing = new Set(['panoramic', 'bitewing', 'periapical', 'occlusal', 'intraoral']);
const sideless = new Set(['document', 'surface-scan']);

/** By convention a radiograph is seen as one sees the patient; undefined means that no side exists at all. */
export function sidesOf(image: ViewerImage, asked: SideMarks | undefined): SideMarks | undefined {
  if (asked !== undefined) return asked;
  if (sideless.has(image.kind)) return undefined;
  return facing.has(image.kind) ? { left: 'R', right: 'L' } : null;
}

export type Edge = 'left' | 'right' | 'top' | 'bottom';

export interface SideMark {
  edge: Edge;
  mark: string;
  text: string;
}

/** Where the side letters stand on the screen, following every turn and flip. */
export function sideMarks(sides: SideMarks | undefined, view: View, strings: ViewerStrings): SideMark[] {
  if (sides === undefined) return [];
  const left = edgeOf(toScreenDirection(view, { x: -1, y: 0 }));
  const right = edgeOf(toScreenDirection(view, { x: 1, y: 0 }));
  const words = (side: 'R' | 'L' | undefined) =>
    side === 'R' ? strings.right : side === 'L' ? strings.left : strings.sideUnknown;
  return [
    { edge: left, ...words(sides?.left) },
    { edge: right, ...words(sides?.right) },
  ];
}

function edgeOf({ x, y }: Point): Edge {
  if (Math.abs(x) >= Math.abs(y)) return x < 0 ? 'left' : 'right';
  return y < 0 ? 'top' : 'bottom';
}
