import type { Tone } from '../../../shell/StateMark';
import styles from './Wires.module.css';

interface End {
  key: string;
  tone: Tone;
  isBusy: boolean;
}

interface Props {
  /** Of the map and of one node, in rem. */
  height: number;
  step: number;
  ends: readonly End[];
  /** Whether the lines come together at the right, or part from the left. */
  side: 'in' | 'out';
}

const width = 100;

/** Where node `at` of `count` stands, when they stand in the middle of the height. */
export function centreOf(at: number, count: number, step: number, height: number): number {
  return (height - count * step) / 2 + (at + 0.5) * step;
}

/** Lines from every node of a column to the middle one. */
export function Wires({ height, step, ends, side }: Props) {
  return (
    <svg
      className={styles.wires}
      aria-hidden="true"
      focusable="false"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      style={{ height: `${height}rem` }}
    >
      {ends.map(({ key, tone, isBusy }, at) => {
        const end = centreOf(at, ends.length, step, height);
        const [from, to] = side === 'in' ? [end, height / 2] : [height / 2, end];
        const path = `M0 ${from}C${width / 2} ${from} ${width / 2} ${to} ${width} ${to}`;
        return (
          <g key={key} data-tone={tone}>
            <path d={path} />
            {isBusy && <path d={path} className={styles.flow} />}
          </g>
        );
      })}
    </svg>
  );
}
