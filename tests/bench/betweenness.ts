import { MultiDirectedGraph } from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { betweenness } from '../../src/analysis/measures/betweenness';
import { sampledBetweenness } from '../../src/analysis/measures/betweenness-sampled';
import { networkOf } from '../../src/analysis/measures/make-network';
import { toTheEnd } from '../../src/model/to-the-end';
import { median } from './stats';

export interface BenchRow {
  readonly label: string;
  readonly value: string;
}

/** The size of ICEWS 2014: actors, and ordered pairs of them with a contact. */
const [ACTORS, PAIRS] = [7_128, 31_000] as const;

/** mulberry32 (public domain). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A simple digraph in which few have very many others and most have few, as in event data: both
 * ends of an arc are drawn by a power of a uniform number, and one arc in two is answered.
 */
function skewed(actors: number, pairs: number): [string, string][] {
  const random = seeded(7);
  const anyone = () => Math.floor(actors * random() ** 3);
  const known = new Set<string>();
  const arcs: [string, string][] = [];
  const add = (from: number, to: number): void => {
    const key = `${from} ${to}`;
    if (from === to || known.has(key) || arcs.length === pairs) return;
    known.add(key);
    arcs.push([`a${from}`, `a${to}`]);
  };
  for (let actor = 1; actor < actors; actor++) add(actor, anyone());
  while (arcs.length < pairs) {
    const [from, to] = [anyone(), anyone()];
    add(from, to);
    if (random() < 0.5) add(to, from);
  }
  return arcs;
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const seconds = (times: readonly number[]) => `${((median(times) ?? 0) / 1000).toFixed(2)} s`;

/**
 * Betweenness of a synthetic network of the size of a year of event data, beside
 * graphology-metrics on the same network in the same run; both by turns, medians.
 */
export async function betweennessBench(runs = 5): Promise<readonly BenchRow[]> {
  const arcs = skewed(ACTORS, PAIRS);
  const network = networkOf(arcs);
  const graph = new MultiDirectedGraph();
  for (const [from, to] of arcs) graph.mergeEdge(from, to);
  const ways = { undirected: false, byContacts: false };
  const times = { ours: [] as number[], theirs: [] as number[], sampled: [] as number[] };
  for (let run = 0; run < runs; run++) {
    times.ours.push(timed(() => toTheEnd(betweenness(network, ways))));
    times.theirs.push(timed(() => betweennessCentrality(graph)));
    const sampling = { pivots: 200, seed: run };
    times.sampled.push(timed(() => toTheEnd(sampledBetweenness(network, ways, sampling))));
  }
  const ratio = (median(times.theirs) ?? 0) / (median(times.ours) ?? 1);
  const size = `${network.actors.length} actors, ${network.out.nodes.length} pairs`;
  return [
    { label: `betweenness, exact, directed (${size})`, value: seconds(times.ours) },
    { label: '… graphology-metrics on the same network', value: seconds(times.theirs) },
    { label: '… how many times as long it takes', value: ratio.toFixed(1) },
    { label: '… sampled from 200 pivots', value: seconds(times.sampled) },
  ];
}
