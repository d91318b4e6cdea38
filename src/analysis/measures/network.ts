import { legsOf } from '../../graph/build';
import type { Contact, Status } from '../../model/schema';

/** A list of numbers for each row, in one array: row r's are at `offsets[r]` to `offsets[r + 1]`. */
export interface Rows {
  readonly offsets: Int32Array;
  readonly items: Int32Array;
}

/** The neighbours of each actor: those of v are at `offsets[v]` to `offsets[v + 1]`, ascending. */
export interface Adjacency {
  readonly offsets: Int32Array;
  readonly nodes: Int32Array;
  /** Beside each neighbour, how many contacts join the two in this direction, each once. */
  readonly contacts: Int32Array;
}

/**
 * The network of some contacts as the measures need it: a simple digraph without loops whose arcs
 * are the legs of the contacts, a mutual contact's both ways. Actors and contacts are numbered.
 * Plain data of typed arrays, so that it can be posted to a worker.
 */
export interface Network {
  /** Ids of everyone in the contacts, by code unit: the same whatever the contacts' order. */
  readonly actors: readonly string[];
  /** Ids of the contacts, in the order given. */
  readonly contacts: readonly string[];
  /** Whom each actor has a leg to. A place in `out.nodes` is the number of an arc. */
  readonly out: Adjacency;
  /** Who has a leg to each actor, with the number of the arc. */
  readonly in: Adjacency & { readonly arcs: Int32Array };
  /** Neighbours in either direction; a contact that goes both ways joins the two once. */
  readonly either: Adjacency;
  /** The contacts of each arc, ascending. */
  readonly arcContacts: Rows;
  /** Senders, carriers in order, and receivers of each contact, each once. */
  readonly from: Rows;
  readonly via: Rows;
  readonly to: Rows;
  /** 1 for a contact that nobody is reported to have initiated. */
  readonly mutual: Uint8Array;
}

/** How many contacts were left out, by status. */
export type LeftOut = Readonly<Partial<Record<Status, number>>>;

/** What did not take place, or not yet: it stays out of every measure unless let in. */
const UNHELD: ReadonlySet<Status> = new Set<Status>([
  'planned',
  'attempted',
  'declined',
  'unanswered',
  'denied',
]);

/**
 * The contacts that a measure counts, in their order: those that occurred or were agreed, or all
 * where every status is let in; with how many were left out, by status.
 */
export function countedContacts(
  contacts: readonly Contact[],
  { allStatuses = false }: { readonly allStatuses?: boolean } = {},
): { counted: readonly Contact[]; leftOut: LeftOut } {
  const leftOut: Partial<Record<Status, number>> = {};
  const counted = contacts.filter(({ status }) => {
    if (allStatuses || !UNHELD.has(status)) return true;
    leftOut[status] = (leftOut[status] ?? 0) + 1;
    return false;
  });
  return { counted, leftOut };
}

/** The network of these contacts. Who has no leg to another, as in a loop, is in it by itself. */
export function makeNetwork(contacts: readonly Contact[]): Network {
  const everyone = new Set<string>();
  for (const { from, via, to } of contacts) {
    for (const ids of [from, via, to]) for (const id of ids) everyone.add(id);
  }
  const actors = [...everyone].sort();
  const number = numbersOf(actors);
  return assemble({
    actors,
    contacts: contacts.map(({ id }) => id),
    from: rowsOf(contacts, ({ from }) => from, number),
    via: rowsOf(contacts, ({ via }) => via, number),
    to: rowsOf(contacts, ({ to }) => to, number),
    mutual: Uint8Array.from(contacts, ({ mutual }) => Number(mutual)),
    legs: (add) => {
      contacts.forEach((contact, at) => {
        for (const { source, target } of legsOf(contact)) add(number(source), number(target), at);
      });
    },
  });
}

