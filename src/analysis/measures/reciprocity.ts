import { arcBetween, type Network } from './network';
import { countedIn, type Measure, settled } from './types';

export interface Reciprocity {
  /** Of each actor; NaN of one with no leg to or from another. */
  readonly values: Float64Array;
  /** The share of all ordered pairs whose other way round is a pair too; NaN where there is none. */
  readonly overall: number;
}

/**
 * The reciprocity of each actor, by pairs: twice the others that it has legs to and from, over all
 * that it has legs to with all that have legs to it. The overall figure is the share of arcs that
 * are returned (Wasserman & Faust 1994, 13.1; both as networkx defines them).
 */
export function reciprocity(network: Network): Reciprocity {
  const { out, in: into, actors } = network;
  let returned = 0;
  const values = Float64Array.from(actors, (_, actor) => {
    const first = out.offsets[actor] ?? 0;
    const last = out.offsets[actor + 1] ?? 0;
    const received = (into.offsets[actor + 1] ?? 0) - (into.offsets[actor] ?? 0);
    let both = 0;
    for (let arc = first; arc < last; arc++) {
      if (arcBetween(network, out.nodes[arc] ?? 0, actor) >= 0) both++;
    }
    returned += both;
    // Of an actor by itself 0 ÷ 0, no figure.
    return (2 * both) / (last - first + received);
  });
  return { values, overall: returned / out.nodes.length };
}

export const reciprocityMeasure = {
  id: 'reciprocity',
  params: [],
  source: 'Wasserman & Faust 1994',
  *compute(network, given, context) {
    settled([], given);
    const { values, overall } = reciprocity(network);
    yield 1;
    return { values, columns: [], whole: { overall }, counted: countedIn(network, context) };
  },
} as const satisfies Measure;
