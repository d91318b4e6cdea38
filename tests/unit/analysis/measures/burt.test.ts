import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  constraintMeasure,
  effectiveSizeMeasure,
  type Holes,
  structuralHoles,
  tiesOf,
} from '../../../../src/analysis/measures/burt';
import { makeNetwork, networkOf } from '../../../../src/analysis/measures/make-network';
import type { Network } from '../../../../src/analysis/measures/network';
import { toTheEnd } from '../../../../src/model/to-the-end';
import { type Arc, BURT, F8 } from '../../../fixtures/networks';
import { contact } from '../../../scenes/support/tiny';

const CONTEXT = { classes: new Int32Array(0), leftOut: {} };

const holes = (network: Network, undirected: boolean, byContacts: boolean): Holes =>
  toTheEnd(structuralHoles(tiesOf(network, { undirected, byContacts })));

function close(found: Float64Array, wanted: readonly number[], digits: number): void {
  expect(found).toHaveLength(wanted.length);
  for (const [at, value] of found.entries()) {
    if (Number.isNaN(wanted[at])) expect(value).toBeNaN();
    else expect(value).toBeCloseTo(wanted[at] ?? Number.NaN, digits);
  }
}

/** Both measures by their formulas, over a full matrix of mutual weights. */
function byMatrix(
  size: number,
  arcs: readonly Arc[],
  { undirected, byContacts }: { undirected: boolean; byContacts: boolean },
): { constraint: number[]; effectiveSize: number[] } {
  const all = Array.from({ length: size }, (_, at) => at);
  const contactsFrom = (i: number, j: number): number =>
    arcs.filter(([from, to]) => from === String(i) && to === String(j)).length;
  const z = (i: number, j: number): number => {
    if (i === j) return 0;
    const [there, back] = [contactsFrom(i, j), contactsFrom(j, i)];
    if (byContacts) return there + back;
    return undirected ? Number(there + back > 0) : Number(there > 0) + Number(back > 0);
  };
  const total = (i: number): number => all.reduce((sum, j) => sum + z(i, j), 0);
  const most = (i: number): number => Math.max(...all.map((j) => z(i, j)));
  const p = (i: number, j: number): number => (z(i, j) === 0 ? 0 : z(i, j) / total(i));
  const m = (i: number, j: number): number => (z(i, j) === 0 ? 0 : z(i, j) / most(i));
  const over = (i: number, of: (j: number) => number): number => {
    const neighbours = all.filter((j) => z(i, j) > 0);
    return neighbours.length === 0 ? Number.NaN : neighbours.reduce((sum, j) => sum + of(j), 0);
  };
  const through = (of: (q: number) => number): number => all.reduce((sum, q) => sum + of(q), 0);
  return {
    constraint: all.map((i) => over(i, (j) => (p(i, j) + through((q) => p(i, q) * p(q, j))) ** 2)),
    effectiveSize: all.map((i) => over(i, (j) => 1 - through((q) => p(i, q) * m(j, q)))),
  };
}

const anyMultigraph = fc.integer({ min: 1, max: 9 }).chain((size) => {
  const one = fc.nat(size - 1).map(String);
  return fc.record({
    size: fc.constant(size),
    arcs: fc.array(fc.tuple(one, one), { maxLength: 30 }),
  });
});

const WAYS = [
  { undirected: false, byContacts: false },
  { undirected: false, byContacts: true },
  { undirected: true, byContacts: false },
  { undirected: true, byContacts: true },
];

test("BK7: Burt's own network has the figures that networkx gives", () => {
  const network = networkOf(BURT.arcs, ['Z']);
  expect(network.actors.join('')).toBe('ABCDEFGZ');
  for (const ways of WAYS) {
    const { constraint, effectiveSize } = toTheEnd(structuralHoles(tiesOf(network, ways)));
    expect(constraint[6]).toBeCloseTo(BURT.constraint.G, 3);
    expect(constraint[0]).toBeCloseTo(BURT.constraint.A, 3);
    expect(constraint[2]).toBe(BURT.constraint.C);
    expect(effectiveSize[6]).toBeCloseTo(BURT.effectiveSize.G, 2);
    expect(effectiveSize[0]).toBeCloseTo(BURT.effectiveSize.A, 10);
    expect(effectiveSize[2]).toBe(BURT.effectiveSize.C);
    expect(constraint[7]).toBeNaN();
    expect(effectiveSize[7]).toBeNaN();
  }
});

test('BK7: the constraint of F8, directed, is that of networkx', () => {
  close(holes(networkOf(F8.arcs), false, false).constraint, F8.constraint, 12);
});

