import { useEffect, useRef } from 'react';
import { mountSwatch, type Status } from '../../../odontogram/flat';
import styles from './Swatch.module.css';

/** How a status is drawn, as on a face of a tooth; always beside its word. */
export function Swatch({ status }: { status: Status }) {
  const host = useRef<HTMLSpanElement>(null);
  useEffect(() => (host.current ? mountSwatch(host.current, status) : undefined), [status]);
  return <span ref={host} className={styles.swatch} aria-hidden="true" />;
}
