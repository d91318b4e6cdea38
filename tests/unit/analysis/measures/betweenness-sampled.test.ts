import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betweenness, makeSearch } from '../../../../src/analysis/measures/betweenness';
import {
  sampledBetweenness,
  sampledBetweennessMeasure,
} from '../../../../src/analysis/measures/betweenness-sampled';
import { networkOf } from '../../../../src/analysis/measures/make-network';
import { toTheEnd } from '../../../../src/model/to-the-end';
import { type Arc, F8 } from '../../../fixtures/networks';

const context = { classes: new Int32Array(), leftOut: {} };
const ways = fc.record({ undirected: fc.boolean(), byContacts: fc.boolean() });
const arcs: fc.Arbitrary<Arc[]> = fc.array(
  fc.tuple(fc.nat(11), fc.nat(11)).map(([from, to]): Arc => [`a${from}`, `a${to}`]),
  { minLength: 4, maxLength: 40 },
);

test('BT9 with every actor a pivot it is exact, without error', () => {
  fc.assert(
    fc.property(arcs, ways, fc.nat(), (given, how, seed) => {
      const network = networkOf(given);
      const exact = toTheEnd(betweenness(network, how));
      const { values, errors, pivots } = toTheEnd(
        sampledBetweenness(network, how, { pivots: 1000, seed }),
      );
      expect(pivots).toBe(network.actors.length);
      for (const [at, value] of exact.entries()) expect(values[at]).toBeCloseTo(value, 9);
      expect([...errors].every((error) => error === 0)).toBe(true);
    }),
  );
});

test('BT9 the value and its error are those of a sample of some sources without replacement', () => {
  fc.assert(
    fc.property(arcs, ways, fc.integer({ min: 2, max: 5 }), fc.nat(), (given, how, some, seed) => {
      const network = networkOf(given);
      const size = network.actors.length;
      fc.pre(size > some);
      const { values, errors } = toTheEnd(sampledBetweenness(network, how, { pivots: some, seed }));
      // What each source contributes to each actor; the pivots are some set of the sources.
      const search = makeSearch(network, how);
      const table = network.actors.map((_, source) => {
        const row = new Array<number>(size).fill(0);
        const reached = search.from(source);
        for (const actor of search.order.subarray(0, reached)) {
          row[actor] = search.dependency[actor] ?? 0;
        }
        return row;
      });
      const half = how.undirected ? 0.5 : 1;
      const matches = subsets(size, some).some((set) =>
        network.actors.every((_, actor) => {
          const seen = set.map((source) => half * (table[source]?.[actor] ?? 0));
          const mean = seen.reduce((a, b) => a + b, 0) / some;
          const variance = seen.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (some - 1);
          const error = size * Math.sqrt((variance / some) * (1 - some / size));
          const near = (a = Number.NaN, b: number) => Math.abs(a - b) < 1e-9 * (1 + Math.abs(b));
          return near(values[actor], size * mean) && near(errors[actor], error);
        }),
      );
      expect(matches).toBe(true);
    }),
  );
});

function subsets(size: number, some: number, from = 0): number[][] {
  if (some === 0) return [[]];
  return Array.from({ length: Math.max(0, size - from) }, (_, at) => from + at).flatMap((first) =>
    subsets(size, some - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

test('BT9 over many draws it is without bias, and its error is as large as it says', () => {
  const network = networkOf(F8.arcs);
  const how = { undirected: false, byContacts: false };
  const exact = toTheEnd(betweenness(network, how));
  const draws = Array.from({ length: 4000 }, (_, seed) =>
    toTheEnd(sampledBetweenness(network, how, { pivots: 4, seed })),
  );
  const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
  for (const [at, value] of exact.entries()) {
    expect(Math.abs(mean(draws.map(({ values }) => values[at] ?? 0)) - value)).toBeLessThan(0.4);
    const squares = mean(draws.map(({ values }) => ((values[at] ?? 0) - value) ** 2));
    const told = mean(draws.map(({ errors }) => (errors[at] ?? 0) ** 2));
    expect(told / squares).toBeGreaterThan(0.9);
    expect(told / squares).toBeLessThan(1.1);
  }
});

test('BT9 the same seed draws the same pivots, another seed others', () => {
  const network = networkOf(F8.arcs);
  const drawn = (seed: number) =>
    toTheEnd(sampledBetweennessMeasure.compute(network, { pivots: 3, seed }, context));
  expect(drawn(1)).toEqual(drawn(1));
  expect(new Set([1, 2, 3, 4, 5].map((seed) => drawn(seed).values.join())).size).toBeGreaterThan(1);
});

test('BT9 it says how many pivots there were, and normalises the error with the value', () => {
  const network = networkOf(F8.arcs);
  const run = (normalised: boolean) =>
    toTheEnd(sampledBetweennessMeasure.compute(network, { pivots: 3, normalised }, context));
  const [plain, share] = [run(false), run(true)];
  expect(plain.whole).toEqual({ pivots: 3 });
  const errors = plain.columns[0]?.values ?? new Float64Array();
  expect(Math.max(...errors)).toBeGreaterThan(0);
  expect(share.columns[0]?.values).toEqual(errors.map((error) => error / 42));
  expect(share.values).toEqual(plain.values.map((value) => value / 42));
  const all = toTheEnd(sampledBetweennessMeasure.compute(network, { pivots: 100 }, context));
  expect(all.whole).toEqual({ pivots: 8 });
});

test('BT9 a single pivot tells no error; of no actors there is nothing', () => {
  const how = { undirected: false, byContacts: false };
  const one = toTheEnd(sampledBetweenness(networkOf(F8.arcs), how, { pivots: 1, seed: 1 }));
  expect([...one.errors].every(Number.isNaN)).toBe(true);
  const none = toTheEnd(sampledBetweenness(networkOf([]), how, { pivots: 5, seed: 1 }));
  expect(none).toEqual({ values: new Float64Array(), errors: new Float64Array(), pivots: 0 });
});
