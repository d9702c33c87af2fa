/** Our own line drawings on a 24 by 24 grid. */
const paths = {
  tooth:
    'M7.5 3.5c-2.5 0-4 1.8-4 4.3 0 3 1.6 4.2 2 7.2.4 3.2.6 5.5 1.9 5.5 1.6 0 1.1-5.5 3.1-5.5h3c2 0 1.5 5.5 3.1 5.5 1.3 0 1.5-2.3 1.9-5.5.4-3 2-4.2 2-7.2 0-2.5-1.5-4.3-4-4.3-1.6 0-2.9.9-4.5.9s-2.9-.9-4.5-.9z',
  inbox: 'M4 13l3-8h10l3 8v6H4zM4 13h4.5c.5 2 1.8 3 3.5 3s3-1 3.5-3H20',
  patients:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6M18 14.3c2 .8 3.2 2.7 3.5 5.7',
  quarantine: 'M12 3l7.5 3v5.5c0 4.5-3 7.8-7.5 9.5-4.5-1.7-7.5-5-7.5-9.5V6zM12 8v5M12 16.2v.3',
  upload: 'M12 16V4M7 9l5-5 5 5M4 16v4h16v-4',
  download: 'M12 4v12M7 11l5 5 5-5M4 17v3h16v-3',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.3L20.5 20.5',
  language:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3.5 9.5h17M3.5 14.5h17M12 3c-5 5.5-5 12.5 0 18 5-5.5 5-12.5 0-18z',
  appearance: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 3v18M12 8h7M12 12.5h8.5M12 17h6.5',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 21c.5-4.5 3.5-6.5 7.5-6.5s7 2 7.5 6.5',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5c0-1.5 1-2.5 2.5-2.5s2.5 1 2.5 2.3c0 2-2.5 2-2.5 4.2M12 16.7v.3',
  place:
    'M12 21c4.5-4.5 7-8 7-11a7 7 0 1 0-14 0c0 3 2.5 6.5 7 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  close: 'M6 6l12 12M18 6L6 18',
  severe: 'M8.5 3h7L21 8.5v7L15.5 21h-7L3 15.5v-7zM12 7.5v5.5M12 16.2v.3',
  ownWindow: 'M14 4h6v6M20 4l-9 9M10 5H4v15h15v-6',
  note: 'M6 3h8l4 4v14H6zM14 3v4h4M9 11h6M9 14.5h6M9 18h3.5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  differs: 'M5 9h14M5 15h14M16 4.5l-8 15',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  back: 'M14.5 5.5L8 12l6.5 6.5',
  forward: 'M9.5 5.5L16 12l-6.5 6.5',
  down: 'M6 9.5l6 6 6-6',
  undo: 'M8 5L4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-4',
  again: 'M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 4v4h-4',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  details: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.5v.3',
  unreadable: 'M4 5h16v6l-3.5 3-3-3-3.5 3.5L7 12l-3 2.5zM4 18v2h16v-5',
  warning: 'M12 4l9 16H3zM12 10v5M12 17.3v.3',
  door: 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
  away: 'M3 3l18 18M5 12.5c1-1 2-1.7 3.2-2.2M2 9c1.3-1.3 2.6-2.2 4.2-2.9M10.5 5c4.2-.4 8.2 1 11.5 4M14 10c1.9.4 3.6 1.2 5 2.5M9 16c1.8-1.6 4.2-1.6 6 0M12 19.5v.3',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 9.5v.3',
  routing: 'M5 12h5M10 12l4-6h5M10 12l4 6h5M16.5 3.5L19 6l-2.5 2.5M16.5 15.5L19 18l-2.5 2.5M3 12h.3',
  archive:
    'M4 6c0-1.7 3.6-3 8-3s8 1.3 8 3-3.6 3-8 3-8-1.3-8-3zM4 6v12c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3',
  coins:
    'M9 12c3.3 0 6-1.3 6-3s-2.7-3-6-3-6 1.3-6 3 2.7 3 6 3zM3 9v4c0 1.7 2.7 3 6 3s6-1.3 6-3V9M9 16v2c0 1.7 2.7 3 6 3s6-1.3 6-3v-4c0-1.4-2.4-2.6-5.5-2.9',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  pause: 'M8.5 5v14M15.5 5v14',
  play: 'M7 4.5v15l12-7.5z',
  up: 'M6 14.5l6-6 6 6',
  edit: 'M4 20l1-4L16.5 4.5l3 3L8 19zM14 7l3 3',
  trash: 'M4 6.5h16M9 6.5V4h6v2.5M6.5 6.5l1 13.5h9l1-13.5M10 10.5v6M14 10.5v6',
  redo: 'M16 5l4 4-4 4M20 9H10a5.5 5.5 0 0 0 0 11h4',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  grip: 'M9 6v.2M15 6v.2M9 12v.2M15 12v.2M9 18v.2M15 18v.2',
  hand: 'M8 12.5V6a1.5 1.5 0 0 1 3 0v5V4.5a1.5 1.5 0 0 1 3 0V11V6a1.5 1.5 0 0 1 3 0v8.5c0 4-2.2 6.5-5.5 6.5-2.5 0-4-1-5.2-3.3L4.2 14a1.4 1.4 0 0 1 2.3-1.6z',
  window: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 4v16M12 7.5h4.5M12 11h7M12 14.5h6.5',
  zoom: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.3L20.5 20.5M10.5 7.8v5.4M7.8 10.5h5.4',
  pan: 'M12 3v18M3 12h18M9.5 5.5L12 3l2.5 2.5M9.5 18.5L12 21l2.5-2.5M5.5 9.5L3 12l2.5 2.5M18.5 9.5L21 12l-2.5 2.5',
  length: 'M4 15L15 4l5 5L9 20zM7 12l2 2M10 9l2.5 2.5M13 6l2 2',
  angle: 'M5 19L17 5M5 19h15M13 19a8 8 0 0 0-2.8-6',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  presets: 'M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4',
  invert: 'M4 4h16v16H4zM4 20L20 4v16z',
  rotateRight: 'M19 4v5h-5M18.5 9A7.5 7.5 0 1 0 19.5 14',
  rotateLeft: 'M5 4v5h5M5.5 9A7.5 7.5 0 1 1 4.5 14',
  flipH: 'M12 3v18M9 7l-5 10h5zM15 7l5 10h-5z',
  flipV: 'M3 12h18M7 9l10-5v5zM7 15l10 5v-5z',
  sharpen: 'M12 4l8 16H4zM12 4v16',
  magnifier: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.3L20.5 20.5',
  fullScreen: 'M4 9V4h5M20 15v5h-5M4 4l6 6M20 20l-6-6',
} as const;

export type IconName = keyof typeof paths;

/** A picture beside a word; never the only way to understand a control. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
