import type { Ways } from './betweenness';
import { arcBetween, type Network } from './network';
import {
  countedIn,
  type Measure,
  type MeasureContext,
  type MeasureResult,
  type Param,
  type ParamValues,
  type Running,
  settled,
} from './types';

/** How strongly each actor is tied to each of its neighbours, in whichever direction. */
export interface Ties {
  readonly offsets: Int32Array;
  readonly nodes: Int32Array;
  /**
   * Beside each neighbour, the mutual weight z(i, j) + z(j, i): one or the number of contacts in
   * each direction. Undirected, what joins the two counts once whichever way it went.
   */
  readonly weights: Float64Array;
  /** The sum of each actor's weights, and the largest of them. */
  readonly strength: Float64Array;
  readonly strongest: Float64Array;
}

/** The ties of a network; directed they are networkx' of a digraph, undirected of a graph. */
export function tiesOf(network: Network, { undirected, byContacts }: Ways): Ties {
  const { offsets, nodes, contacts } = network.either;
  const size = network.actors.length;
  const weights = new Float64Array(nodes.length);
  const [strength, strongest] = [new Float64Array(size), new Float64Array(size)];
  const oneWay = (from: number, to: number): number => {
    const arc = arcBetween(network, from, to);
    if (arc < 0) return 0;
    return byContacts ? (network.out.contacts[arc] ?? 0) : 1;
  };
  for (let actor = 0; actor < size; actor++) {
    for (let at = offsets[actor] ?? 0; at < (offsets[actor + 1] ?? 0); at++) {
      const other = nodes[at] ?? 0;
      const once = byContacts ? (contacts[at] ?? 0) : 1;
      const weight = undirected ? once : oneWay(actor, other) + oneWay(other, actor);
      weights[at] = weight;
      strength[actor] = (strength[actor] ?? 0) + weight;
      strongest[actor] = Math.max(strongest[actor] ?? 0, weight);
    }
  }
  return { offsets, nodes, weights, strength, strongest };
}

export interface Holes {
  /**
   * Burt's constraint: the sum over neighbours j of (p(i, j) + Σq p(i, q) p(q, j))², p being the
   * part of an actor's ties that it has in another. NaN of an isolate.
   */
  readonly constraint: Float64Array;
  /**
   * Burt's effective size: the sum over neighbours j of 1 − Σq p(i, q) m(j, q), m being a tie of j
   * as a part of its strongest. NaN of an isolate.
   */
  readonly effectiveSize: Float64Array;
}

/**
 * Burt's measures of structural holes (Burt 1992, Structural Holes, 51–65), as networkx has them:
 * q goes over the actor's neighbours, and the others' ties are all of theirs, not those among the
 * neighbours alone. For an unweighted graph the effective size is Borgatti's n − 2t/n (1997).
 * Yields after each actor.
 */
export function* structuralHoles(ties: Ties): Running<Holes> {
  const { offsets, nodes, weights, strength, strongest } = ties;
  const size = strength.length;
  const constraint = new Float64Array(size).fill(Number.NaN);
  const effectiveSize = new Float64Array(size).fill(Number.NaN);
  // Of the neighbours of the actor at hand: who they are, what of it they have, what they repeat.
  const neighbourOf = new Int32Array(size).fill(-1);
  const invested = new Float64Array(size);
  const redundancy = new Float64Array(size);
  for (let actor = 0; actor < size; actor++) {
    const [start = 0, end = 0] = [offsets[actor], offsets[actor + 1]];
    const part = (at: number): number => (weights[at] ?? 0) / (strength[actor] ?? 1);
    for (let at = start; at < end; at++) {
      const other = nodes[at] ?? 0;
      neighbourOf[other] = actor;
      invested[other] = part(at);
      redundancy[other] = 0;
    }
    for (let at = start; at < end; at++) {
      const between = nodes[at] ?? 0;
      const last = offsets[between + 1] ?? 0;
      for (let on = offsets[between] ?? 0; on < last; on++) {
        const other = nodes[on] ?? 0;
        if (neighbourOf[other] !== actor) continue;
        const weight = part(at) * (weights[on] ?? 0);
        invested[other] = (invested[other] ?? 0) + weight / (strength[between] ?? 1);
        redundancy[other] = (redundancy[other] ?? 0) + weight / (strongest[other] ?? 1);
      }
    }
    if (start < end) {
      const others = nodes.subarray(start, end);
      constraint[actor] = others.reduce((sum, other) => sum + (invested[other] ?? 0) ** 2, 0);
      effectiveSize[actor] = others.reduce((sum, other) => sum + 1 - (redundancy[other] ?? 0), 0);
    }
    yield (actor + 1) / size;
  }
  return { constraint, effectiveSize };
}

const PARAMS = [
  { id: 'direction', kind: 'choice', options: ['directed', 'undirected'], default: 'directed' },
  { id: 'unit', kind: 'choice', options: ['pairs', 'contacts'], default: 'pairs' },
] as const satisfies readonly Param[];

/** Which ties are meant by the settings of these measures. */
export function waysOf(given: ParamValues): Ways {
  const { direction, unit } = settled(PARAMS, given);
  return { undirected: direction === 'undirected', byContacts: unit === 'contacts' };
}

function* computeWith(
  network: Network,
  given: ParamValues,
  context: MeasureContext,
  figures: (holes: Holes, ties: Ties) => Pick<MeasureResult, 'values' | 'columns'>,
): Running<MeasureResult> {
  const ties = tiesOf(network, waysOf(given));
  const holes = yield* structuralHoles(ties);
  return { ...figures(holes, ties), whole: {}, counted: countedIn(network, context) };
}

/** Low where an actor's neighbours are strangers to one another, high where they are not. */
export const constraintMeasure = {
  id: 'constraint',
  params: PARAMS,
  source: 'Burt 1992',
  compute: (network, given, context) =>
    computeWith(network, given, context, ({ constraint }) => ({ values: constraint, columns: [] })),
} as const satisfies Measure;

/** How many of its neighbours do not repeat one another; `efficiency` is its part of them all. */
export const effectiveSizeMeasure = {
  id: 'effective-size',
  params: PARAMS,
  source: 'Burt 1992',
  compute: (network, given, context) =>
    computeWith(network, given, context, ({ effectiveSize }, { offsets }) => ({
      values: effectiveSize,
      columns: [
        {
          id: 'efficiency',
          values: effectiveSize.map(
            (of, actor) => of / ((offsets[actor + 1] ?? 0) - (offsets[actor] ?? 0)),
          ),
        },
      ],
    })),
} as const satisfies Measure;
