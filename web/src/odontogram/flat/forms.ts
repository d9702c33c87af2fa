import type { Point } from './outline';

/**
 * A tooth seen from its cheek or lip side. Across is a part of half the crown's width, mesial positive;
 * down is a part of the crown's height below 0 (the neck) and of the root's length above it.
 */
export interface ToothForm {
  /** Millimetres: the crown's width and depth at the widest, its height, and the root's length. */
  width: number;
  depth: number;
  crownHeight: number;
  rootLength: number;
  crown: readonly Point[];
  root: readonly Point[];
  /** Behind the others, such as the palatal root of an upper molar. */
  hiddenRoot?: readonly Point[];
  canals: readonly (readonly Point[])[];
  /** Lines that show the crown's shape: the groove between two cusps, the lobes of an incisor. */
  grooves: readonly (readonly Point[])[];
}

/** Points as they are written in a path: `across,down across,down`. */
const curve = (points: string): Point[] =>
  points.split(' ').map((point) => {
    const [across = 0, down = 0] = point.split(',').map(Number);
    return [across, down];
  });

type Shape = Pick<ToothForm, 'crown' | 'root' | 'hiddenRoot' | 'canals' | 'grooves'>;

const oneCanal: Shape['canals'] = [curve('0,0.35 0,-0.3 -0.03,-0.92')];

const cone: Shape['root'] = curve(
  '0.75,0.06 0.68,-0.25 0.47,-0.62 0.14,-0.94 -0.05,-1 -0.22,-0.95 -0.52,-0.6 -0.7,-0.25 -0.75,0.06',
);

/** Slim, and bent a little to distal at its end. */
const slimCone: Shape['root'] = curve(
  '0.7,0.06 0.66,-0.25 0.46,-0.62 0.08,-0.93 -0.16,-1 -0.32,-0.94 -0.52,-0.6 -0.66,-0.25 -0.7,0.06',
);

const deepNeck = '-0.42,-0.1 0,-0.15 0.42,-0.1';

const flatNeck = '-0.4,-0.05 0,-0.06 0.4,-0.05';

const incisorLobes: Shape['grooves'] = [curve('0.3,0.6 0.34,0.88'), curve('-0.26,0.58 -0.3,0.86')];

const centralIncisor: Shape = {
  crown: curve(
    `0.77,0 0.9,0.35 1,0.72 0.98,0.93 0.87,1 0.3,1 -0.4,0.99 -0.83,0.93 -1,0.66 -0.9,0.33 -0.77,0 ${deepNeck}`,
  ),
  root: cone,
  canals: oneCanal,
  grooves: incisorLobes,
};

const lateralIncisor: Shape = {
  crown: curve(
    `0.76,0 0.9,0.38 1,0.7 0.94,0.9 0.72,0.99 0.1,0.98 -0.52,0.91 -0.9,0.75 -1,0.55 -0.88,0.28 -0.76,0 ${deepNeck}`,
  ),
  root: slimCone,
  canals: oneCanal,
  grooves: incisorLobes,
};

const lowerIncisor: Shape = {
  crown: curve(
    `0.7,0 0.85,0.5 1,0.85 0.98,0.97 0.88,1 0,0.99 -0.88,1 -0.98,0.96 -1,0.83 -0.85,0.48 -0.7,0 ${deepNeck}`,
  ),
  root: slimCone,
  canals: oneCanal,
  grooves: [],
};

const canine: Shape = {
  crown: curve(
    `0.75,0 0.91,0.36 1,0.63 0.85,0.79 0.45,0.91 0.08,1 -0.3,0.9 -0.75,0.73 -1,0.53 -0.9,0.28 -0.75,0 ${deepNeck}`,
  ),
  root: cone,
  canals: oneCanal,
  grooves: [curve('0.06,0.4 0.08,0.85')],
};

const premolar: Shape = {
  crown: curve(
    `0.72,0 0.88,0.4 1,0.65 0.83,0.8 0.42,0.92 0.02,1 -0.42,0.91 -0.84,0.78 -1,0.6 -0.86,0.35 -0.72,0 ${flatNeck}`,
  ),
  root: slimCone,
  canals: oneCanal,
  grooves: [curve('0.02,0.45 0.03,0.84')],
};

const forkedPremolar: Shape = {
  ...premolar,
  root: curve(
    '0.7,0.06 0.66,-0.3 0.54,-0.7 0.38,-0.95 0.24,-0.97 0.12,-0.82 0.02,-0.62 -0.1,-0.84 -0.24,-1 -0.4,-0.97 -0.58,-0.66 -0.67,-0.3 -0.7,0.06',
  ),
  canals: [curve('0.08,0.35 0.2,-0.3 0.29,-0.9'), curve('-0.08,0.35 -0.2,-0.3 -0.32,-0.93')],
};

