import { describe, expect, test } from 'vitest';
import type { MarkView } from '../../../api/chart';
import type { Procedure } from '../../../api/fees';
import type { ItemForm } from '../../../api/plans';
import { emptyForm, everyTooth, fitted, formFrom, readTeeth } from './itemForm';

const procedure = (area: Procedure['area'], charts: string | null = null) =>
  ({ code: 'DM.X', area, charts: charts && { kind: charts, material: null } }) as Procedure;

describe('what is planned', () => {
  test('keeps only what its procedure asks for', () => {
    const full: ItemForm = {
      ...emptyForm,
      tooth: '36',
      surfaces: 'OD',
      part: 'upper-arch',
      readBack: { tooth: '36', words: 'lower left first molar' },
    };
    expect(fitted(full, procedure('surface'))).toMatchObject({
      tooth: '36',
      surfaces: 'OD',
      part: null,
      readBack: null,
    });
    expect(fitted(full, procedure('tooth', 'extraction'))).toMatchObject({
      surfaces: '',
      readBack: full.readBack,
    });
    expect(fitted(full, procedure('arch'))).toMatchObject({ tooth: null, surfaces: '', part: 'upper-arch' });
    expect(fitted(full, procedure('mouth'))).toMatchObject({ tooth: null, surfaces: '', part: null });
  });

  test('from caries is a filling of the same faces, which remembers what it came from', () => {
    const mark = { id: 'm', item: 'caries', surfaces: 'OD' } as MarkView;
    expect(formFrom('36', mark)).toMatchObject({
      procedure: 'DM.REST.COMPOSITE',
      tooth: '36',
      surfaces: 'OD',
      from: 'm',
    });
  });

  test('from what has no usual answer is left to the person', () => {
    expect(formFrom('11', { id: 'm', item: 'observation', surfaces: 'M' } as MarkView)).toMatchObject({
      procedure: '',
      surfaces: '',
    });
  });

  test('is read in the reader’s own numbers, and what is no tooth is told', () => {
    expect(readTeeth('19, 3', 'universal', everyTooth)).toEqual(['36', '16']);
    expect(readTeeth('36 99', 'fdi', everyTooth)).toEqual(['36', null]);
    expect(readTeeth(' ', 'fdi', everyTooth)).toEqual([]);
  });
});
