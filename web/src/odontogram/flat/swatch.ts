import { polygon } from './outline';
import { Patterns } from './patterns';
import { svg } from './svg';
import { drawTags } from './tags';
import type { Status } from './types';

const face = polygon([
  [6, 4],
  [34, 4],
  [28, 24],
  [12, 24],
]);

/** A face painted as a status is, and its sign; returns how to take it away. */
export function mountSwatch(host: HTMLElement, status: Status): () => void {
  const patterns = new Patterns();
  const mark = { id: status, glyph: 'tag', status, surfaces: [], texture: 'solid' } as const;
  const isSign = status === 'watch' || status === 'ai';
  const root = svg('svg', { class: 'dm-flat', viewBox: '0 0 48 28', focusable: 'false' }, [
    patterns.defs,
    svg('rect', { width: 48, height: 28, rx: 5, class: 'swatch-ground' }),
    svg('g', { 'data-status': status }, [
      svg('path', {
        d: face,
        class: 'paint solid',
        fill: isSign ? 'none' : patterns.fill(mark),
        ...(isSign || status === 'completed' || status === 'referred'
          ? { transform: 'translate(-4 0)' }
          : {}),
      }),
    ]),
    svg('g', { transform: 'translate(37 14) scale(0.85)' }, drawTags([mark])),
  ]);
  host.append(root);
  return () => root.remove();
}
