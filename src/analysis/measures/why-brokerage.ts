import { type BrokerageFigure, type BrokerageRole, brokerageRole, classesApart } from './brokerage';
import type { Network } from './network';
import { contactsFrom, idsOf, neighbours, numberOf } from './network';
import { rowOf } from './rows';
import type { Reasons } from './types';

/** A broker's triad a→v→b without a→b: a and b by their ids, and the contacts of both legs. */
export interface Triad {
  readonly from: string;
  readonly to: string;
  readonly role: BrokerageRole;
  /** Ids of the contacts from a to v, and of those from v to b. */
  readonly into: readonly string[];
  readonly onward: readonly string[];
  /**
   * Those in both, in which v is reported to have carried on to b what came from a. Where there are
   * none the triad is put together from separate contacts: an inference, not reported mediation.
   */
  readonly carried: readonly string[];
}

export interface BrokerageReasons extends Reasons<Triad> {
  /** How many of all triads rest on a contact that the broker carried. */
  readonly reported: number;
}

/**
 * The triads behind an actor's count in a role of brokerage, or in all of them; those that rest on
 * a contact it carried first, then by the ids of their ends. None for an actor not in the network.
 */
export function whyBrokerage(
  network: Network,
  classes: Int32Array,
  actor: string,
  role: BrokerageFigure,
  limit = Number.POSITIVE_INFINITY,
): BrokerageReasons {
  const broker = numberOf(network, actor);
  const apart = classesApart(classes);
  const classOf = (one: number): number => apart[one] ?? -1;
  const [reported, inferred]: [Triad[], Triad[]] = [[], []];
  const found = { count: 0, reported: 0 };
  for (const from of neighbours(network.in, broker)) {
    const direct = new Set(neighbours(network.out, from));
    const handed = carriedFrom(network, from, broker);
    for (const to of neighbours(network.out, broker)) {
      if (from === to || direct.has(to)) continue;
      const played = brokerageRole(classOf(from), classOf(broker), classOf(to));
      if (role !== 'total' && role !== played) continue;
      const carried = handed.filter(({ to: next }) => next.includes(to));
      found.count++;
      if (carried.length > 0) found.reported++;
      const list = carried.length > 0 ? reported : inferred;
      if (list.length >= limit) continue;
      list.push({
        from: network.actors[from] ?? '',
        to: network.actors[to] ?? '',
        role: played,
        into: idsOf(network, contactsFrom(network, from, broker)),
        onward: idsOf(network, contactsFrom(network, broker, to)),
        carried: carried.map(({ contact }) => contact),
      });
    }
  }
  return { parts: [...reported, ...inferred].slice(0, limit), ...found };
}

/** The contacts that an actor handed to a broker who carried them on, and to whom it did. */
function carriedFrom(
  network: Network,
  from: number,
  broker: number,
): { contact: string; to: Int32Array }[] {
  return [...contactsFrom(network, from, broker)].flatMap((contact) => {
    const carriers = rowOf(network.via, contact);
    const at = carriers.indexOf(broker);
    if (at < 0) return [];
    const before = at === 0 ? rowOf(network.from, contact) : carriers.subarray(at - 1, at);
    const last = at === carriers.length - 1;
    const after = last ? rowOf(network.to, contact) : carriers.subarray(at + 1, at + 2);
    const back = network.mutual[contact] === 1 && after.includes(from);
    // A mutual contact was carried both ways, but not from one end to another of the same side.
    const to = [...(before.includes(from) ? after : []), ...(back ? before : [])];
    return [{ contact: network.contacts[contact] ?? '', to: Int32Array.from(to) }];
  });
}
