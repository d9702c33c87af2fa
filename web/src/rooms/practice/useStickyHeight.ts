import { type RefCallback, useCallback } from 'react';

/**
 * Tells the whole page how high the part is that stays in view at its top, alerts and all, so that what sticks below
 * it and what is scrolled to stand clear of it.
 */
export function useStickyHeight(): RefCallback<HTMLElement> {
  return useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const { style } = document.documentElement;
    const watch = new ResizeObserver(() => style.setProperty('--sticky', `${element.offsetHeight}px`));
    watch.observe(element);
    return () => {
      watch.disconnect();
      style.removeProperty('--sticky');
    };
  }, []);
}
