import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';

/** Random numbers in [0, 1) that are the same for the same seed (mulberry32, T. Ettinger). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * By node its community, numbered from 0 by how much runs within and to it, the most first; −1 for
 * a node of no edge. Louvain (Blondel et al. 2008) over the pairs taken together, whatever their
 * direction; seeded, so that the same pairs in the same order give the same communities.
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
  const pairs = new Map<number, number>();
  for (let edge = 0; edge < from.length; edge += 1) {
    const [a, b] = [from[edge] ?? 0, to[edge] ?? 0];
    if (a === b) continue;
    const key = a < b ? a * nodes + b : b * nodes + a;
    pairs.set(key, (pairs.get(key) ?? 0) + (weight ? (weight[edge] ?? 0) : 1));
  }
  const strength = new Float64Array(nodes);
  const graph = new UndirectedGraph<{ community?: number }, { weight: number }>();
  for (const [key, sum] of pairs) {
    const [a, b] = [Math.floor(key / nodes), key % nodes];
    strength[a] = (strength[a] ?? 0) + sum;
    strength[b] = (strength[b] ?? 0) + sum;
    graph.mergeNode(a);
    graph.mergeNode(b);
    graph.addEdge(a, b, { weight: sum });
  }
  const community = new Int32Array(nodes).fill(-1);
  if (pairs.size === 0) return community;
  const found = louvain(graph, { getEdgeWeight: 'weight', rng: seeded(1) });
  const size = new Map<number, number>();
  for (const [node, place] of Object.entries(found)) {
    community[Number(node)] = place;
    size.set(place, (size.get(place) ?? 0) + (strength[Number(node)] ?? 0));
  }
  const order = [...size].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([place]) => place);
  const rank = new Map(order.map((place, at) => [place, at]));
  return community.map((place) => rank.get(place) ?? -1);
}
