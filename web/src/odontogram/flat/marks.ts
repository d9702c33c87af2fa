import { crownZones, faceOutline, faceZones, joined } from './faces';
import { type Frame, faceCentre } from './frame';
import { circle, type Point, polygon, polyline, smoothClosed, smoothOpen } from './outline';
import type { Patterns } from './patterns';
import { svg } from './svg';
import { crownPath } from './toothShape';
import type { FlatMark, Glyph, Surface } from './types';

/** What a mark is drawn with: the tooth's board, the patterns, and the id of the crown's outline for cutting. */
export interface Brush {
  frame: Frame;
  patterns: Patterns;
  crownClip: string;
  /** How the arch mirrors the tooth; letters are mirrored once more, so that they can be read. */
  mirror: readonly [1 | -1, 1 | -1];
}

type Draw = (mark: FlatMark, brush: Brush) => SVGElement[];

const path = (d: string, name: string, fill?: string) => svg('path', { d, class: name, fill });

/** The faces of a mark as one shape in each view. */
function faces(zones: Map<Surface, Point[]>, chosen: readonly Surface[]): string {
  return joined(chosen.flatMap((surface) => (zones.has(surface) ? [zones.get(surface) as Point[]] : [])));
}

const painted: Draw = (mark, { frame, patterns, crownClip }) => {
  const fill = patterns.fill(mark);
  const name = `paint ${mark.texture}`;
  const onCrown = faces(crownZones(frame), mark.surfaces);
  const onFace = faces(faceZones(frame), mark.surfaces);
  return [
    ...(onCrown
      ? [svg('g', { 'clip-path': `url(#${crownClip})` }, [path(onCrown, `${name} on-crown`, fill)])]
      : []),
    ...(onFace ? [path(onFace, name, fill)] : []),
  ];
};

/** An inlay is a filling with a second line inside: it was made outside the mouth. */
const inlay: Draw = (mark, brush) => [
  ...painted(mark, brush),
  path(circle(0, faceCentre, Math.min(brush.frame.half, brush.frame.halfDepth) * 0.28), 'line thin'),
];

const veneer: Draw = (mark, brush) => {
  const { frame, patterns } = brush;
  const shell: Point[] = [
    [-0.78, 0.12],
    [-0.88, 0.5],
    [-0.8, 0.88],
    [0, 0.95],
    [0.8, 0.88],
    [0.88, 0.5],
    [0.78, 0.12],
    [0, 0],
  ];
  const rim = faceZones(frame).get('B') ?? [];
  return [
    path(smoothClosed(shell.map(frame.at)), 'paint on-crown light', patterns.fill(mark)),
    path(polygon(rim), `paint ${mark.texture}`, patterns.fill(mark)),
  ];
};

const crown: Draw = (mark, { frame, patterns }) => {
  const fill = patterns.fill(mark);
  return [
    path(crownPath(frame), `paint full ${mark.texture}`, fill),
    path(polygon(faceOutline(frame)), `paint full ${mark.texture}`, fill),
  ];
};

const sealant: Draw = (_, { frame, mirror }) => {
  const size = Math.min(frame.half, frame.halfDepth) * 0.55;
  return [
    path(circle(0, faceCentre, size), 'line disc'),
    svg('g', { transform: `translate(0 ${faceCentre}) scale(${mirror.join(' ')})` }, [
      svg('text', { class: 'letter', 'text-anchor': 'middle', dy: '0.36em', 'font-size': size * 1.5 }, ['S']),
    ]),
  ];
};

/** A core inside the crown, standing on the root. */
const buildUp: Draw = (mark, { frame, patterns }) => {
  const core: Point[] = [
    [-0.5, 0.06],
    [-0.36, 0.68],
    [0.36, 0.68],
    [0.5, 0.06],
  ];
  return [path(polygon(core.map(frame.at)), `paint ${mark.texture}`, patterns.fill(mark))];
};

/** The chamber alone; the canals are left. */
const pulpotomy: Draw = (mark, { frame, patterns }) => {
  const [x, y] = frame.at([0, 0.3]);
  return [path(circle(x, y, frame.half * 0.3), 'paint solid', patterns.fill(mark))];
};

const rootCanal: Draw = (_, { frame }) =>
  frame.form.canals.map((canal) => path(smoothOpen(canal.map(frame.at)), 'line canal'));

