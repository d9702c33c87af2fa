import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { Emit, Odontogram, OdontogramProps } from './types';

const load = () => import('./index');

/** Fetches the drawing code and the teeth ahead of need. A failure is told when they are needed. */
export function prefetchTeethIn3D(): void {
  load()
    .then(({ fetchTeeth }) => fetchTeeth())
    .catch(() => undefined);
}

interface Props {
  /** Memoised by the page. */
  props: OdontogramProps;
  onMessage: Emit;
  /** Takes commands once the teeth are there. */
  handle?: RefObject<Odontogram | null>;
}

/** Puts the teeth, which know nothing of React, into the page. It fills its parent, which needs a height. */
export function TeethIn3D({ props, onMessage, handle }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const teeth = useRef<Odontogram | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const hear = useEffectEvent<Emit>((message) => onMessage(message));
  const hand = useEffectEvent((mounted: Odontogram | null) => {
    teeth.current = mounted;
    if (handle) handle.current = mounted;
  });

  useEffect(() => {
    let isGone = false;
    load().then(
      ({ mountOdontogram }) => {
        if (!isGone && host.current) hand(mountOdontogram(host.current, latest.current, hear));
      },
      () => isGone || hear({ type: 'unavailable', reason: 'failed' }),
    );
    return () => {
      isGone = true;
      teeth.current?.unmount();
      hand(null);
    };
  }, []);

  useEffect(() => teeth.current?.update(props), [props]);

  return <div ref={host} style={{ width: '100%', height: '100%' }} />;
}
