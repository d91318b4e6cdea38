import { expect, test } from 'vitest';
import { median, quantile, range } from '../../bench/stats';

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

test.each([
  [[], 0.95, null],
  [[7], 0.95, 7],
  [Array.from({ length: 20 }, (_, at) => 20 - at), 0.95, 19],
  [[3, 1, 2], 0, 1],
  [[3, 1, 2], 1, 3],
])('GND7 the value that a share of %j does not pass, by nearest rank (%d)', (all, share, value) => {
  expect(quantile(all, share)).toBe(value);
});