/** A wedge in the widest canal, with the core that it holds. */
const post: Draw = (_, { frame }) => {
  const [from, , end] = (frame.form.canals[0] ?? []).map(frame.at);
  if (!from || !end) return [];
  const tip: Point = [from[0] + (end[0] - from[0]) * 0.68, from[1] + (end[1] - from[1]) * 0.68];
  const wedge: Point[] = [
    [from[0] - 12, from[1] + 16],
    [from[0] + 12, from[1] + 16],
    [from[0] + 6, from[1]],
    [tip[0] + 3.5, tip[1]],
    [tip[0] - 3.5, tip[1]],
    [from[0] - 6, from[1]],
  ];
  return [path(polygon(wedge), 'paint solid post')];
};

const apicalLesion: Draw = (mark, { frame, patterns }) => {
  const ends = frame.form.canals.map((canal) => frame.at(canal[canal.length - 1] as Point));
  const [first] = ends;
  return first ? [path(circle(first[0], first[1] - 4, 11), 'paint ring', patterns.fill(mark))] : [];
};

const implant: Draw = (_, { frame }) => {
  const top = frame.neck + 4;
  const tip = frame.apex + 26;
  const wide = Math.min(15, frame.half * 0.5);
  const body: Point[] = [
    [-wide, top],
    [wide, top],
    [wide * 0.86, tip + 14],
    [wide * 0.4, tip],
    [-wide * 0.4, tip],
    [-wide * 0.86, tip + 14],
  ];
  const turns = Array.from({ length: 7 }, (_step, index) => top - 12 - index * ((top - tip - 26) / 6));
  const threads = turns.map((y) =>
    path(
      polyline([
        [-wide - 4, y + 3],
        [wide + 4, y - 3],
      ]),
      'line thread',
    ),
  );
  const collar = polyline([
    [-wide * 0.7, top],
    [-wide * 0.5, top + 16],
    [wide * 0.5, top + 16],
    [wide * 0.7, top],
  ]);
  return [path(polygon(body), 'paint solid screw'), ...threads, path(collar, 'line')];
};

const extract: Draw = (_, { frame }) => {
  const [x, top] = [frame.half * 0.85, frame.apex + 30];
  return [
    path(
      polyline([
        [-x, top],
        [x, -4],
      ]),
      'line cross',
    ),
    path(
      polyline([
        [x, top],
        [-x, -4],
      ]),
      'line cross',
    ),
  ];
};

const fracture: Draw = (_, { frame }) => {
  const points: Point[] = [
    [-0.95, 0.5],
    [-0.5, 0.72],
    [-0.28, 0.42],
    [0.12, 0.7],
    [0.36, 0.4],
    [0.95, 0.66],
  ];
  return [path(polyline(points.map(frame.at)), 'line zigzag')];
};

const arrowHead = (x: number, y: number, by: 1 | -1): Point[] => [
  [x - 8 * by, y - 7],
  [x, y],
  [x - 8 * by, y + 7],
];

const drifted: Draw = (mark, { frame }) => {
  const by = mark.towards === 'distal' ? -1 : 1;
  const y = frame.neck - 14;
  const length = frame.half * 0.75;
  return [
    path(
      polyline([
        [-length * by, y],
        [length * by, y],
      ]),
      'line halo',
    ),
    path(
      polyline([
        [-length * by, y],
        [length * by, y],
      ]),
      'line',
    ),
    path(polyline(arrowHead(length * by, y, by)), 'line'),
  ];
};

const rotated: Draw = (mark, { frame }) => {
  const by = mark.towards === 'distal' ? -1 : 1;
  const [across, down] = [frame.half * 0.72, frame.halfDepth * 0.8];
  const arc = Array.from({ length: 13 }, (_step, index): Point => {
    const turn = (-0.85 + (index / 12) * 1.5) * Math.PI;
    return [by * across * Math.cos(turn), faceCentre + down * Math.sin(turn)];
  });
  const [x, y] = arc[arc.length - 1] as Point;
  return [
    path(smoothOpen(arc), 'line'),
    path(
      polyline([
        [x - 3 * by, y - 12],
        [x, y],
        [x + 11 * by, y - 5],
      ]),
      'line',
    ),
  ];
};

const drawings: Readonly<Record<Exclude<Glyph, 'tag'>, Draw>> = {
  caries: painted,
  filling: painted,
  inlay,
  veneer,
  crown,
  pontic: crown,
  sealant,
  'build-up': buildUp,
  'root-canal': rootCanal,
  pulpotomy,
  post,
  'apical-lesion': apicalLesion,
  implant,
  extract,
  fracture,
  drifted,
  rotated,
};

/** A mark on its tooth; what is only a tag is drawn beside the number instead. */
export function drawMark(mark: FlatMark, brush: Brush): SVGGElement | null {
  if (mark.glyph === 'tag') return null;
  const parts = drawings[mark.glyph](mark, brush);
  return svg('g', { class: 'mark', 'data-status': mark.status, 'data-glyph': mark.glyph }, parts);
}
