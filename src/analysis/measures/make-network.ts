import { legsOf } from '../../graph/build';
import type { Contact } from '../../model/schema';
import { assemble } from './assemble-network';
import type { Network } from './network';
import { type Rows, rowOf, rowsOf } from './rows';

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

/** The place of each actor among these; −1 of one who is not. */
function numbersOf(actors: readonly string[]): (id: string) => number {
  const numbers = new Map(actors.map((id, at) => [id, at]));
  return (id) => numbers.get(id) ?? -1;
}
