import { describe, expect, test } from 'vitest';
import { type Grid, walk } from '../../../../../src/ui/see/matrix/walk';

const FILLED = new Set(['0,3', '2,1', '4,1']);
const grid = (rtl = false): Grid => ({
  rows: 20,
  columns: 6,
  rtl,
  filled: ({ row, column }) => FILLED.has(`${row},${column}`),
});
const go = (key: string, from: readonly [number, number], ctrl = false, rtl = false) => {
  const place = walk(key, ctrl, { row: from[0], column: from[1] }, grid(rtl));
  return place && [place.row, place.column];
};

describe('keys in the matrix', () => {
  test('M8 arrows go as they look, in either direction of the page', () => {
    expect(go('ArrowRight', [0, 0])).toEqual([0, 1]);
    expect(go('ArrowLeft', [0, 1])).toEqual([0, 0]);
    expect(go('ArrowRight', [0, 1], false, true)).toEqual([0, 0]);
    expect(go('ArrowLeft', [0, 0], false, true)).toEqual([0, 1]);
    expect(go('ArrowDown', [0, 0])).toEqual([1, 0]);
  });

  test('M8 headers are come to past the first cells, their corner never', () => {
    expect(go('ArrowLeft', [0, 0])).toEqual([0, -1]);
    expect(go('ArrowUp', [0, 0])).toEqual([-1, 0]);
    expect(go('ArrowUp', [0, -1])).toEqual([0, -1]);
    expect(go('ArrowLeft', [-1, 0])).toEqual([-1, 0]);
  });

  test('M8 no key leaves the grid', () => {
    expect(go('ArrowRight', [0, 5])).toEqual([0, 5]);
    expect(go('ArrowDown', [19, 0])).toEqual([19, 0]);
    expect(go('PageDown', [15, 0])).toEqual([19, 0]);
    expect(go('PageUp', [3, 0])).toEqual([-1, 0]);
    expect(go('x', [0, 0])).toBeNull();
  });

  test('M8 Home and End are the ends of the row, with Ctrl those of the matrix', () => {
    expect(go('Home', [3, 4])).toEqual([3, 0]);
    expect(go('End', [3, 4])).toEqual([3, 5]);
    expect(go('Home', [3, 4], true)).toEqual([0, 0]);
    expect(go('End', [3, 4], true)).toEqual([19, 5]);
  });

  test('M8 with Ctrl an arrow goes to the next cell that is not empty, or to the edge', () => {
    expect(go('ArrowRight', [0, 0], true)).toEqual([0, 3]);
    expect(go('ArrowRight', [0, 3], true)).toEqual([0, 5]);
    expect(go('ArrowDown', [0, 1], true)).toEqual([2, 1]);
    expect(go('ArrowDown', [4, 1], true)).toEqual([19, 1]);
  });
});
