import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BROKERAGE_FIGURES,
  brokerageCounts,
  brokerageMeasure,
  classesApart,
} from '../../../../src/analysis/measures/brokerage';
import { makeNetwork, networkOf } from '../../../../src/analysis/measures/make-network';
import type { Network } from '../../../../src/analysis/measures/network';
import type { MeasureResult } from '../../../../src/analysis/measures/types';
import { toTheEnd } from '../../../../src/model/to-the-end';
import { type Arc, F8 } from '../../../fixtures/networks';
import { contact } from '../../../scenes/support/tiny';

const run = (network: Network, classes: readonly number[], role = 'total'): MeasureResult =>
  toTheEnd(
    brokerageMeasure.compute(network, { role }, { classes: Int32Array.from(classes), leftOut: {} }),
  );

const column = (result: MeasureResult, id: string): number[] => [
  ...(result.columns.find((one) => one.id === id)?.values ?? []),
];

/** The counts, an actor a row: coordinator, itinerant, representative, gatekeeper, liaison, total. */
const rows = (result: MeasureResult): number[][] =>
  [...result.values].map((_, actor) =>
    BROKERAGE_FIGURES.map((figure) => column(result, figure)[actor] ?? Number.NaN),
  );

/** Every ordered triple looked at, in a matrix, by the definition. */
function bruteForce(size: number, arcs: readonly Arc[], classes: readonly number[]): number[][] {
  const has = (a: number, b: number): boolean =>
    a !== b && arcs.some(([from, to]) => from === String(a) && to === String(b));
  const all = Array.from({ length: size }, (_, at) => at);
  return all.map((v) => {
    const row = [0, 0, 0, 0, 0, 0];
    for (const a of all) {
      for (const b of all) {
        if (a === b || !has(a, v) || !has(v, b) || has(a, b)) continue;
        const [first = 0, own = 0, second = 0] = [classes[a], classes[v], classes[b]];
        const alike = [first === own, own === second, first === second].map(Number).join('');
        const at = ['111', '001', '100', '010', '000'].indexOf(alike);
        row[at] = (row[at] ?? 0) + 1;
        row[5] = (row[5] ?? 0) + 1;
      }
    }
    return row;
  });
}

/** Up to nine actors, `0` to `8`, with loops and parallel arcs. */
const anyMultigraph = fc.integer({ min: 1, max: 9 }).chain((size) => {
  const one = fc.nat(size - 1).map(String);
  return fc.record({
    size: fc.constant(size),
    arcs: fc.array(fc.tuple(one, one), { maxLength: 30 }),
    classes: fc.array(fc.nat(3), { minLength: size, maxLength: size }),
  });
});

const everyone = (size: number): string[] => Array.from({ length: size }, (_, at) => String(at));

test('BK1: the roles of F8 are those of R’s sna, every actor and the whole', () => {
  const result = run(networkOf(F8.arcs), F8.classes);
  expect(rows(result)).toEqual(F8.brokerage);
  expect(BROKERAGE_FIGURES.map((figure) => result.whole[figure])).toEqual(F8.brokerageOfAll);
});

test('BK1: any small multigraph has the triads that looking at every triple finds', () => {
  fc.assert(
    fc.property(anyMultigraph, ({ size, arcs, classes }) => {
      const result = run(networkOf(arcs, everyone(size)), classes);
      expect(rows(result)).toEqual(bruteForce(size, arcs, classes));
    }),
    { numRuns: 400 },
  );
});

test('BK1: who is reached directly needs no broker, and nobody brokers with themselves', () => {
  expect(
    rows(
      run(
        networkOf([
          ['a', 'v'],
          ['v', 'b'],
          ['a', 'b'],
        ]),
        [0, 0, 0],
      ),
    ).flat(),
  ).toEqual(Array(18).fill(0));
  expect(
    rows(
      run(
        networkOf([
          ['a', 'v'],
          ['v', 'a'],
        ]),
        [0, 1],
      ),
    ).flat(),
  ).toEqual(Array(12).fill(0));
});

test('BK1: loops and parallel contacts change nothing', () => {
  const plain = run(
    networkOf([
      ['a', 'v'],
      ['v', 'b'],
    ]),
    [0, 1, 2],
  );
  const more = run(
    networkOf([
      ['a', 'v'],
      ['a', 'v'],
      ['v', 'v'],
      ['v', 'b'],
      ['b', 'b'],
      ['v', 'b'],
    ]),
    [0, 1, 2],
  );
  expect(rows(more)).toEqual(rows(plain));
  expect(column(more, 'liaison')).toEqual(column(plain, 'liaison'));
});

