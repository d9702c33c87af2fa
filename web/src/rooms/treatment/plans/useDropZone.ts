import { type DragEvent, useState } from 'react';
import type { Spot } from '../../../api/plansQueries';
import { allItems } from './costs';
import { useItemActs } from './useItemActs';
import type { PlanDesk } from './usePlanDesk';

/** What is dragged is named by its id alone; nothing else leaves the window. */
export const dragType = 'application/x-dentamind-item';

/** Takes an item that is dropped here; undefined acts where nothing can be moved. */
export function useDropZone(desk: PlanDesk, spot: Spot) {
  const acts = useItemActs(desk);
  const [isOver, setOver] = useState(false);
  const takes = (event: DragEvent) => desk.isDraft && event.dataTransfer.types.includes(dragType);
  return {
    'data-over': isOver || undefined,
    onDragOver: (event: DragEvent) => {
      if (!takes(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!takes(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const id = event.dataTransfer.getData(dragType);
      const item = allItems(desk.plan).find((one) => one.id === id);
      if (item && spot.before !== id) desk.run(acts.move(item, spot));
    },
  };
}
