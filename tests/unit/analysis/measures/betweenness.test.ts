import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { expect, test } from 'vitest';
import {
  betweenness,
  betweennessMeasure,
  type Ways,
} from '../../../../src/analysis/measures/betweenness';
import { makeNetwork, networkOf } from '../../../../src/analysis/measures/make-network';
import type { Network } from '../../../../src/analysis/measures/network';
import type { ParamValues } from '../../../../src/analysis/measures/types';
import { legsOf } from '../../../../src/graph/build';
import type { Contact } from '../../../../src/model/schema';
import { toTheEnd } from '../../../../src/model/to-the-end';
import { F8, FLORENTINE, PARALLEL } from '../../../fixtures/networks';
import { contact } from '../../../scenes/support/tiny';

const context = { classes: new Int32Array(), leftOut: {} };

function measured(network: Network, given: ParamValues = {}): Record<string, number> {
  const { values } = toTheEnd(betweennessMeasure.compute(network, given, context));
  return Object.fromEntries(network.actors.map((id, at) => [id, values[at] ?? Number.NaN]));
}

test('BT5 directed betweenness of F8 is that of sna, igraph and networkx', () => {
  const found = Object.values(measured(networkOf(F8.arcs)));
  expect(found.map((value) => Number(value.toFixed(4)))).toEqual(F8.betweenness);
});

test('BT5 normalised undirected betweenness of the Florentine families is that of networkx', () => {
  const found = measured(networkOf(FLORENTINE.arcs), {
    direction: 'undirected',
    normalised: true,
  });
  for (const [family, value] of Object.entries(FLORENTINE.betweenness)) {
    expect(Number(found[family]?.toFixed(3)), family).toBe(value);
  }
});

test('BT5 parallel contacts are one way by pairs: nobody is between but who stands between', () => {
  const found = measured(networkOf(PARALLEL.arcs));
  expect(found).toEqual({ A: 0, B: 0.5, C: 0.5, D: 0 });
  // Why the measure is our own: the comparison's counts lines that are not there.
  const graph = new MultiDirectedGraph();
  for (const id of 'ABCD') graph.addNode(id);
  for (const [from, to] of PARALLEL.arcs) graph.addEdge(from, to);
  expect(betweennessCentrality(graph, { normalized: false })).not.toEqual(found);
});

test('BT6 by contacts parallel contacts are separate ways', () => {
  const found = measured(networkOf(PARALLEL.arcs), { unit: 'contacts' });
  expect(found.A).toBe(0);
  expect(found.B).toBeCloseTo(2 / 3, 12);
  expect(found.C).toBeCloseTo(1 / 3, 12);
});

test('BT6 a mutual contact is one way in the undirected view, not two', () => {
  const network = makeNetwork([
    contact('talks', 'a > b', { mutual: true }),
    contact('on', 'b > d'),
    contact('there', 'a > c'),
    contact('again', 'a > c'),
    contact('further', 'c > d'),
  ]);
  const found = measured(network, { direction: 'undirected', unit: 'contacts' });
  expect(found.b).toBeCloseTo(1 / 3, 12);
  expect(found.c).toBeCloseTo(2 / 3, 12);
});

test('BT7 normalised is a share of all pairs of others, and none of two actors', () => {
  const star = networkOf([
    ['a', 'm'],
    ['b', 'm'],
    ['c', 'm'],
  ]);
  expect(measured(star, { direction: 'undirected', normalised: true }).m).toBe(1);
  expect(measured(star, { direction: 'undirected' }).m).toBe(3);
  const line = networkOf([
    ['a', 'b'],
    ['b', 'c'],
  ]);
  expect(measured(line, { normalised: true }).b).toBe(1 / 2);
  expect(measured(networkOf([['a', 'b']]), { normalised: true })).toEqual({
    a: Number.NaN,
    b: Number.NaN,
  });
});

