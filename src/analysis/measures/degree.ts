import { withoutCarriers } from './make-network';
import type { Network } from './network';
import { rowOf } from './rows';
import { countedIn, type Measure, type Param, settled } from './types';

export interface Degrees {
  /** How much each actor sent. */
  readonly out: Float64Array;
  /** How much each actor received. */
  readonly in: Float64Array;
  /** How much each actor sent or received, what is both once. */
  readonly either: Float64Array;
}

/**
 * The degrees of each actor (Freeman 1979, Centrality in Social Networks: Conceptual
 * Clarification) by pairs: how many others it has a leg to, how many have one to it, and how many
 * there are of both.
 */
export function degreesByPairs({ out, in: into, either }: Network): Degrees {
  const lengths = ({ offsets }: { readonly offsets: Int32Array }) =>
    Float64Array.from(offsets.subarray(1), (end, actor) => end - (offsets[actor] ?? 0));
  return { out: lengths(out), in: lengths(into), either: lengths(either) };
}

/**
 * The degrees of each actor by contacts: in how many it has a leg to another, in how many another
 * has one to it, and in how many either. A contact counts once, whatever its legs.
 */
export function degreesByContacts(network: Network): Degrees {
  const size = network.actors.length;
  const degrees = {
    out: new Float64Array(size),
    in: new Float64Array(size),
    either: new Float64Array(size),
  };
  // By contact, the last actor that counted it on a side; nothing has to be cleared in between.
  const last = {
    out: new Int32Array(network.contacts.length).fill(-1),
    in: new Int32Array(network.contacts.length).fill(-1),
    either: new Int32Array(network.contacts.length).fill(-1),
  };
  const count = (side: keyof Degrees, actor: number, contact: number): void => {
    if (last[side][contact] === actor) return;
    last[side][contact] = actor;
    degrees[side][actor] = (degrees[side][actor] ?? 0) + 1;
  };
  const { out, in: into, arcContacts } = network;
  for (let actor = 0; actor < size; actor++) {
    for (let arc = out.offsets[actor] ?? 0; arc < (out.offsets[actor + 1] ?? 0); arc++) {
      for (const contact of rowOf(arcContacts, arc)) {
        count('out', actor, contact);
        count('either', actor, contact);
      }
    }
    for (let at = into.offsets[actor] ?? 0; at < (into.offsets[actor + 1] ?? 0); at++) {
      for (const contact of rowOf(arcContacts, into.arcs[at] ?? 0)) {
        count('in', actor, contact);
        count('either', actor, contact);
      }
    }
  }
  return degrees;
}

const PARAMS = [
  { id: 'side', kind: 'choice', options: ['either', 'out', 'in'], default: 'either' },
  { id: 'unit', kind: 'choice', options: ['contacts', 'pairs'], default: 'contacts' },
  { id: 'carriers', kind: 'flag', default: false },
] as const satisfies readonly Param[];

/**
 * What an actor sent and received. A carrier is neither sender nor receiver of what it carried,
 * and not one of their others, unless `carriers` lets each leg count as sent and received.
 */
export const degreeMeasure = {
  id: 'degree',
  params: PARAMS,
  source: 'Freeman 1979',
  *compute(network, given, context) {
    const { side, unit, carriers } = settled(PARAMS, given);
    const legs = carriers ? network : withoutCarriers(network);
    const degrees = unit === 'pairs' ? degreesByPairs(legs) : degreesByContacts(legs);
    yield 1;
    const shown = side === 'out' ? degrees.out : side === 'in' ? degrees.in : degrees.either;
    return {
      // An array of its own: a worker hands each one over, and can do so once.
      values: shown.slice(),
      columns: [
        { id: 'out', values: degrees.out },
        { id: 'in', values: degrees.in },
      ],
      whole: {},
      counted: countedIn(legs, context),
    };
  },
} as const satisfies Measure;
