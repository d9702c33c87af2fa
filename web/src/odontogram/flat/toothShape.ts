import { faceOutline, faceZones } from './faces';
import { Frame, faceCentre } from './frame';
import { polygon, smoothClosed, smoothOpen } from './outline';
import { svg } from './svg';
import type { FlatTooth } from './types';

/** The tooth itself, before anything is marked on it. */
export function drawShape(frame: Frame, tooth: FlatTooth): SVGGElement {
  const { presence } = tooth;
  const hasRoot = presence !== 'implant' && presence !== 'pontic';
  const hasCrown = presence !== 'implant';
  const side = [...(hasRoot ? roots(frame) : []), ...(hasCrown ? [crownOf(frame), ...grooves(frame)] : [])];
  return svg('g', { class: 'shape' }, [svg('g', { transform: placed(tooth, frame) }, side), ...face(frame)]);
}

/** A tooth that has not come through stands deeper; one that cannot leans on its neighbour. */
function placed({ presence }: FlatTooth, frame: Frame): string | undefined {
  if (presence === 'unerupted') return 'translate(0 -40) scale(0.86)';
  if (presence === 'impacted') return `translate(0 -34) rotate(-38 0 ${frame.neck}) scale(0.8)`;
  return undefined;
}

function roots(frame: Frame): SVGElement[] {
  const { root, hiddenRoot } = frame.form;
  const draw = (points: typeof root, name: string) =>
    svg('path', { d: smoothClosed(points.map(frame.at)), class: name });
  return [...(hiddenRoot ? [draw(hiddenRoot, 'root hidden-root')] : []), draw(root, 'root')];
}

export const crownPath = (frame: Frame) => smoothClosed(frame.form.crown.map(frame.at));

const crownOf = (frame: Frame) => svg('path', { d: crownPath(frame), class: 'crown' });

const grooves = (frame: Frame) =>
  frame.form.grooves.map((line) => svg('path', { d: smoothOpen(line.map(frame.at)), class: 'groove' }));

function face(frame: Frame): SVGElement[] {
  const zones = faceZones(frame);
  const middle = zones.get(frame.isAnterior ? 'I' : 'O') ?? [];
  const cuts = [...zones.values()].map((zone) => svg('path', { d: polygon(zone), class: 'cut' }));
  return [
    svg('path', { d: polygon(faceOutline(frame)), class: 'face' }),
    ...cuts,
    svg('path', { d: polygon(middle), class: 'middle' }),
    ...(frame.isAnterior ? [] : [svg('path', { d: fissure(frame), class: 'groove' })]),
  ];
}

/** The groove between the cusps, from front to back, with a branch across on a molar. */
function fissure({ fdi, half, halfDepth }: Frame): string {
  const [long, across] = [half * 0.3, halfDepth * 0.24];
  const main = smoothOpen([
    [-long, faceCentre - 2],
    [-long * 0.3, faceCentre + 3],
    [long * 0.35, faceCentre - 2],
    [long, faceCentre + 2],
  ]);
  const isMolar = fdi % 10 >= 6 || fdi > 50;
  return isMolar
    ? `${main}M${long * 0.3} ${faceCentre - across}L${-long * 0.2} ${faceCentre + across}`
    : main;
}

export const frameOf = (tooth: FlatTooth) => new Frame(tooth.fdi, tooth.key.includes('S'));
