import { svg } from './svg';
import type { FlatMark, Status } from './types';

const size = 25;
const most = 3;

type Sign = { key: string; status: Status; draw: () => SVGElement[] };

const line = (d: string) => svg('path', { d, class: 'line thin' });

const letters = (text: string) => [
  svg('rect', { x: -11, y: -10, width: 22, height: 20, rx: 4, class: 'tag-box' }),
  svg('text', { class: 'tag-text', 'text-anchor': 'middle', dy: '0.36em' }, [text]),
];

/** What a status shows beside the number, besides how its mark is drawn. */
const signs: Partial<Record<Status, () => SVGElement[]>> = {
  completed: () => [line('M-9 0l6.5 7 11.5-14')],
  watch: () => [line('M-11 0c6-10 16-10 22 0c-6 10-16 10-22 0z'), svg('circle', { r: 4, class: 'dot' })],
  referred: () => [line('M-8 8L8-8M-2-8h10v10')],
  ai: () => letters('AI'),
  'existing-other': () => [svg('circle', { r: 7, class: 'line thin' })],
};

/** The signs of a tooth's marks, each once. */
export function signsOf(marks: readonly FlatMark[]): Sign[] {
  const found = new Map<string, Sign>();
  for (const { status, tag } of marks) {
    const draw = signs[status];
    if (draw) found.set(status, { key: status, status, draw });
    if (tag) found.set(`${status} ${tag}`, { key: tag, status, draw: () => letters(tag) });
  }
  return [...found.values()];
}

/** Small signs in a row, the middle of it at 0; what does not fit is counted. */
export function drawTags(marks: readonly FlatMark[]): SVGGElement[] {
  const all = signsOf(marks);
  const shown = all.length > most ? all.slice(0, most - 1) : all;
  const drawn = shown.map(({ status, draw }) => ({ status, parts: draw() }));
  if (all.length > most) {
    drawn.push({ status: 'existing', parts: letters(`+${all.length - shown.length}`) });
  }
  return drawn.map(({ status, parts }, index) => {
    const x = (index - (drawn.length - 1) / 2) * (size + 1);
    return svg('g', { class: 'tag', 'data-status': status, transform: `translate(${x} 0)` }, parts);
  });
}
