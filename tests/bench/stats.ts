/** The median of some numbers, in their unit; null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** The value that a share of the numbers does not pass, by nearest rank; null of none. */
export function quantile(numbers: readonly number[], share: number): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** The lowest and the highest of some numbers; null of none. */
export function range(numbers: readonly number[]): readonly [number, number] | null {
  return numbers.length === 0 ? null : [Math.min(...numbers), Math.max(...numbers)];
}

/**
 * The power b of y = a·xᵇ that fits points best, by least squares of their logarithms; null where
 * fewer than two points are above zero.
 */
export function exponent(points: readonly (readonly [x: number, y: number])[]): number | null {
  const logs = points.filter(([x, y]) => x > 0 && y > 0).map((one) => one.map(Math.log));
  if (logs.length < 2) return null;
  const mean = (axis: 0 | 1) => logs.reduce((sum, one) => sum + (one[axis] ?? 0), 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  let [xy, xx] = [0, 0];
  for (const [x = 0, y = 0] of logs) {
    xy += (x - mx) * (y - my);
    xx += (x - mx) ** 2;
  }
  return xx === 0 ? null : xy / xx;
}
