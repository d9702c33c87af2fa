import type { KeyboardEvent } from 'react';

const steps: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Moves the focus among the cells (`data-cell`) of a wrapping grid with the arrow keys, Home and End. */
export function moveInGrid(event: KeyboardEvent<HTMLElement>): void {
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-cell]')];
  const from = cells.indexOf(document.activeElement as HTMLElement);
  if (from < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
  const boxes = cells.map((cell) => cell.getBoundingClientRect());
  const to =
    event.key === 'Home' ? 0 : event.key === 'End' ? cells.length - 1 : nextCell(boxes, from, event.key);
  if (to === null || !cells[to]) return;
  event.preventDefault();
  cells[to].focus();
}

interface Box {
  left: number;
  top: number;
}

/** The cell that an arrow key leads to; null at the edge or for another key. */
export function nextCell(boxes: readonly Box[], from: number, key: string): number | null {
  const step = steps[key];
  const here = boxes[from];
  if (!step || !here) return null;
  const [across, down] = step;
  if (across) return boxes[from + across] ? from + across : null;
  const beyond = boxes.filter((box) => (box.top - here.top) * down > 1);
  const row = Math.min(...beyond.map((box) => Math.abs(box.top - here.top)));
  let best: number | null = null;
  let distance = Number.POSITIVE_INFINITY;
  boxes.forEach((box, index) => {
    if (Math.abs((box.top - here.top) * down - row) > 1) return;
    const off = Math.abs(box.left - here.left);
    if (off < distance) [best, distance] = [index, off];
  });
  return best;
}
