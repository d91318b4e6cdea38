import type { Adjacency, Network } from './network';
import { placesByKey, type Rows, rowOf, rows } from './rows';

/** What a network is made of. */
export type Parts = Pick<Network, 'actors' | 'contacts' | 'from' | 'via' | 'to' | 'mutual'> & {
  /**
   * Names every leg by its ends and its contact, contact after contact; loops and repetitions do
   * no harm.
   */
  legs(add: (source: number, target: number, contact: number) => void): void;
};

/** The network of these parts: its arcs in order, in both directions and in either. */
export function assemble({ legs, ...parts }: Parts): Network {
  const size = parts.actors.length;
  const sources: number[] = [];
  const targets: number[] = [];
  const contacts: number[] = [];
  const add = (source: number, target: number, contact: number): void => {
    sources.push(source);
    targets.push(target);
    contacts.push(contact);
  };
  legs((source, target, contact) => {
    if (source === target) return;
    add(source, target, contact);
    if (parts.mutual[contact] === 1) add(target, source, contact);
  });

  // Both sorts keep the order of equals: by source, then target, then contact.
  const legsByTarget = placesByKey(targets, size).items;
  const tails: number[] = [];
  const heads: number[] = [];
  const starts: number[] = [];
  const items: number[] = [];
  for (const at of placesByKey(sources, size, legsByTarget).items) {
    const [source = 0, target = 0, contact = 0] = [sources[at], targets[at], contacts[at]];
    const newArc = tails.at(-1) !== source || heads.at(-1) !== target;
    if (newArc) {
      tails.push(source);
      heads.push(target);
      starts.push(items.length);
    }
    if (newArc || items.at(-1) !== contact) items.push(contact);
  }
  const arcContacts = rows([...starts, items.length], items);
  const count = arcContacts.offsets.subarray(1).map((end, arc) => end - (starts[arc] ?? 0));
  const backwards = placesByKey(heads, size);
  const out: Adjacency = {
    offsets: placesByKey(tails, size).offsets,
    nodes: Int32Array.from(heads),
    contacts: count,
  };
  const into = {
    offsets: backwards.offsets,
    nodes: backwards.items.map((arc) => tails[arc] ?? 0),
    contacts: backwards.items.map((arc) => count[arc] ?? 0),
    arcs: backwards.items,
  };
  return Object.freeze({
    ...parts,
    actors: Object.freeze(parts.actors),
    contacts: Object.freeze(parts.contacts),
    out: Object.freeze(out),
    in: Object.freeze(into),
    either: Object.freeze(eitherWay(out, into, arcContacts)),
    arcContacts,
  });
}

/** Both rows of each actor merged: a neighbour on either side, with the contacts of both arcs. */
function eitherWay(out: Adjacency, into: Network['in'], arcContacts: Rows): Adjacency {
  const offsets = [0];
  const nodes: number[] = [];
  const contacts: number[] = [];
  for (let actor = 0; actor + 1 < out.offsets.length; actor++) {
    const [lastOut = 0, lastIn = 0] = [out.offsets[actor + 1], into.offsets[actor + 1]];
    let atOut = out.offsets[actor] ?? 0;
    let atIn = into.offsets[actor] ?? 0;
    while (atOut < lastOut || atIn < lastIn) {
      const reached = atOut < lastOut ? (out.nodes[atOut] ?? 0) : Number.POSITIVE_INFINITY;
      const reachedBy = atIn < lastIn ? (into.nodes[atIn] ?? 0) : Number.POSITIVE_INFINITY;
      nodes.push(Math.min(reached, reachedBy));
      if (reached === reachedBy) {
        const there = rowOf(arcContacts, atOut);
        const back = rowOf(arcContacts, into.arcs[atIn] ?? 0);
        contacts.push(new Set([...there, ...back]).size);
      } else {
        contacts.push((reached < reachedBy ? out.contacts[atOut] : into.contacts[atIn]) ?? 0);
      }
      if (reached <= reachedBy) atOut++;
      if (reachedBy <= reached) atIn++;
    }
    offsets.push(nodes.length);
  }
  return {
    offsets: Int32Array.from(offsets),
    nodes: Int32Array.from(nodes),
    contacts: Int32Array.from(contacts),
  };
}
