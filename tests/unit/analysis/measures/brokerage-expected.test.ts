import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokerageRole } from '../../../../src/analysis/measures/brokerage';
import {
  type ByRole,
  brokerageMoments,
  type Moments,
  zScore,
} from '../../../../src/analysis/measures/brokerage-expected';
import { F8 } from '../../../fixtures/networks';

const FIGURES = [
  'coordinator',
  'itinerant',
  'representative',
  'gatekeeper',
  'liaison',
  'total',
] as const;
type Figure = (typeof FIGURES)[number];

/** By the formulas of `brokerage` in R's sna, from F8's 12 arcs among 8 actors of 3, 3 and 2. */
const SNA = {
  ofThree: {
    expected: [0.072157, 0.28863, 0.360787, 0.360787, 0.432945, 1.515306],
    sd: [0.263731, 0.579215, 0.765775, 0.765775, 0.767558, 1.861508],
  },
  ofTwo: {
    expected: [0, 0.432945, 0.216472, 0.216472, 0.649417, 1.515306],
    sd: [0, 0.729295, 0.593166, 0.593166, 0.984697, 1.861508],
  },
};

const listed = (of: ByRole<Moments> | undefined, what: keyof Moments): number[] =>
  FIGURES.map((figure) => of?.[figure][what] ?? Number.NaN);

const sizesOf = (classes: readonly number[]): number[] =>
  Array.from(
    { length: Math.max(...classes) + 1 },
    (_, at) => classes.filter((c) => c === at).length,
  );

function close(found: readonly number[], wanted: readonly number[], digits = 10): void {
  expect(found).toHaveLength(wanted.length);
  for (const [at, one] of found.entries())
    expect(one).toBeCloseTo(wanted[at] ?? Number.NaN, digits);
}

/** Ordered pairs (a, b) of others between which actor 0 brokers in this role, were the arcs there. */
function pairsOf(classes: readonly number[], figure: Figure): [number, number][] {
  const others = classes.map((_, at) => at).slice(1);
  return others
    .flatMap((a) => others.map((b): [number, number] => [a, b]))
    .filter(([a, b]) => {
      if (a === b) return false;
      const [first = 0, broker = 0, second = 0] = [classes[a], classes[0], classes[b]];
      return figure === 'total' || brokerageRole(first, broker, second) === figure;
    });
}

/** The moments over every digraph there is, each weighed by its probability. */
function byEveryDigraph(classes: readonly number[], density: number, figure: Figure): Moments {
  const size = classes.length;
  const arcs = classes.flatMap((_, a) =>
    classes.flatMap((_, b) => (a === b ? [] : [a * size + b])),
  );
  const bit = new Map(arcs.map((arc, at) => [arc, 1 << at]));
  const on = (a: number, b: number): number => bit.get(a * size + b) ?? 0;
  const pairs = pairsOf(classes, figure);
  let [mean, square] = [0, 0];
  for (let graph = 0; graph < 1 << arcs.length; graph++) {
    const ones = arcs.filter((_, at) => graph & (1 << at)).length;
    const weight = density ** ones * (1 - density) ** (arcs.length - ones);
    const count = pairs.filter(
      ([a, b]) => graph & on(a, 0) && graph & on(0, b) && !(graph & on(a, b)),
    ).length;
    mean += weight * count;
    square += weight * count * count;
  }
  return { expected: mean, sd: Math.sqrt(Math.max(0, square - mean * mean)) };
}

/** The moments from the covariance of each two pairs, worked out arc by arc. */
function byCovariances(classes: readonly number[], density: number, figure: Figure): Moments {
  const pairs = pairsOf(classes, figure);
  const needs = ([a, b]: readonly [number, number]) =>
    new Map([
      [`${a}>0`, true],
      [`0>${b}`, true],
      [`${a}>${b}`, false],
    ]);
  const chance = (needed: ReadonlyMap<string, boolean>): number =>
    [...needed.values()].reduce((all, there) => all * (there ? density : 1 - density), 1);
  let [mean, variance] = [0, 0];
  for (const one of pairs) {
    mean += chance(needs(one));
    for (const other of pairs) {
      const [first, second] = [needs(one), needs(other)];
      const torn = [...second].some(([arc, there]) => (first.get(arc) ?? there) !== there);
      const both = torn ? 0 : chance(new Map([...first, ...second]));
      variance += both - chance(first) * chance(second);
    }
  }
  return { expected: mean, sd: Math.sqrt(Math.max(0, variance)) };
}

test("BK4: the moments of F8's classes are those of R's sna", () => {
  const moments = brokerageMoments([3, 3, 2], F8.arcs.length);
  close(listed(moments[0], 'expected'), SNA.ofThree.expected, 6);
  close(listed(moments[0], 'sd'), SNA.ofThree.sd, 6);
  close(listed(moments[1], 'sd'), SNA.ofThree.sd, 6);
  close(listed(moments[2], 'expected'), SNA.ofTwo.expected, 6);
  close(listed(moments[2], 'sd'), SNA.ofTwo.sd, 6);
});

test.each([
  ['one class', [0, 0, 0, 0]],
  ['its own and one other', [0, 0, 1, 1]],
  ['one other', [0, 1, 1, 1]],
  ['two others', [0, 1, 2, 2]],
  ['all apart', [0, 1, 2, 3]],
])('BK4: over all 4,096 digraphs of four actors the moments are exact: %s', (_, classes) => {
  for (const arcs of [2, 5, 9]) {
    const [moments] = brokerageMoments(sizesOf(classes), arcs);
    for (const figure of FIGURES) {
      const { expected, sd } = byEveryDigraph(classes, arcs / 12, figure);
      expect(moments?.[figure].expected).toBeCloseTo(expected, 10);
      expect(moments?.[figure].sd).toBeCloseTo(sd, 10);
    }
  }
});

test('BK4: the moments are those of all pairs and their covariances, in any classes', () => {
  const any = fc.record({
    classes: fc.array(fc.nat(3), { minLength: 1, maxLength: 9 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(any, ({ classes, part }) => {
      const possible = classes.length * (classes.length - 1);
      const arcs = Math.round(part * possible);
      const moments = brokerageMoments(sizesOf(classes), arcs)[classes[0] ?? 0];
      for (const figure of FIGURES) {
        const brute = byCovariances(classes, possible === 0 ? 0 : arcs / possible, figure);
        expect(moments?.[figure].expected).toBeCloseTo(brute.expected, 9);
        expect(moments?.[figure].sd ?? Number.NaN).toBeCloseTo(brute.sd, 6);
      }
    }),
    { numRuns: 150 },
  );
});

test('BK4: the roles together are expected as often as brokerage at all', () => {
  for (const of of brokerageMoments([4, 1, 7, 2, 2], 60)) {
    const [all = 0, ...roles] = listed(of, 'expected').reverse();
    expect(roles.reduce((sum, one) => sum + one, 0)).toBeCloseTo(all, 10);
  }
});

test('BK5: where nothing can vary there is no z', () => {
  const [nobodyReached] = brokerageMoments([3, 2], 0);
  const [everybodyReached] = brokerageMoments([3, 2], 20);
  const [alone] = brokerageMoments([1], 0);
  for (const moments of [nobodyReached, everybodyReached, alone]) {
    for (const figure of FIGURES) {
      expect(moments?.[figure]).toEqual({ expected: 0, sd: 0 });
      expect(zScore(0, moments?.[figure] ?? { expected: 1, sd: 1 })).toBeNaN();
    }
  }
  expect(zScore(5, { expected: 3, sd: 0.5 })).toBe(4);
});