test.each([
  {
    name: 'directed, by pairs',
    ways: { undirected: false, byContacts: false },
    constraint: [0.593333, 0.82, 0.940895, 0.940895, 0.555556, 1],
    effectiveSize: [2.6, 1.25, 1.333333, 1.333333, 2, 1],
  },
  {
    name: 'directed, by contacts',
    ways: { undirected: false, byContacts: true },
    constraint: [0.574722, 0.959806, 1.089028, 0.959806, 0.625, 1],
    effectiveSize: [2.916667, 1.266667, 1.444444, 1.266667, 2, 1],
  },
  {
    name: 'undirected, by pairs',
    ways: { undirected: true, byContacts: false },
    constraint: [0.583333, 0.865741, 0.865741, 0.865741, 0.5, 1],
    effectiveSize: [2.5, 1, 1, 1, 2, 1],
  },
  {
    name: 'undirected, by contacts',
    ways: { undirected: true, byContacts: true },
    constraint: [0.574722, 0.959806, 1.089028, 0.959806, 0.625, 1],
    effectiveSize: [2.916667, 1.266667, 1.444444, 1.266667, 2, 1],
  },
])('BK7: ties of different weight have the figures of networkx, node by node: $name', (of) => {
  const arcs = '1>2 1>2 2>1 1>3 3>4 4>1 4>1 4>1 2>4 3>2 5>1 6>5 5>6 5>6'
    .split(' ')
    .map((arc): Arc => [arc[0] ?? '', arc[2] ?? '']);
  const { constraint, effectiveSize } = toTheEnd(structuralHoles(tiesOf(networkOf(arcs), of.ways)));
  close(constraint, of.constraint, 6);
  close(effectiveSize, of.effectiveSize, 6);
});

test('BK7: any small multigraph has the figures of the formulas over its whole matrix', () => {
  fc.assert(
    fc.property(anyMultigraph, fc.constantFrom(...WAYS), ({ size, arcs }, ways) => {
      const everyone = Array.from({ length: size }, (_, at) => String(at));
      const found = toTheEnd(structuralHoles(tiesOf(networkOf(arcs, everyone), ways)));
      const wanted = byMatrix(size, arcs, ways);
      close(found.constraint, wanted.constraint, 10);
      close(found.effectiveSize, wanted.effectiveSize, 10);
    }),
    { numRuns: 400 },
  );
});

test("BK7: unweighted and undirected the effective size is Borgatti's n − 2t/n", () => {
  fc.assert(
    fc.property(anyMultigraph, ({ size, arcs }) => {
      const joined = (a: string, b: string): boolean =>
        a !== b && arcs.some((arc) => arc.includes(a) && arc.includes(b));
      const everyone = Array.from({ length: size }, (_, at) => String(at));
      const { effectiveSize } = holes(networkOf(arcs, everyone), true, false);
      const wanted = everyone.map((ego) => {
        const others = everyone.filter((one) => joined(ego, one));
        const ties = others.flatMap((a) => others.filter((b) => a < b && joined(a, b)));
        return others.length - (2 * ties.length) / others.length;
      });
      close(effectiveSize, wanted, 10);
    }),
  );
});

test('BK8: a mutual contact is a tie of two directions, and joins the two once undirected', () => {
  const network = makeNetwork([
    contact('x', 'a > b', { mutual: true }),
    contact('y', 'a > c'),
    contact('z', 'a > c'),
  ]);
  const weights = (undirected: boolean, byContacts: boolean): number[] => [
    ...tiesOf(network, { undirected, byContacts }).weights.slice(0, 2),
  ];
  expect(weights(false, false)).toEqual([2, 1]);
  expect(weights(false, true)).toEqual([2, 2]);
  expect(weights(true, false)).toEqual([1, 1]);
  expect(weights(true, true)).toEqual([1, 2]);
});

test('BK8: the settings choose the ties, and others are refused', () => {
  const network = networkOf([
    ['a', 'b'],
    ['a', 'b'],
    ['b', 'a'],
    ['a', 'c'],
  ]);
  const a = (params: Record<string, string>): number =>
    toTheEnd(constraintMeasure.compute(network, params, CONTEXT)).values[0] ?? Number.NaN;
  expect(a({})).toBeCloseTo(5 / 9, 12);
  expect(a({ unit: 'contacts' })).toBeCloseTo(10 / 16, 12);
  expect(a({ direction: 'undirected' })).toBeCloseTo(1 / 2, 12);
  expect(() => a({ unit: 'legs' })).toThrow(RangeError);
});

test('BK8: efficiency is the effective size as a part of all neighbours', () => {
  const result = toTheEnd(effectiveSizeMeasure.compute(networkOf(BURT.arcs, ['Z']), {}, CONTEXT));
  expect(result.columns.map(({ id }) => id)).toEqual(['efficiency']);
  expect(result.columns[0]?.values[6]).toBeCloseTo(4.6667 / 6, 4);
  expect(result.columns[0]?.values[0]).toBeCloseTo(2.5 / 4, 12);
  expect(result.columns[0]?.values[7]).toBeNaN();
  expect(result.counted).toEqual({ contacts: 10, pairs: 10, actors: 8, leftOut: {} });
});

test('BK8: of nobody, and of those who only reached themselves, there is no figure', () => {
  for (const measure of [constraintMeasure, effectiveSizeMeasure]) {
    expect(toTheEnd(measure.compute(networkOf([]), {}, CONTEXT)).values).toHaveLength(0);
    const alone = toTheEnd(measure.compute(networkOf([['a', 'a']]), {}, CONTEXT));
    expect([...alone.values]).toEqual([Number.NaN]);
  }
});
