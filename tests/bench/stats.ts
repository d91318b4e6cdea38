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