const twoCuspGroove: Shape['grooves'] = [curve('0,0.42 0.01,0.78')];

const twoCusps: readonly Point[] = curve(
  '0.77,0 0.92,0.36 1,0.68 0.91,0.87 0.64,0.98 0.45,1 0.2,0.93 0.02,0.83 -0.16,0.91 -0.42,0.97 -0.72,0.91 -0.95,0.73 -1,0.5 -0.9,0.24 -0.77,0 -0.38,-0.06 0,0 0.38,-0.06',
);

const upperMolar: Shape = {
  crown: twoCusps,
  root: curve(
    '0.76,0.06 0.82,-0.25 0.8,-0.55 0.65,-0.83 0.52,-0.9 0.42,-0.82 0.32,-0.56 0.12,-0.33 -0.06,-0.32 -0.28,-0.55 -0.44,-0.8 -0.56,-0.87 -0.69,-0.78 -0.76,-0.5 -0.76,-0.2 -0.76,0.06',
  ),
  hiddenRoot: curve('0.34,0 0.32,-0.5 0.16,-0.95 0.02,-1 -0.12,-0.95 -0.28,-0.5 -0.34,0'),
  canals: [
    curve('0.25,0.4 0.5,-0.3 0.55,-0.82'),
    curve('0,0.4 0.03,-0.35 0.02,-0.92'),
    curve('-0.25,0.4 -0.46,-0.3 -0.58,-0.79'),
  ],
  grooves: twoCuspGroove,
};

/** Its roots stand closer and lean to distal. */
const upperSecondMolar: Shape = {
  ...upperMolar,
  root: curve(
    '0.76,0.06 0.76,-0.25 0.66,-0.58 0.44,-0.86 0.31,-0.92 0.21,-0.84 0.16,-0.62 0.04,-0.44 -0.1,-0.44 -0.28,-0.62 -0.48,-0.83 -0.6,-0.88 -0.72,-0.78 -0.75,-0.5 -0.75,-0.2 -0.76,0.06',
  ),
  hiddenRoot: curve('0.3,0 0.24,-0.5 0.06,-0.95 -0.08,-1 -0.2,-0.95 -0.32,-0.5 -0.34,0'),
  canals: [
    curve('0.25,0.4 0.42,-0.3 0.34,-0.85'),
    curve('0,0.4 0,-0.35 -0.06,-0.92'),
    curve('-0.25,0.4 -0.46,-0.3 -0.6,-0.8'),
  ],
};

/** Fused roots, bent to distal. */
const wisdomRoot: Shape['root'] = curve(
  '0.76,0.06 0.72,-0.25 0.52,-0.62 0.2,-0.92 0.02,-0.96 -0.1,-0.84 -0.22,-0.9 -0.42,-1 -0.58,-0.94 -0.7,-0.6 -0.76,-0.25 -0.77,0.06',
);

const wisdomCanals: Shape['canals'] = [
  curve('0.2,0.4 0.3,-0.3 0.1,-0.86'),
  curve('-0.2,0.4 -0.4,-0.3 -0.44,-0.9'),
];

const thirdMolar: Shape = { crown: twoCusps, root: wisdomRoot, canals: wisdomCanals, grooves: twoCuspGroove };

const lowerMolarRoot: Shape['root'] = curve(
  '0.79,0.06 0.84,-0.3 0.75,-0.65 0.52,-0.94 0.38,-1 0.28,-0.9 0.27,-0.6 0.13,-0.28 -0.05,-0.25 -0.22,-0.5 -0.4,-0.84 -0.56,-0.96 -0.7,-0.92 -0.75,-0.6 -0.79,-0.25 -0.8,0.06',
);

const lowerMolarCanals: Shape['canals'] = [
  curve('0.25,0.4 0.5,-0.3 0.41,-0.92'),
  curve('-0.25,0.4 -0.46,-0.3 -0.6,-0.89'),
];

/** Three cusps on the cheek side. */
const lowerFirstMolar: Shape = {
  crown: curve(
    '0.8,0 0.93,0.4 1,0.7 0.93,0.89 0.7,0.99 0.5,1 0.3,0.95 0.17,0.86 0.03,0.94 -0.18,0.98 -0.42,0.93 -0.53,0.83 -0.66,0.87 -0.85,0.82 -1,0.6 -0.93,0.3 -0.8,0 -0.4,-0.06 0,0.01 0.4,-0.06',
  ),
  root: lowerMolarRoot,
  canals: lowerMolarCanals,
  grooves: [curve('0.15,0.45 0.17,0.8'), curve('-0.5,0.52 -0.53,0.77')],
};

