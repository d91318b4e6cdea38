import { type PairSums, pairSums } from './pair-sums';

/** A graph of one level: both directions of every pair, by the node they start from. */
interface Level {
  readonly nodes: number;
  /** Where the neighbours of a node begin, and at the end how many there are. */
  readonly start: Uint32Array;
  readonly neighbour: Uint32Array;
  readonly weight: Float64Array;
  /** By node all that runs to it, what runs within it counted twice. */
  readonly strength: Float64Array;
}

/** What a move must gain, of all that runs: else sums of rounding go round in circles. */
const LEAST = 1e-10;
/** How often a node of a level is looked at, on average and at most. */
const LOOKS = 50;

function levelOf({ nodes, low, high, weight }: PairSums, within: Float64Array): Level {
  const start = new Uint32Array(nodes + 1);
  for (const ends of [low, high])
    for (const node of ends) start[node + 1] = (start[node + 1] ?? 0) + 1;
  for (let node = 1; node <= nodes; node += 1)
    start[node] = (start[node] ?? 0) + (start[node - 1] ?? 0);
  const next = start.slice();
  const neighbour = new Uint32Array(2 * low.length);
  const weights = new Float64Array(2 * low.length);
  const strength = Float64Array.from(within);
  const put = (node: number, other: number, sum: number): void => {
    const place = next[node] ?? 0;
    next[node] = place + 1;
    neighbour[place] = other;
    weights[place] = sum;
    strength[node] = (strength[node] ?? 0) + sum;
  };
  for (let pair = 0; pair < low.length; pair += 1) {
    const [a, b, sum] = [low[pair] ?? 0, high[pair] ?? 0, weight[pair] ?? 0];
    put(a, b, sum);
    put(b, a, sum);
  }
  return { nodes, start, neighbour, weight: weights, strength };
}

/** The same order of so many numbers each time, as if drawn (mulberry32, T. Ettinger). */
function shuffled(count: number): Uint32Array {
  const numbers = Uint32Array.from({ length: count }, (_, at) => at);
  let state = 1;
  for (let left = count - 1; left > 0; left -= 1) {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const other = ((mixed ^ (mixed >>> 14)) >>> 0) % (left + 1);
    const one = numbers[left] ?? 0;
    numbers[left] = numbers[other] ?? 0;
    numbers[other] = one;
  }
  return numbers;
}

/** Moves nodes among communities while that gains; by node its community, null where nothing moved. */
function moved({ nodes, start, neighbour, weight, strength }: Level): Uint32Array | null {
  const community = Uint32Array.from({ length: nodes }, (_, node) => node);
  const total = Float64Array.from(strength);
  let all = 0;
  for (const one of strength) all += one;
  // Who is to be looked at, a ring. By their numbers the busiest would often come first, and find
  // each other.
  const queue = shuffled(nodes);
  const waits = new Uint8Array(nodes).fill(1);
  let [head, waiting, moves] = [0, nodes, 0];
  const to = new Float64Array(nodes);
  const met = new Uint32Array(nodes);
  for (let looks = LOOKS * nodes; waiting > 0 && looks > 0; looks -= 1) {
    const node = queue[head] ?? 0;
    head = (head + 1) % nodes;
    waiting -= 1;
    waits[node] = 0;
    const [first, end] = [start[node] ?? 0, start[node + 1] ?? 0];
    let found = 0;
    for (let at = first; at < end; at += 1) {
      const place = community[neighbour[at] ?? 0] ?? 0;
      if (to[place] === 0) met[found++] = place;
      to[place] = (to[place] ?? 0) + (weight[at] ?? 0);
    }
    const own = community[node] ?? 0;
    const mine = strength[node] ?? 0;
    total[own] = (total[own] ?? 0) - mine;
    const gain = (place: number): number => (to[place] ?? 0) - (mine * (total[place] ?? 0)) / all;
    let [best, most] = [own, gain(own) + LEAST * all];
    for (let at = 0; at < found; at += 1) {
      const place = met[at] ?? 0;
      const here = gain(place);
      if (here > most || (here === most && place < best)) [best, most] = [place, here];
    }
    for (let at = 0; at < found; at += 1) to[met[at] ?? 0] = 0;
    total[best] = (total[best] ?? 0) + mine;
    if (best === own) continue;
    community[node] = best;
    moves += 1;
    for (let at = first; at < end; at += 1) {
      const other = neighbour[at] ?? 0;
      if (waits[other] === 1 || community[other] === best) continue;
      waits[other] = 1;
      queue[(head + waiting) % nodes] = other;
      waiting += 1;
    }
  }
  return moves === 0 ? null : community;
}

/** Numbers from 0 in the order of first use. */
function renumbered(community: Uint32Array): { readonly of: Uint32Array; readonly count: number } {
  const number = new Map<number, number>();
  const of = community.map((place) => {
    const known = number.get(place) ?? number.size;
    number.set(place, known);
    return known;
  });
  return { of, count: number.size };
}

/**
 * By node its community, from 0 in the order of first use: Louvain (Blondel et al. 2008), with a
 * queue of those whose neighbours have moved (as Leiden has it, Traag et al. 2019). The
 * order is seeded and no clock is read: the same pairs give the same communities. Nodes of no pair
 * are communities of their own.
 */
export function communities(pairs: PairSums): Uint32Array {
  let of: Uint32Array = Uint32Array.from({ length: pairs.nodes }, (_, node) => node);
  let now = pairs;
  let within = new Float64Array(pairs.nodes);
  for (;;) {
    const found = moved(levelOf(now, within));
    if (!found) return of;
    const { of: place, count } = renumbered(found);
    of = of.map((node) => place[node] ?? 0);
    const inner = new Float64Array(count);
    within.forEach((sum, node) => {
      inner[place[node] ?? 0] = (inner[place[node] ?? 0] ?? 0) + sum;
    });
    const [low, high] = [
      now.low.map((node) => place[node] ?? 0),
      now.high.map((node) => place[node] ?? 0),
    ];
    for (let pair = 0; pair < low.length; pair += 1) {
      const a = low[pair] ?? 0;
      if (a === high[pair]) inner[a] = (inner[a] ?? 0) + 2 * (now.weight[pair] ?? 0);
    }
    now = pairSums(count, low, high, now.weight);
    within = inner;
  }
}
