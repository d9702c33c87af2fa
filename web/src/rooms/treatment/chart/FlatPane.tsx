import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { type FlatChart, type FlatEvent, type FlatProps, mountFlatChart } from '../../../odontogram/flat';
import { useSingleKeys } from '../../../shell/keys';
import styles from './FlatPane.module.css';
import { type ChartWish, wishOf } from './keys';

interface Props {
  props: FlatProps;
  hint: string;
  onEvent: (event: FlatEvent) => void;
  /** A key that the chart answers, while it has the focus. */
  onWish: (wish: ChartWish) => void;
  handle: RefObject<FlatChart | null>;
}

/** Puts the flat chart, which knows nothing of React, into the page, and hears its keys. */
export function FlatPane({ props, hint, onEvent, onWish, handle }: Props) {
  const [singleKeys] = useSingleKeys();
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef({ props, onEvent });
  latest.current = { props, onEvent };

  // Drawn before the browser paints: what was charted is seen a frame sooner.
  useLayoutEffect(() => {
    if (!host.current) return;
    const { current } = latest;
    const chart = mountFlatChart(host.current, current.props, (event) => latest.current.onEvent(event));
    handle.current = chart;
    return () => {
      chart.unmount();
      handle.current = null;
    };
  }, [handle]);

  useLayoutEffect(() => handle.current?.update(props), [handle, props]);

  function press(event: KeyboardEvent): void {
    const wish = wishOf(event, singleKeys);
    if (!wish) return;
    event.preventDefault();
    onWish(wish);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the grid inside it
    <div className={styles.pane} data-own-keys onKeyDown={press}>
      <div ref={host} />
      <p className={styles.hint}>{hint}</p>
    </div>
  );
}
