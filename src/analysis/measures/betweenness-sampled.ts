import { makeSearch, pairsAround, WAYS, type Ways } from './betweenness';
import type { Network } from './network';
import { countedIn, type Measure, type Param, type Running, settled } from './types';

export interface Sampling {
  /** From how many actors paths are searched; with as many as there are the figure is exact. */
  readonly pivots: number;
  /** The same seed draws the same pivots. */
  readonly seed: number;
}

export interface Estimate {
  readonly values: Float64Array;
  /**
   * The standard error of each value, from how much the pivots' contributions differ, for a sample
   * without replacement; 0 where all actors were pivots, NaN of a single pivot.
   */
  readonly errors: Float64Array;
  /** How many pivots there were: no more than there are actors. */
  readonly pivots: number;
}

/**
 * Betweenness estimated from random pivots (Brandes & Pich 2007, Centrality Estimation in Large
 * Networks, the strategy "random"): n ÷ k times the dependencies of k sources, drawn evenly and
 * without replacement. Without bias: the mean over all draws is the exact value. Yields after each
 * pivot.
 */
export function* sampledBetweenness(
  network: Network,
  ways: Ways,
  { pivots, seed }: Sampling,
): Running<Estimate> {
  const size = network.actors.length;
  const drawn = draw(size, pivots, seed);
  const search = makeSearch(network, ways);
  const running = { mean: new Float64Array(size), spread: new Float64Array(size) };
  const found = new Float64Array(size);
  for (const [at, pivot] of drawn.entries()) {
    found.fill(0);
    const reached = search.from(pivot);
    for (let place = 1; place < reached; place++) {
      const actor = search.order[place] ?? 0;
      found[actor] = search.dependency[actor] ?? 0;
    }
    include(running, found, at + 1);
    yield (at + 1) / drawn.length;
  }
  const count = drawn.length;
  const scale = size / (ways.undirected ? 2 : 1);
  const unseen = size === 0 ? 0 : 1 - count / size;
  return {
    values: running.mean.map((mean) => mean * scale),
    errors: running.spread.map((spread) =>
      unseen === 0 ? 0 : scale * Math.sqrt((spread / (count - 1) / count) * unseen),
    ),
    pivots: count,
  };
}

/** Takes one more observation into means and sums of squared deviations (Welford 1962). */
function include(
  { mean, spread }: { mean: Float64Array; spread: Float64Array },
  found: Float64Array,
  count: number,
): void {
  for (let actor = 0; actor < found.length; actor++) {
    const value = found[actor] ?? 0;
    const before = mean[actor] ?? 0;
    const after = before + (value - before) / count;
    mean[actor] = after;
    spread[actor] = (spread[actor] ?? 0) + (value - before) * (value - after);
  }
}

/** So many different numbers below a size, each set of them equally likely (Fisher & Yates). */
function draw(size: number, wanted: number, seed: number): Int32Array {
  const random = seeded(seed);
  const numbers = Int32Array.from({ length: size }, (_, at) => at);
  const count = Math.min(wanted, size);
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(random() * (size - at));
    const [here = 0, there = 0] = [numbers[at], numbers[other]];
    numbers[at] = there;
    numbers[other] = here;
  }
  return numbers.subarray(0, count);
}

/** mulberry32 (public domain): numbers from 0 up to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PARAMS = [
  ...WAYS,
  { id: 'pivots', kind: 'integer', min: 2, max: 1_000_000, default: 200 },
  { id: 'seed', kind: 'integer', min: 0, max: 2 ** 31 - 1, default: 1 },
] as const satisfies readonly Param[];

export const sampledBetweennessMeasure = {
  id: 'betweenness-sampled',
  params: PARAMS,
  source: 'Brandes & Pich 2007',
  *compute(network, given, context) {
    const { direction, unit, normalised, pivots, seed } = settled(PARAMS, given);
    const undirected = direction === 'undirected';
    const estimate = yield* sampledBetweenness(
      network,
      { undirected, byContacts: unit === 'contacts' },
      { pivots: Number(pivots), seed: Number(seed) },
    );
    const most = normalised ? pairsAround(network.actors.length, undirected) : 1;
    return {
      values: estimate.values.map((value) => value / most),
      columns: [{ id: 'standard-error', values: estimate.errors.map((error) => error / most) }],
      whole: { pivots: estimate.pivots },
      counted: countedIn(network, context),
    };
  },
} as const satisfies Measure;
