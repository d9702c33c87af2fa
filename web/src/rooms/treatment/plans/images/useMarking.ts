import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Region } from '../../../../api/plans';
import { dragged, drawn, type Grip, gripAt, type Point, pressed, type Size } from './region';

/** How near to a corner takes hold of it, in CSS pixels: a mouse is finer than a gloved finger. */
const reach = { mouse: 8, touch: 22 };

interface Hold {
  from: Point;
  region: Region | null;
  grip: Grip | null;
}

/** Draws, moves and sizes a rectangle on a picture; only what was finished is told. */
export function useMarking(size: Size, region: Region | null, tell: (region: Region | null) => void) {
  const hold = useRef<Hold | null>(null);
  const [moving, setMoving] = useState<Region | null>(null);

  /** Where on the frame the pointer is, and how many of its pixels one of the screen is. */
  function at(event: PointerEvent<HTMLElement>): { point: Point; scale: number } | null {
    const box = event.currentTarget.querySelector('img')?.getBoundingClientRect();
    if (!box || box.width === 0) return null;
    const scale = size.width / box.width;
    return {
      point: {
        x: (event.clientX - box.left) * scale,
        y: ((event.clientY - box.top) * size.height) / box.height,
      },
      scale,
    };
  }

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    const spot = at(event);
    if (!spot || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.focus();
    event.currentTarget.setPointerCapture(event.pointerId);
    const near = (event.pointerType === 'mouse' ? reach.mouse : reach.touch) * spot.scale;
    hold.current = { from: spot.point, region, grip: region && gripAt(region, spot.point, near) };
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    const spot = hold.current && at(event);
    if (!hold.current || !spot) return;
    const { from, region: before, grip } = hold.current;
    setMoving(before && grip ? dragged(before, grip, from, spot.point, size) : drawn(from, spot.point, size));
  }

  function onPointerUp(): void {
    if (hold.current && moving) tell(moving);
    onPointerCancel();
  }

  function onPointerCancel(): void {
    hold.current = null;
    setMoving(null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = pressed(region, event.key, event.shiftKey, size);
    if (next === undefined) return;
    event.preventDefault();
    tell(next);
  }

  return {
    shown: moving ?? region,
    hands: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onKeyDown },
  };
}
