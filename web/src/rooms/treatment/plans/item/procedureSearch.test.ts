import { describe, expect, test } from 'vitest';
import { searchProcedures } from './procedureSearch';

const all = [
  'Removal of a retained root',
  'Root canal, one canal',
  'Filling, composite',
  'Élévation du sinus',
];
const found = (typed: string) => searchProcedures(all, typed, (one) => one);

describe('a procedure', () => {
  test('is found by the beginnings of its words, in any order', () => {
    expect(found('comp fill')).toEqual(['Filling, composite']);
  });

  test('that begins so comes first', () => {
    expect(found('root')).toEqual(['Root canal, one canal', 'Removal of a retained root']);
  });

  test('is found without its accents, and nothing is found by what no word begins with', () => {
    expect(found('elevation')).toEqual(['Élévation du sinus']);
    expect(found('omposite')).toEqual([]);
  });

  test('all are offered before anything is typed', () => {
    expect(found('')).toHaveLength(all.length);
  });
});