const lowerSecondMolar: Shape = {
  crown: twoCusps,
  root: lowerMolarRoot,
  canals: lowerMolarCanals,
  grooves: twoCuspGroove,
};

/** Milk molars bulge at the neck, and their slender roots spread to make room for the premolar. */
const bulging: readonly Point[] = curve(
  '0.78,0 0.98,0.22 1,0.55 0.86,0.84 0.55,0.99 0.3,0.97 0.02,0.84 -0.28,0.94 -0.55,0.96 -0.86,0.8 -1,0.52 -0.97,0.2 -0.78,0 -0.38,-0.05 0,-0.02 0.38,-0.05',
);

const spreadRoots: Shape['root'] = curve(
  '0.76,0.08 0.98,-0.28 1.04,-0.6 0.86,-0.93 0.74,-0.97 0.68,-0.84 0.7,-0.55 0.45,-0.2 0,-0.1 -0.45,-0.2 -0.7,-0.55 -0.7,-0.84 -0.76,-0.97 -0.88,-0.93 -1.04,-0.6 -0.98,-0.28 -0.76,0.08',
);

const milkMolar: Shape = {
  crown: bulging,
  root: spreadRoots,
  canals: [curve('0.25,0.4 0.76,-0.3 0.84,-0.85'), curve('-0.25,0.4 -0.76,-0.3 -0.84,-0.85')],
  grooves: twoCuspGroove,
};

const upperMilkMolar: Shape = {
  ...milkMolar,
  hiddenRoot: curve('0.34,0 0.34,-0.5 0.18,-0.95 0,-1 -0.18,-0.95 -0.34,-0.5 -0.34,0'),
};

const form = (
  [crownHeight, rootLength, width, depth]: readonly [number, number, number, number],
  shape: Shape,
): ToothForm => ({ crownHeight, rootLength, width, depth, ...shape });

/** From the midline outwards; the sizes are the mean sizes of a dental anatomy textbook. */
const upper = [
  form([11.2, 15.7, 8.6, 7.1], centralIncisor),
  form([9.2, 13.4, 6.6, 6.2], lateralIncisor),
  form([10.3, 17, 7.6, 8], canine),
  form([8.5, 14, 7.1, 9], forkedPremolar),
  form([8.2, 14.2, 6.8, 8.9], premolar),
  form([7.5, 13.2, 10.7, 10.6], upperMolar),
  form([7.2, 12.4, 9.6, 10.6], upperSecondMolar),
  form([6.6, 11, 8.6, 10], thirdMolar),
];

const lower = [
  form([9, 12.6, 5.3, 6], lowerIncisor),
  form([9.4, 13.8, 5.8, 6.3], lowerIncisor),
  form([11, 15.8, 6.9, 7.7], canine),
  form([8.6, 14.2, 7, 7.6], premolar),
  form([8.1, 14.5, 7.2, 8.2], premolar),
  form([7.7, 14, 11.5, 10.4], lowerFirstMolar),
  form([7.2, 13.2, 10.7, 10.2], lowerSecondMolar),
  form([6.9, 11.4, 10.1, 9.6], thirdMolar),
];

const upperPrimary = [
  form([6, 10, 6.5, 5], centralIncisor),
  form([5.6, 11, 5.1, 4.6], lateralIncisor),
  form([6.5, 13, 7, 7], canine),
  form([5.1, 9.6, 7.3, 8.5], upperMilkMolar),
  form([5.7, 11, 8.2, 10], upperMilkMolar),
];

const lowerPrimary = [
  form([5, 9, 4.2, 4.2], lowerIncisor),
  form([5.2, 10, 4.4, 4.4], lowerIncisor),
  form([6, 11.3, 5.2, 5], canine),
  form([6, 9.6, 7.7, 7], milkMolar),
  form([5.5, 11, 9.9, 8.7], milkMolar),
];

/** A peg between the incisors or behind the molars. */
export const pegForm: ToothForm = form([6, 9, 4.4, 4.4], {
  crown: curve(`0.72,0 0.95,0.35 0.7,0.72 0.2,0.98 -0.2,0.98 -0.7,0.72 -0.95,0.35 -0.72,0 ${deepNeck}`),
  root: slimCone,
  canals: oneCanal,
  grooves: [],
});

/** The form of an FDI number. */
export function formOf(fdi: number): ToothForm {
  const quadrant = Math.floor(fdi / 10);
  const row = quadrant <= 2 ? upper : quadrant <= 4 ? lower : quadrant <= 6 ? upperPrimary : lowerPrimary;
  return row[(fdi % 10) - 1] ?? pegForm;
}
