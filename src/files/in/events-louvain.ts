import { communities } from './louvain';
import { pairSums } from './pair-sums';

/**
 * By node its community, numbered from 0 by how much runs within and to it, the most first; −1 for
 * a node of no edge. Louvain over the pairs taken together, whatever their direction; the same edges
 * give the same communities.
 * @param nodes how many nodes there are
 * @param from,to by edge the numbers of its ends; loops count for nothing
 * @param weight by edge; 1 where it is not given
 */
export function louvainCamps(
  nodes: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  weight?: ArrayLike<number>,
): Int32Array<ArrayBuffer> {
  const pairs = pairSums(nodes, from, to, weight);
  const strength = new Float64Array(nodes);
  for (let pair = 0; pair < pairs.low.length; pair += 1) {
    for (const node of [pairs.low[pair] ?? 0, pairs.high[pair] ?? 0])
      strength[node] = (strength[node] ?? 0) + (pairs.weight[pair] ?? 0);
  }
  const found = communities(pairs);
  const size = new Map<number, number>();
  found.forEach((place, node) => {
    if (strength[node] !== 0) size.set(place, (size.get(place) ?? 0) + (strength[node] ?? 0));
  });
  const order = [...size].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([place]) => place);
  const rank = new Map(order.map((place, at) => [place, at]));
  return Int32Array.from(found, (place, node) =>
    strength[node] === 0 ? -1 : (rank.get(place) ?? -1),
  );
}
