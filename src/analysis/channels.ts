import type { Contact } from '../model/schema';

/** A reported channel: the contacts that the same carriers took, in order, between the same ends. */
export interface Channel {
  /** Stable for the same route, in any data set and order. */
  readonly id: string;
  readonly from: readonly string[];
  readonly via: readonly string[];
  readonly to: readonly string[];
  /** Ids of its contacts, in the order of the data. */
  readonly contacts: readonly string[];
}

/** The route of a mediated contact as a key: senders, carriers in order, receivers. */
export function routeOf(contact: {
  readonly from: readonly string[];
  readonly via: readonly string[];
  readonly to: readonly string[];
}): string {
  const ends = (ids: readonly string[]) => [...ids].sort().join('+');
  return [ends(contact.from), ...contact.via, ends(contact.to)].join('>');
}

/** The mediated contacts grouped by route, in order of first appearance. */
export function reportedChannels(contacts: readonly Contact[]): Channel[] {
  const byRoute = new Map<string, Contact[]>();
  for (const contact of contacts) {
    if (contact.via.length === 0) continue;
    const route = routeOf(contact);
    byRoute.set(route, [...(byRoute.get(route) ?? []), contact]);
  }
  return [...byRoute].flatMap(([id, group]) => {
    const first = group[0];
    if (!first) return [];
    const { from, via, to } = first;
    return [{ id, from, via, to, contacts: group.map((contact) => contact.id) }];
  });
}