test('BT8 it yields after each source how much is done, and ends when asked no further', () => {
  const network = networkOf(F8.arcs);
  const shares = [...betweenness(network, { undirected: false, byContacts: false })];
  expect(shares).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((source) => source / 8));
  const running = betweenness(network, { undirected: false, byContacts: false });
  for (const done of running) if (done > 0.5) break;
  expect(running.next()).toEqual({ done: true, value: undefined });
});

/** Every shortest path from each actor to each other, one by one, along the given single ways. */
function byEnumeration(actors: readonly string[], ways: readonly [string, string][]) {
  const between = new Map(actors.map((id) => [id, 0]));
  const paths = (from: string, to: string): string[][] => {
    let open = [[from]];
    for (let length = 1; length < actors.length; length++) {
      open = open.flatMap((path) =>
        ways.filter(([tail]) => tail === path.at(-1)).map(([, head]) => [...path, head]),
      );
      open = open.filter((path) => new Set(path).size === path.length);
      const arrived = open.filter((path) => path.at(-1) === to);
      if (arrived.length > 0) return arrived;
    }
    return [];
  };
  for (const from of actors) {
    for (const to of actors) {
      if (from === to) continue;
      const all = paths(from, to);
      for (const path of all) {
        for (const inner of path.slice(1, -1)) {
          between.set(inner, (between.get(inner) ?? 0) + 1 / all.length);
        }
      }
    }
  }
  return between;
}

/** Each way once for each contact that has such a leg. */
function waysOf(contacts: readonly Contact[], { undirected, byContacts }: Ways) {
  const ways = new Map<string, [string, string]>();
  for (const one of contacts) {
    for (const { source, target } of legsOf(one)) {
      const key = (from: string, to: string) => `${byContacts ? one.id : ''} ${from} ${to}`;
      ways.set(key(source, target), [source, target]);
      if (undirected || one.mutual) ways.set(key(target, source), [target, source]);
    }
  }
  return [...ways.values()];
}

const someone = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const contacts: fc.Arbitrary<Contact[]> = fc
  .array(
    fc.record({
      from: fc.uniqueArray(someone, { minLength: 1, maxLength: 2 }),
      via: fc.array(someone, { maxLength: 2, size: 'small' }),
      to: fc.uniqueArray(someone, { minLength: 1, maxLength: 1 }),
      mutual: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((list) => list.map((one, at) => ({ ...contact(`c-${at}`, 'a > b'), ...one })));

for (const undirected of [false, true]) {
  for (const byContacts of [false, true]) {
    const name = `${undirected ? 'undirected' : 'directed'}, by ${byContacts ? 'contacts' : 'pairs'}`;
    test(`BT5 BT6 it is what counting every shortest path one by one gives: ${name}`, () => {
      fc.assert(
        fc.property(contacts, (given) => {
          const network = makeNetwork(given);
          const ways = { undirected, byContacts };
          const found = toTheEnd(betweenness(network, ways));
          const expected = byEnumeration(network.actors, waysOf(given, ways));
          for (const [at, id] of network.actors.entries()) {
            const all = expected.get(id) ?? Number.NaN;
            expect(found[at], id).toBeCloseTo(undirected ? all / 2 : all, 9);
          }
        }),
        { numRuns: 300 },
      );
    });
  }
}

test('BT5 on simple digraphs it is that of graphology-metrics', () => {
  const arcs = fc.uniqueArray(fc.tuple(fc.nat(30), fc.nat(30)), {
    selector: ([from, to]) => `${from} ${to}`,
    minLength: 1,
    maxLength: 120,
  });
  fc.assert(
    fc.property(arcs, (given) => {
      const graph = new MultiDirectedGraph();
      const pairs = given
        .filter(([from, to]) => from !== to)
        .map(([from, to]): [string, string] => [String(from), String(to)]);
      graph.mergeNode('0');
      for (const [from, to] of pairs) graph.mergeEdge(from, to);
      const theirs = betweennessCentrality(graph, { normalized: false });
      const ours = measured(networkOf(pairs, ['0']));
      for (const [id, value] of Object.entries(theirs)) expect(ours[id]).toBeCloseTo(value, 9);
    }),
  );
});
