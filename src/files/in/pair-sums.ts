/** Pairs of nodes taken together, whatever their direction, with how much runs between them. */
export interface PairSums {
  readonly nodes: number;
  /** By pair the smaller and the larger number of its nodes; in ascending order, each pair once. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  readonly weight: Float64Array;
}

/**
 * @param nodes how many nodes there are
 * @param from,to by edge the numbers of its ends; loops count for nothing
 * @param weight by edge; 1 where it is not given
 */
export function pairSums(
  nodes: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  weight?: ArrayLike<number>,
): PairSums {
  const edges = Uint32Array.from({ length: from.length }, (_, edge) => edge);
  // By two passes of a counting sort, by the larger number and then by the smaller one.
  const low = (edge: number): number => Math.min(from[edge] ?? 0, to[edge] ?? 0);
  const high = (edge: number): number => Math.max(from[edge] ?? 0, to[edge] ?? 0);
  const sorted = sortBy(sortBy(edges, high, nodes), low, nodes);
  const [lows, highs] = [new Uint32Array(from.length), new Uint32Array(from.length)];
  const sums = new Float64Array(from.length);
  let pairs = 0;
  for (const edge of sorted) {
    const [a, b] = [low(edge), high(edge)];
    if (a === b) continue;
    if (pairs === 0 || lows[pairs - 1] !== a || highs[pairs - 1] !== b) {
      lows[pairs] = a;
      highs[pairs] = b;
      pairs += 1;
    }
    sums[pairs - 1] = (sums[pairs - 1] ?? 0) + (weight ? (weight[edge] ?? 0) : 1);
  }
  return {
    nodes,
    low: lows.slice(0, pairs),
    high: highs.slice(0, pairs),
    weight: sums.slice(0, pairs),
  };
}

/** Numbers in the ascending order of their keys, which are below `keys`; stable. */
function sortBy(numbers: Uint32Array, key: (one: number) => number, keys: number): Uint32Array {
  const next = new Uint32Array(keys + 1);
  for (const one of numbers) next[key(one) + 1] = (next[key(one) + 1] ?? 0) + 1;
  for (let at = 1; at <= keys; at += 1) next[at] = (next[at] ?? 0) + (next[at - 1] ?? 0);
  const sorted = new Uint32Array(numbers.length);
  for (const one of numbers) {
    const place = next[key(one)] ?? 0;
    next[key(one)] = place + 1;
    sorted[place] = one;
  }
  return sorted;
}
