import { type Rows, rowOf } from './rows';

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

/** An actor's number, or −1; actors are sorted, but one look through them is soon done. */
export const numberOf = ({ actors }: Network, id: string): number => actors.indexOf(id);

/** The numbers of those that an actor's arcs lead to; none for one that is not in the network. */
export function neighbours(
  { offsets, nodes }: Pick<Adjacency, 'offsets' | 'nodes'>,
  actor: number,
) {
  return actor < 0 ? nodes.subarray(0, 0) : nodes.subarray(offsets[actor], offsets[actor + 1]);
}

/** The numbers of the contacts from one actor to another. */
export function contactsFrom(network: Network, from: number, to: number): Int32Array {
  const arc = arcBetween(network, from, to);
  return arc < 0 ? new Int32Array(0) : rowOf(network.arcContacts, arc);
}

/** Contacts by their ids. */
export function idsOf({ contacts }: Network, numbers: Iterable<number>): string[] {
  return Array.from(numbers, (number) => contacts[number] ?? '');
}
