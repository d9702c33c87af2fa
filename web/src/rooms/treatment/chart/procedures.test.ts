import { describe, expect, test } from 'vitest';
import { startAt } from './entry';
import { formsOf, type Procedure, proceduresOf } from './procedures';

const plain = { icdas: null, direction: 'mesial' } as const;
const entry = startAt('16');
const procedure = (key: string, status: 'planned' | 'condition' = 'planned') =>
  proceduresOf(status).find((one) => one.key === key) as Procedure;

describe('a button of the palette', () => {
  test('charts the said faces as the said status, one event a tooth', () => {
    const said = { ...entry, chosen: ['16', '15'], draft: ['M', 'O', 'D'] as const };
    expect(formsOf(procedure('filling composite'), said, plain)).toEqual([
      { item: 'filling', status: 'planned', material: 'composite', teeth: ['16'], surfaces: 'MOD' },
      { item: 'filling', status: 'planned', material: 'composite', teeth: ['15'], surfaces: 'MOD' },
    ]);
  });

  test('for a whole tooth leaves faces out', () => {
    const said = { ...entry, draft: ['O'] as const };
    expect(formsOf(procedure('extraction'), said, plain)).toEqual([
      { item: 'extraction', status: 'planned', teeth: ['16'] },
    ]);
  });

  test('for a bridge makes one event of all teeth, the inner ones hanging', () => {
    const said = { ...entry, chosen: ['15', '14', '13'] };
    expect(formsOf(procedure('bridge metal-ceramic'), said, plain)).toEqual([
      {
        item: 'bridge',
        status: 'planned',
        material: 'metal-ceramic',
        teeth: ['15', '14', '13'],
        pontics: ['14'],
      },
    ]);
  });

  test('tells a code of caries only, and a direction of what has moved only', () => {
    const said = { ...entry, status: 'condition' as const };
    const detail = { icdas: 4, direction: 'distal' as const };
    expect(formsOf(procedure('caries', 'condition'), said, detail)[0]).toHaveProperty('icdas', 4);
    expect(formsOf(procedure('drift', 'condition'), said, detail)[0]).toHaveProperty('movement', {
      direction: 'distal',
    });
    const [fracture] = formsOf(procedure('fracture', 'condition'), said, detail);
    expect(Object.keys(fracture ?? {})).toEqual(['item', 'status', 'teeth']);
  });

  test('never plans a finding and never finds a treatment', () => {
    const keys = (status: 'planned' | 'condition') => proceduresOf(status).map(({ key }) => key);
    expect(keys('planned')).not.toContain('caries');
    expect(keys('condition')).not.toContain('extraction');
  });
});
