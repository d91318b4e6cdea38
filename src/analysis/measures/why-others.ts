import { arcBetween, type Network } from './network';
import { rowOf } from './rows';

/** What joins an actor to one other: the contacts with a leg to it, and those with one from it. */
export interface OtherReason {
  readonly other: string;
  /** Ids of the contacts, in the order given. */
  readonly out: readonly string[];
  readonly into: readonly string[];
}

/**
 * Whom an actor has legs to or from, with the contacts of either direction; who has most of them
 * first, then by id. The parts of a degree (Freeman 1979) and of a reciprocity (Wasserman & Faust
 * 1994). Of an actor that is not in the network there is nothing to tell.
 */
export function whyOthers(network: Network, actor: string): OtherReason[] {
  const one = network.actors.indexOf(actor);
  if (one < 0) return [];
  const { offsets, nodes } = network.either;
  const contacts = (from: number, to: number): string[] => {
    const arc = arcBetween(network, from, to);
    if (arc < 0) return [];
    return Array.from(rowOf(network.arcContacts, arc), (at) => network.contacts[at] ?? '');
  };
  const others = Array.from(
    nodes.subarray(offsets[one], offsets[one + 1]),
    (other): OtherReason => ({
      other: network.actors[other] ?? '',
      out: contacts(one, other),
      into: contacts(other, one),
    }),
  );
  const size = ({ out, into }: OtherReason) => new Set([...out, ...into]).size;
  return others.sort((a, b) => size(b) - size(a) || (a.other < b.other ? -1 : 1));
}
