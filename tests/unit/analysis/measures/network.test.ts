import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedContacts } from '../../../../src/analysis/measures/counted';
import {
  makeNetwork,
  networkOf,
  withoutCarriers,
} from '../../../../src/analysis/measures/make-network';
import {
  type Adjacency,
  arcBetween,
  type Network,
} from '../../../../src/analysis/measures/network';
import { rowOf } from '../../../../src/analysis/measures/rows';
import { legsOf } from '../../../../src/graph/build';
import { type Contact, STATUSES } from '../../../../src/model/schema';
import { F8 } from '../../../fixtures/networks';
import { contact } from '../../../scenes/support/tiny';

function pairsOf(network: Network, side: Adjacency): string[] {
  return network.actors.flatMap((id, at) => {
    const row = { offsets: side.offsets, items: side.nodes };
    const counts = { offsets: side.offsets, items: side.contacts };
    return [...rowOf(row, at)].map(
      (other, place) => `${id}>${network.actors[other]}×${rowOf(counts, at)[place]}`,
    );
  });
}

const carriers = (network: Network) => [...network.via.items].map((at) => network.actors[at]);

test('BT1 an arc is a leg, with the contacts that have it, each once', () => {
  const network = makeNetwork([
    contact('one', 'a > c > b'),
    contact('two', 'a > c'),
    contact('three', 'a+d > c'),
  ]);
  expect(network.actors).toEqual(['a', 'b', 'c', 'd']);
  expect(pairsOf(network, network.out)).toEqual(['a>c×3', 'c>b×1', 'd>c×1']);
  expect(pairsOf(network, network.in)).toEqual(['b>c×1', 'c>a×3', 'c>d×1']);
  expect([...rowOf(network.arcContacts, arcBetween(network, 0, 2))]).toEqual([0, 1, 2]);
  expect(arcBetween(network, 2, 0)).toBe(-1);
  expect(carriers(network)).toEqual(['c']);
});

test('BT1 a contact that passes the same pair twice counts for it once', () => {
  const network = makeNetwork([contact('ring', 'a > c > a > c')]);
  expect(pairsOf(network, network.out)).toEqual(['a>c×1', 'c>a×1']);
  expect(pairsOf(network, network.either)).toEqual(['a>c×1', 'c>a×1']);
});

test('BT1 a mutual contact makes arcs both ways and joins the two once', () => {
  const network = makeNetwork([
    contact('talks', 'a+b > a+b', { mutual: true }),
    contact('note', 'a > b'),
  ]);
  expect(pairsOf(network, network.out)).toEqual(['a>b×2', 'b>a×1']);
  expect(pairsOf(network, network.either)).toEqual(['a>b×2', 'b>a×2']);
});

test('BT2 loops are left out, and who has nothing else stays by itself', () => {
  const network = makeNetwork([contact('self', 'a > a'), contact('other', 'b > c')]);
  expect(network.actors).toEqual(['a', 'b', 'c']);
  expect(pairsOf(network, network.out)).toEqual(['b>c×1']);
  expect(network.contacts).toEqual(['self', 'other']);
});

test('BT2 of nothing there is an empty network', () => {
  const network = makeNetwork([]);
  expect(network.actors).toEqual([]);
  expect([...network.out.offsets, ...network.either.offsets]).toEqual([0, 0]);
});

test('BT3 what did not take place, or not yet, is left out and told by status, unless let in', () => {
  const contacts = [...STATUSES, 'declined' as const].map((status, at) =>
    contact(`c-${at}`, 'a > b', { status }),
  );
  const { counted, leftOut } = countedContacts(contacts);
  expect(counted.map(({ status }) => status)).toEqual(['occurred', 'agreed']);
  expect(leftOut).toEqual({ planned: 1, attempted: 1, declined: 2, unanswered: 1, denied: 1 });
  expect(countedContacts(contacts, { allStatuses: true })).toEqual({
    counted: contacts,
    leftOut: {},
  });
});

test('BT4 without carriers each contact goes from its senders to its receivers', () => {
  const network = withoutCarriers(
    makeNetwork([
      contact('one', 'a > c > b'),
      contact('two', 'a+d > c > a', { mutual: true }),
      contact('own', 'a > a > b'),
    ]),
  );
  expect(pairsOf(network, network.out)).toEqual(['a>b×2', 'a>d×1', 'd>a×1']);
  expect(carriers(network)).toEqual([]);
});

test('BT1 the network of given pairs is that of direct contacts', () => {
  const contacts = F8.arcs.map(([from, to], at) => contact(String(at), `${from} > ${to}`));
  expect(networkOf(F8.arcs)).toEqual(makeNetwork(contacts));
  expect(networkOf([], ['z', 'y']).actors).toEqual(['y', 'z']);
});

test('BT1 a network passes into a worker and back as it is', () => {
  const network = networkOf(F8.arcs);
  expect(structuredClone(network)).toEqual(network);
  expect(Object.isFrozen(network) && Object.isFrozen(network.out)).toBe(true);
});

const someone = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const contacts: fc.Arbitrary<Contact[]> = fc
  .array(
    fc.record({
      from: fc.uniqueArray(someone, { minLength: 1, maxLength: 2 }),
      via: fc.array(someone, { maxLength: 2 }),
      to: fc.uniqueArray(someone, { minLength: 1, maxLength: 2 }),
      mutual: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((one, at) => ({ ...contact(`c-${at}`, 'a > b'), ...one })));

test('BT1 arcs, their reverse and the undirected view hold just the contacts with such a leg', () => {
  fc.assert(
    fc.property(contacts, (given) => {
      const network = makeNetwork(given);
      const directed = new Map<string, Set<string>>();
      const undirected = new Map<string, Set<string>>();
      const put = (map: Map<string, Set<string>>, key: string, id: string) =>
        map.set(key, (map.get(key) ?? new Set()).add(id));
      for (const one of given) {
        for (const { source, target } of legsOf(one)) {
          put(directed, `${source}>${target}`, one.id);
          if (one.mutual) put(directed, `${target}>${source}`, one.id);
          put(undirected, `${source}>${target}`, one.id);
          put(undirected, `${target}>${source}`, one.id);
        }
      }
      const told = (map: Map<string, Set<string>>) =>
        [...map].map(([pair, ids]) => `${pair}×${ids.size}`).sort();
      const turned = (pair: string) => `${pair[2]}>${pair[0]}${pair.slice(3)}`;
      expect(pairsOf(network, network.out)).toEqual(told(directed));
      expect(pairsOf(network, network.in).map(turned).sort()).toEqual(told(directed));
      expect(pairsOf(network, network.either)).toEqual(told(undirected));
      for (const [arc, into] of [...network.in.arcs].entries()) {
        expect(network.in.contacts[arc]).toBe(network.out.contacts[into]);
      }
      for (const [pair, ids] of directed) {
        const [from = '', to = ''] = pair.split('>');
        const at = (id: string) => network.actors.indexOf(id);
        const arc = arcBetween(network, at(from), at(to));
        const found = [...rowOf(network.arcContacts, arc)].map((one) => network.contacts[one]);
        expect(new Set(found)).toEqual(ids);
      }
    }),
  );
});

test('BT1 the order of the contacts changes no actor and no count', () => {
  fc.assert(
    fc.property(contacts, (given) => {
      const [one, other] = [makeNetwork(given), makeNetwork(given.toReversed())];
      expect(other.actors).toEqual(one.actors);
      expect(pairsOf(other, other.out)).toEqual(pairsOf(one, one.out));
      expect(pairsOf(other, other.either)).toEqual(pairsOf(one, one.either));
    }),
  );
});
