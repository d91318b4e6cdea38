import { expect, test } from 'vitest';
import { median, range } from '../../bench/stats';

test.each([
  [[], null],
  [[3], 3],
  [[10, 9, 1], 9],
  [[4, 1, 2, 3], 2.5],
])('GND7 the median of %j is %j', (numbers, expected) => {
  expect(median(numbers)).toBe(expected);
});

test('GND7 a range is the lowest and the highest, and none of nothing', () => {
  expect(range([3, 1, 2])).toEqual([1, 3]);
  expect(range([])).toBeNull();
});
