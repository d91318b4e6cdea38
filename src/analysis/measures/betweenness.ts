import type { Adjacency, Network } from './network';
import { countedIn, type Measure, type Param, type Running, settled } from './types';

/** What counts as a way between two actors. */
export interface Ways {
  /** Against the direction of an arc too. */
  readonly undirected: boolean;
  /** Parallel contacts are so many ways; else two actors are joined once. */
  readonly byContacts: boolean;
}

/** A search from one actor after another. Its arrays are used again by the next one. */
export interface Search {
  /**
   * Fills `dependency` and returns how many actors were reached, the source first in `order`.
   * An actor that was not reached keeps what an earlier search found.
   */
  from(source: number): number;
  /** The actors reached, by distance from the source. */
  readonly order: Int32Array;
  /**
   * The dependency of the source on each actor reached: the sum over all others of the share of
   * shortest paths to them that pass through it (Brandes 2001, δₛ•(v)); 0 for the source.
   */
  readonly dependency: Float64Array;
}

/**
 * Brandes' search (2001, A Faster Algorithm for Betweenness Centrality), breadth first, with
 * parallel contacts as separate shortest paths where asked (Brandes 2008, On Variants of
 * Shortest-Path Betweenness Centrality). O(arcs) a source.
 *
 * A step that lies on a shortest path is written down as it is found, under the actor that it
 * leaves: the way back then reads just these, in order, with no test of distances.
 */
export function makeSearch(network: Network, { undirected, byContacts }: Ways): Search {
  const { offsets, nodes, contacts }: Adjacency = undirected ? network.either : network.out;
  const size = network.actors.length;
  const order = new Int32Array(size);
  const distance = new Int32Array(size).fill(-1);
  const paths = new Float64Array(size);
  const dependency = new Float64Array(size);
  /** What an actor at the far end of a step gives back for each path: (1 + δ) ÷ σ. */
  const share = new Float64Array(size);
  const stepsEnd = new Int32Array(size);
  const stepTo = new Int32Array(nodes.length);
  const stepWays = new Float64Array(nodes.length).fill(1);

  // Every place read below exists: `?? 0` is for the compiler, which cannot know it.
  const from = (source: number): number => {
    order[0] = source;
    distance[source] = 0;
    paths[source] = 1;
    let reached = 1;
    let steps = 0;
    for (let head = 0; head < reached; head++) {
      const actor = order[head] ?? 0;
      const next = (distance[actor] ?? 0) + 1;
      const count = paths[actor] ?? 0;
      const end = offsets[actor + 1] ?? 0;
      for (let arc = offsets[actor] ?? 0; arc < end; arc++) {
        const other = nodes[arc] ?? 0;
        const far = distance[other] ?? 0;
        if (far >= 0 && far !== next) continue;
        const ways = byContacts ? (contacts[arc] ?? 0) : 1;
        if (far < 0) {
          distance[other] = next;
          order[reached++] = other;
          paths[other] = count * ways;
        } else {
          paths[other] = (paths[other] ?? 0) + count * ways;
        }
        stepTo[steps] = other;
        if (byContacts) stepWays[steps] = ways;
        steps++;
      }
      stepsEnd[head] = steps;
    }
    for (let at = reached - 1; at > 0; at--) {
      const actor = order[at] ?? 0;
      let sum = 0;
      const end = stepsEnd[at] ?? 0;
      for (let step = stepsEnd[at - 1] ?? 0; step < end; step++) {
        sum += (stepWays[step] ?? 0) * (share[stepTo[step] ?? 0] ?? 0);
      }
      const count = paths[actor] ?? 1;
      dependency[actor] = sum * count;
      share[actor] = (1 + sum * count) / count;
      distance[actor] = -1;
    }
    dependency[source] = 0;
    distance[source] = -1;
    return reached;
  };
  return { from, order, dependency };
}

/** What a betweenness is divided by to be a share of what it could be at most (Freeman 1977). */
export function pairsAround(actors: number, undirected: boolean): number {
  return ((actors - 1) * (actors - 2)) / (undirected ? 2 : 1);
}

/**
 * The betweenness of each actor (Freeman 1977, A Set of Measures of Centrality Based on
 * Betweenness): over all ordered pairs of others, in the undirected view all unordered pairs, the
 * share of shortest paths between them that pass through it. Exact; yields after each source.
 */
export function* betweenness(network: Network, ways: Ways): Running<Float64Array> {
  const size = network.actors.length;
  const search = makeSearch(network, ways);
  const values = new Float64Array(size);
  for (let source = 0; source < size; source++) {
    const reached = search.from(source);
    addDependencies(values, search, reached);
    yield (source + 1) / size;
  }
  return ways.undirected ? values.map((value) => value / 2) : values;
}

function addDependencies(values: Float64Array, search: Search, reached: number): void {
  const { order, dependency } = search;
  for (let at = 1; at < reached; at++) {
    const actor = order[at] ?? 0;
    values[actor] = (values[actor] ?? 0) + (dependency[actor] ?? 0);
  }
}

/** The settings that exact and sampled betweenness share. */
export const WAYS = [
  { id: 'direction', kind: 'choice', options: ['directed', 'undirected'], default: 'directed' },
  { id: 'unit', kind: 'choice', options: ['pairs', 'contacts'], default: 'pairs' },
  { id: 'normalised', kind: 'flag', default: false },
] as const satisfies readonly Param[];

export const betweennessMeasure = {
  id: 'betweenness',
  params: WAYS,
  source: 'Freeman 1977; Brandes 2001, 2008',
  *compute(network, given, context) {
    const { direction, unit, normalised } = settled(WAYS, given);
    const undirected = direction === 'undirected';
    const values = yield* betweenness(network, { undirected, byContacts: unit === 'contacts' });
    const most = normalised ? pairsAround(network.actors.length, undirected) : 1;
    return {
      // Of two actors and fewer none can be between: 0 ÷ 0, no figure.
      values: values.map((value) => value / most),
      columns: [],
      whole: {},
      counted: countedIn(network, context),
    };
  },
} as const satisfies Measure;
