/** What a mark on a tooth says about itself. Each state has a colour and a second cue: status is never told by colour alone. */
export const toothStates = ['condition', 'planned', 'existing', 'completed', 'watch', 'ai'] as const;

export type ToothState = (typeof toothStates)[number];

export type Scheme = 'light' | 'dark';

/** The cue beside the colour, the same in the 2D chart and on the 3D teeth. */
export type Cue = 'hatch' | 'hollow' | 'solid' | 'tick' | 'dot' | 'dotted';

export const cues: Readonly<Record<ToothState, Cue>> = {
  condition: 'hatch',
  planned: 'hollow',
  existing: 'solid',
  completed: 'tick',
  watch: 'dot',
  ai: 'dotted',
};

/** Fills and strokes of tooth states. Never text: some reach 3:1 on their ground and not 4.5:1. */
export const stateColours: Readonly<Record<Scheme, Readonly<Record<ToothState, string>>>> = {
  light: {
    condition: '#A8331A',
    planned: '#0B4A92',
    existing: '#737883',
    completed: '#081A14',
    watch: '#A3810D',
    ai: '#D940D9',
  },
  dark: {
    condition: '#FF5A3C',
    planned: '#2F86E0',
    existing: '#8F939B',
    completed: '#C8FFE0',
    watch: '#FFE74A',
    ai: '#FFA6EF',
  },
};

/** What the states are drawn on: the screen's surface first, then the tooth itself. */
export const grounds: Readonly<Record<Scheme, readonly string[]>> = {
  light: ['#FFFFFF', '#F3EBD8'],
  dark: ['#0B0D10', '#15191E'],
};

/** The outline of a tooth in the 2D chart, and the focus ring; both at least 3:1 on their ground. */
export const chartInk: Readonly<
  Record<Scheme, { line: string; enamel: string; root: string; focus: string }>
> = {
  light: { line: '#566072', enamel: '#FFFFFF', root: '#F3EBD8', focus: '#0B6BCB' },
  dark: { line: '#A7B0BD', enamel: '#15191E', root: '#1F252D', focus: '#7CC4FF' },
};