/** The network of direct contacts given as pairs, one contact a pair, and of these further actors. */
export function networkOf(
  arcs: readonly (readonly [from: string, to: string])[],
  others: readonly string[] = [],
): Network {
  const actors = [...new Set([...arcs.flat(), ...others])].sort();
  const number = numbersOf(actors);
  return assemble({
    actors,
    contacts: arcs.map((_, at) => String(at)),
    from: rowsOf(arcs, ([from]) => [from], number),
    via: rowsOf(arcs, () => [], number),
    to: rowsOf(arcs, ([, to]) => [to], number),
    mutual: new Uint8Array(arcs.length),
    legs: (add) => {
      arcs.forEach(([from, to], at) => {
        add(number(from), number(to), at);
      });
    },
  });
}

/** The same contacts as if each went straight from its senders to its receivers. */
export function withoutCarriers(network: Network): Network {
  const { actors, contacts, from, to, mutual } = network;
  const via: Rows = { offsets: new Int32Array(contacts.length + 1), items: new Int32Array(0) };
  return assemble({
    actors,
    contacts,
    from,
    via,
    to,
    mutual,
    legs: (add) => {
      for (let contact = 0; contact < contacts.length; contact++) {
        for (const sender of rowOf(from, contact)) {
          for (const receiver of rowOf(to, contact)) add(sender, receiver, contact);
        }
      }
    },
  });
}

/** One row, without a copy. */
export function rowOf({ offsets, items }: Rows, row: number): Int32Array {
  return items.subarray(offsets[row], offsets[row + 1]);
}

/** The number of the arc from one actor to another, or −1 where there is none. */
export function arcBetween({ out }: Network, from: number, to: number): number {
  let low = out.offsets[from] ?? 0;
  let high = out.offsets[from + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((out.nodes[middle] ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  return low < (out.offsets[from + 1] ?? 0) && out.nodes[low] === to ? low : -1;
}

type Parts = Pick<Network, 'actors' | 'contacts' | 'from' | 'via' | 'to' | 'mutual'> & {
  /**
   * Names every leg by its ends and its contact, contact after contact; loops and repetitions do
   * no harm.
   */
  legs(add: (source: number, target: number, contact: number) => void): void;
};

function assemble({ legs, ...parts }: Parts): Network {
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

/** The place of each actor among these; −1 of one who is not. */
function numbersOf(actors: readonly string[]): (id: string) => number {
  const numbers = new Map(actors.map((id, at) => [id, at]));
  return (id) => numbers.get(id) ?? -1;
}

function rows(offsets: Iterable<number>, items: readonly number[]): Rows {
  return Object.freeze({ offsets: Int32Array.from(offsets), items: Int32Array.from(items) });
}

/** A row of actors for each of these, in order, each actor once. */
function rowsOf<One>(
  all: readonly One[],
  idsOf: (one: One) => readonly string[],
  number: (id: string) => number,
): Rows {
  const offsets = [0];
  const items: number[] = [];
  for (const one of all) {
    const ids = idsOf(one);
    // Lists of one or two ids: to look through them is cheaper by far than a set for each.
    for (const [at, id] of ids.entries()) if (ids.indexOf(id) === at) items.push(number(id));
    offsets.push(items.length);
  }
  return rows(offsets, items);
}

/** The places of each key, in the given order of places: a counting sort. */
function placesByKey(keys: readonly number[], size: number, order?: Int32Array): Rows {
  const offsets = new Int32Array(size + 1);
  for (const key of keys) offsets[key + 1] = (offsets[key + 1] ?? 0) + 1;
  for (let key = 0; key < size; key++) {
    offsets[key + 1] = (offsets[key + 1] ?? 0) + (offsets[key] ?? 0);
  }
  const next = offsets.slice();
  const items = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const place = order?.[at] ?? at;
    const key = keys[place] ?? 0;
    const free = next[key] ?? 0;
    items[free] = place;
    next[key] = free + 1;
  }
  return Object.freeze({ offsets, items });
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
