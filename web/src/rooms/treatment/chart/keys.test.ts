import { describe, expect, test } from 'vitest';
import { wishOf } from './keys';

const press = (key: string, more: Partial<Parameters<typeof wishOf>[0]> = {}) => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});

describe('keys of the chart', () => {
  test.each([
    ['m', 'M'],
    ['o', 'O'],
    ['d', 'D'],
    ['b', 'B'],
    ['l', 'L'],
    ['i', 'I'],
    ['p', 'L'],
    ['v', 'B'],
    ['M', 'M'],
  ])('%s says a face', (key, surface) => {
    expect(wishOf(press(key), true)).toEqual({ kind: 'surface', surface });
  });

  test.each([
    ['c', 'condition'],
    ['t', 'planned'],
    ['e', 'existing'],
    ['x', 'completed'],
  ])('%s says how it stands', (key, status) => {
    expect(wishOf(press(key), true)).toEqual({ kind: 'status', status });
  });

  test('shift with a digit is a favourite, whatever the layout writes for it; a bare digit is a tooth', () => {
    for (const key of ['!', '1', '&']) {
      expect(wishOf(press(key, { code: 'Digit1', shiftKey: true }), true)).toEqual({
        kind: 'favourite',
        number: 1,
      });
    }
    expect(wishOf(press('1', { code: 'Digit1' }), true)).toEqual({ kind: 'digit', digit: '1' });
  });

  test('single keys can be turned off; arrows, Enter and Delete stay', () => {
    for (const key of ['m', 't', '1', ' ', '/']) expect(wishOf(press(key), false)).toBeNull();
    expect(wishOf(press('ArrowLeft', { shiftKey: true }), false)).toEqual({
      kind: 'move',
      across: -1,
      down: 0,
      extend: true,
    });
    expect(wishOf(press('Enter'), false)).toEqual({ kind: 'repeat' });
    expect(wishOf(press('Delete'), false)).toEqual({ kind: 'clear' });
  });

  test('keys of the browser are left alone', () => {
    expect(wishOf(press('c', { ctrlKey: true }), true)).toBeNull();
    expect(wishOf(press('m', { altKey: true }), true)).toBeNull();
    expect(wishOf(press('Tab'), true)).toBeNull();
    expect(wishOf(press('z', { metaKey: true }), true)).toBeNull();
  });
});