test('BK1: what one contact was carried through is a triad, whichever way it was mutual', () => {
  const there = makeNetwork([contact('x', 'a > v > b')]);
  expect(column(run(there, [0, 1, 0]), 'liaison')).toEqual([0, 0, 0]);
  expect(there.actors).toEqual(['a', 'b', 'v']);
  expect(column(run(there, [0, 0, 1]), 'itinerant')).toEqual([0, 0, 1]);
  const both = makeNetwork([contact('x', 'a > v > b', { mutual: true })]);
  expect(column(run(both, [0, 0, 1]), 'itinerant')).toEqual([0, 0, 2]);
});

test('BK1: an actor that carries its own message does not broker for itself', () => {
  const own = makeNetwork([contact('x', 'v > v > b'), contact('y', 'a > v > v')]);
  expect(own.actors).toEqual(['a', 'b', 'v']);
  // Two contacts, a→v and v→b: a triad of the network, as any two are.
  expect(rows(run(own, [0, 1, 2]))[2]).toEqual([0, 0, 0, 0, 1, 1]);
  expect(rows(run(makeNetwork([contact('x', 'v > v > b')]), [0, 1])).flat()).toEqual(
    Array(12).fill(0),
  );
});

test('BK2: in one class everybody who brokers coordinates', () => {
  const result = run(networkOf(F8.arcs), Array(8).fill(0));
  expect(column(result, 'coordinator')).toEqual(F8.brokerage.map((row) => row[5]));
});

test('BK3: without classes everybody who brokers is a liaison', () => {
  const result = run(networkOf(F8.arcs), Array(8).fill(-1));
  expect(column(result, 'liaison')).toEqual(F8.brokerage.map((row) => row[5]));
});

test('BK3: each actor without a class has one of its own', () => {
  expect([...classesApart(Int32Array.of(2, -1, 0, -1))]).toEqual([2, 3, 0, 4]);
  expect([...classesApart(Int32Array.of(-1, -1))]).toEqual([0, 1]);
  expect([...classesApart(new Int32Array(0))]).toEqual([]);
});

test('BK4: each actor has what is expected of its class and how far it lies from that', () => {
  const result = run(networkOf(F8.arcs), F8.classes);
  expect(column(result, 'total-expected')[0]).toBeCloseTo(1.515306, 6);
  expect(column(result, 'total-z')[1]).toBeCloseTo((6 - 1.515306) / 1.861508, 5);
  expect(column(result, 'gatekeeper-z')[3]).toBeCloseTo((2 - 0.360787) / 0.765775, 5);
  expect(column(result, 'coordinator-z')[7]).toBeNaN();
  expect(result.whole['total-expected']).toBeCloseTo(8 * 1.515306, 5);
});

test('BK6: the role asked for is the figure, and what was counted is said', () => {
  const network = networkOf(F8.arcs);
  expect([...run(network, F8.classes, 'gatekeeper').values]).toEqual(
    F8.brokerage.map((row) => row[3]),
  );
  expect(run(network, F8.classes).counted).toEqual({
    contacts: 12,
    pairs: 12,
    actors: 8,
    leftOut: {},
  });
  expect(() => run(network, F8.classes, 'broker')).toThrow(RangeError);
  expect(brokerageMeasure.params[0].default).toBe('total');
});

test('BK6: no array of the result is in it twice, so that each can be handed over', () => {
  const result = run(networkOf(F8.arcs), F8.classes, 'liaison');
  const arrays = [result.values, ...result.columns.map(({ values }) => values)];
  expect(new Set(arrays.map(({ buffer }) => buffer)).size).toBe(arrays.length);
});

test('BK6: a network of nobody has figures for nobody', () => {
  const result = run(networkOf([]), []);
  expect(result.values).toHaveLength(0);
  expect(result.columns).toHaveLength(18);
  expect(result.whole.total).toBe(0);
});

test('BK6: progress rises from 0 to 1 on a network with much to look at', () => {
  const hub = Array.from({ length: 700 }, (_, at): Arc[] => [
    [`a${at}`, 'v'],
    ['v', `b${at}`],
  ]).flat();
  const network = networkOf(hub);
  const running = brokerageCounts(network, new Int32Array(network.actors.length));
  const seen: number[] = [];
  for (;;) {
    const step = running.next();
    if (step.done) {
      expect(step.value.total[network.actors.indexOf('v')]).toBe(490_000);
      break;
    }
    seen.push(step.value);
  }
  expect(seen.length).toBeGreaterThan(0);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.every((part) => part > 0 && part <= 1)).toBe(true);
});
