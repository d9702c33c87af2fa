import { describe, expect, it } from 'vitest';
import { surfaceOf, zonePaints } from './paint';
import type { ShownTooth, ToothMark } from './types';

const having = (...marks: ToothMark[]): ShownTooth => ({
  key: '16',
  fdi: 16,
  presence: 'present',
  marks,
  label: '',
});

describe('what the zones of a tooth show', () => {
  it('is the material and state of a filling on its surfaces only', () => {
    const paints = zonePaints(
      having({ kind: 'restoration', state: 'existing', surfaces: ['M', 'O'], material: 'amalgam' }),
      [],
    );
    expect([...paints.keys()].sort()).toEqual(['biting', 'mesial']);
    expect(paints.get('mesial')).toEqual({ kind: 'restoration', state: 'existing', material: 'amalgam' });
  });

  it('is the later of two marks', () => {
    const paints = zonePaints(
      having(
        { kind: 'restoration', state: 'existing', surfaces: ['O'], material: 'amalgam' },
        { kind: 'caries', state: 'condition', surfaces: ['O'] },
      ),
      [],
    );
    expect(paints.get('biting')?.state).toBe('condition');
  });

  it('leaves out states that are hidden, so that what lies under them is seen', () => {
    const tooth = having(
      { kind: 'restoration', state: 'existing', surfaces: ['O'], material: 'amalgam' },
      { kind: 'crown', state: 'planned', material: 'zirconia' },
    );
    expect(zonePaints(tooth, []).get('biting')?.kind).toBe('crown');
    expect(zonePaints(tooth, ['planned']).get('biting')?.kind).toBe('restoration');
  });

  it('is the whole crown for a crown or a pontic, and never the root', () => {
    for (const kind of ['crown', 'pontic'] as const) {
      const paints = zonePaints(having({ kind, state: 'completed' }), []);
      expect([...paints.keys()].sort()).toEqual(['biting', 'buccal', 'distal', 'lingual', 'mesial']);
    }
  });

  it('puts a veneer to the cheek and a sealant on top when no surface is named', () => {
    const paints = zonePaints(
      having({ kind: 'veneer', state: 'planned' }, { kind: 'sealant', state: 'completed' }),
      [],
    );
    expect([...paints.keys()].sort()).toEqual(['biting', 'buccal']);
  });

  it('is nothing for marks in the root', () => {
    expect(zonePaints(having({ kind: 'rootCanal', state: 'existing' }), []).size).toBe(0);
  });
});

it('calls the biting surface incisal on front teeth', () => {
  expect(surfaceOf('biting', true)).toBe('I');
  expect(surfaceOf('biting', false)).toBe('O');
  expect(surfaceOf('root', false)).toBe('root');
});
