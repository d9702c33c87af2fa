/** How far two colours are apart for an eye, and for eyes that lack a cone. Machado 2009 and CIEDE2000. */
type Three = readonly [number, number, number];

export type Eye = 'normal' | 'protan' | 'deutan' | 'tritan';

const eyes: Readonly<Record<Eye, readonly [Three, Three, Three]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const toXyz: readonly [Three, Three, Three] = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

const times = (rows: readonly [Three, Three, Three], v: Three): Three =>
  rows.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]) as unknown as Three;

function linear(hex: string): Three {
  const part = (from: number) => {
    const c = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** CIE L*a*b* of a colour as this eye sees it. */
function lab(hex: string, eye: Eye): Three {
  const seen = times(eyes[eye], linear(hex)).map((c) => Math.min(Math.max(c, 0), 1)) as unknown as Three;
  const [x, y, z] = times(toXyz, seen);
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => ((((angle * 180) / Math.PI) % 360) + 360) % 360;

function meanHue(h1: number, h2: number): number {
  if (Math.abs(h1 - h2) <= 180) return (h1 + h2) / 2;
  return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
}

const weightOfHue = (hue: number) =>
  1 -
  0.17 * Math.cos(radians(hue - 30)) +
  0.24 * Math.cos(radians(2 * hue)) +
  0.32 * Math.cos(radians(3 * hue + 6)) -
  0.2 * Math.cos(radians(4 * hue - 63));

/** CIEDE2000 between two colours. */
export function difference(one: string, other: string, eye: Eye = 'normal'): number {
  return labDifference(lab(one, eye), lab(other, eye));
}

export function labDifference([l1, a1, b1]: Three, [l2, a2, b2]: Three): number {
  const high = 25 ** 7;
  const mean7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const stretch = 1.5 - 0.5 * Math.sqrt(mean7 / (mean7 + high));
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
  const [h1, h2] = [degrees(Math.atan2(b1, a1 * stretch)), degrees(Math.atan2(b2, a2 * stretch))];
  const grey = c1 * c2 === 0;
  const turn = grey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const dh = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(turn / 2));
  const hue = grey ? h1 + h2 : meanHue(h1, h2);
  const [light, chroma] = [(l1 + l2) / 2 - 50, (c1 + c2) / 2];
  const l = (l2 - l1) / (1 + (0.015 * light ** 2) / Math.sqrt(20 + light ** 2));
  const c = (c2 - c1) / (1 + 0.045 * chroma);
  const h = dh / (1 + 0.015 * chroma * weightOfHue(hue));
  const turning = 2 * Math.sqrt(chroma ** 7 / (chroma ** 7 + high));
  const twist = -turning * Math.sin(radians(60 * Math.exp(-(((hue - 275) / 25) ** 2))));
  return Math.sqrt(l ** 2 + c ** 2 + h ** 2 + twist * c * h);
}

/** The contrast ratio of WCAG between two colours. */
export function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

export const allEyes = Object.keys(eyes) as readonly Eye[];
