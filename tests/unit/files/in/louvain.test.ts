import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { describe, expect, test } from 'vitest';
import { communities } from '../../../../src/files/in/louvain';
import { type PairSums, pairSums } from '../../../../src/files/in/pair-sums';

/** Numbers from 0 to below 1, the same each time (a linear congruence, Lehmer 1951). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Edges of which most stay in one of twelve crowds; few nodes have many. */
function crowds(nodes: number, edges: number): PairSums {
  const random = numbers(7);
  const one = () => Math.floor(nodes * random() ** 2);
  const from: number[] = [];
  const to: number[] = [];
  for (let edge = 0; edge < edges; edge += 1) {
    const a = one();
    let b = one();
    for (let again = 0; again < 30 && b % 12 !== a % 12 && random() < 0.9; again += 1) b = one();
    from.push(a);
    to.push(b);
  }
  return pairSums(nodes, from, to);
}

/** Modularity (Newman & Girvan 2004). */
function modularity({ low, high, weight }: PairSums, of: ArrayLike<number>): number {
  const ends = new Map<number, number>();
  let [all, within] = [0, 0];
  low.forEach((a, pair) => {
    const b = high[pair] ?? 0;
    const sum = weight[pair] ?? 0;
    all += sum;
    if (of[a] === of[b]) within += sum;
    for (const node of [a, b]) ends.set(of[node] ?? 0, (ends.get(of[node] ?? 0) ?? 0) + sum);
  });
  return [...ends.values()].reduce((q, sum) => q - (sum / (2 * all)) ** 2, within / all);
}

describe('pairs taken together', () => {
  test('OG3: whatever their direction and order, loops left out', () => {
    const { low, high, weight } = pairSums(
      4,
      [2, 1, 3, 0, 1, 1],
      [1, 2, 3, 3, 0, 2],
      [1, 2, 9, 4, 8, 16],
    );
    expect([...low].map((a, at) => [a, high[at], weight[at]])).toEqual([
      [0, 1, 8],
      [0, 3, 4],
      [1, 2, 19],
    ]);
  });
});

describe('communities', () => {
  test('OG3: they are as good as those of another Louvain, and the same twice', () => {
    const pairs = crowds(2_000, 20_000);
    const graph = new UndirectedGraph<object, { weight: number }>();
    pairs.low.forEach((a, pair) => {
      graph.mergeEdge(a, pairs.high[pair] ?? 0, { weight: pairs.weight[pair] ?? 0 });
    });
    const other = louvain(graph, { getEdgeWeight: 'weight', rng: numbers(3) });
    const of = communities(pairs);
    const theirs = Array.from({ length: pairs.nodes }, (_, node) => other[node] ?? -1);
    expect(modularity(pairs, of)).toBeGreaterThan(0.98 * modularity(pairs, theirs));
    expect(communities(pairs)).toEqual(of);
  });

  test('OG3: who is in no pair is alone', () => {
    expect([...communities(pairSums(4, [1], [2]))]).toEqual([0, 1, 1, 2]);
  });
});
