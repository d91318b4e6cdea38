import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betweenness } from '../../../../src/analysis/measures/betweenness';
import {
  BROKERAGE_FIGURES,
  type BrokerageFigure,
  brokerageCounts,
  classesApart,
} from '../../../../src/analysis/measures/brokerage';
import { structuralHoles, tiesOf } from '../../../../src/analysis/measures/burt';
import { makeNetwork, networkOf } from '../../../../src/analysis/measures/make-network';
import type { Network } from '../../../../src/analysis/measures/network';
import { whyBetweenness } from '../../../../src/analysis/measures/why-betweenness';
import { whyBrokerage } from '../../../../src/analysis/measures/why-brokerage';
import { whyCarried } from '../../../../src/analysis/measures/why-carried';
import { whyConstraint, whyEffectiveSize } from '../../../../src/analysis/measures/why-ties';
import type { Contact } from '../../../../src/model/schema';
import { toTheEnd } from '../../../../src/model/to-the-end';
import { BURT, F8 } from '../../../fixtures/networks';
import { contact } from '../../../scenes/support/tiny';

const F8_CLASSES = Int32Array.from(F8.classes);
const DIRECTED = { undirected: false, byContacts: false };
const WAYS = [
  DIRECTED,
  { undirected: false, byContacts: true },
  { undirected: true, byContacts: false },
  { undirected: true, byContacts: true },
];

const none = (network: Network): Int32Array => new Int32Array(network.actors.length).fill(-1);

/** Contacts among six actors: direct and carried, mutual, joint, and with ends that carry. */
const anyContacts = fc
  .array(
    fc.record({
      from: fc.uniqueArray(fc.constantFrom(...'abcdef'), { minLength: 1, maxLength: 2 }),
      via: fc.uniqueArray(fc.constantFrom(...'abcdef'), { maxLength: 2 }),
      to: fc.uniqueArray(fc.constantFrom(...'abcdef'), { minLength: 1, maxLength: 2 }),
      mutual: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((given) => given.map((more, at) => contact(`k${at}`, 'a > b', more)));

const legEnds = (one: Contact): string[] => {
  const stops = [one.from, ...one.via.map((carrier) => [carrier]), one.to];
  const legs = stops
    .slice(1)
    .flatMap((next, at) =>
      (stops[at] ?? []).flatMap((from) => next.flatMap((to) => (from === to ? [] : [[from, to]]))),
    );
  const back = one.mutual ? legs.map((leg) => [...leg].reverse()) : [];
  return [...legs, ...back].map((leg) => leg.join('>'));
};

/** Whether a contact's course leads from one actor to a carrier and from there to another. */
const carries = (one: Contact, from: string, carrier: string, to: string): boolean => {
  const stops = [one.from, ...one.via.map((id) => [id]), one.to];
  const at = one.via.indexOf(carrier) + 1;
  if (at === 0 || [from, to].includes(carrier)) return false;
  const [before = [], after = []] = [stops[at - 1], stops[at + 1]];
  return (
    (before.includes(from) && after.includes(to)) ||
    (one.mutual && after.includes(from) && before.includes(to))
  );
};

test('BK12: a triad names the contacts of both legs', () => {
  const contacts = [
    contact('in-1', 'a > v'),
    contact('on', 'v > b'),
    contact('in-2', 'a > v'),
    contact('other', 'b > a'),
  ];
  const network = makeNetwork(contacts);
  expect(whyBrokerage(network, Int32Array.of(0, 0, 1), 'v', 'itinerant')).toEqual({
    parts: [
      {
        from: 'a',
        to: 'b',
        role: 'itinerant',
        into: ['in-1', 'in-2'],
        onward: ['on'],
        carried: [],
      },
    ],
    count: 1,
    reported: 0,
  });
});

test('BK13: only what one contact brought and took on is reported; two contacts are an inference', () => {
  const reported = makeNetwork([contact('x', 'a > v > b'), contact('y', 'a > v')]);
  const [triad] = whyBrokerage(reported, none(reported), 'v', 'total').parts;
  expect(triad).toMatchObject({ into: ['x', 'y'], onward: ['x'], carried: ['x'] });
  const inferred = makeNetwork([contact('x', 'a > v'), contact('y', 'v > b')]);
  expect(whyBrokerage(inferred, none(inferred), 'v', 'total')).toMatchObject({
    count: 1,
    reported: 0,
  });
});

test('BK13: a meeting of three holds both legs and was carried by nobody', () => {
  const network = makeNetwork([contact('x', 'v > a+b', { mutual: true })]);
  const { parts, reported } = whyBrokerage(network, none(network), 'v', 'total');
  expect(
    parts.map(({ from, to, into, onward, carried }) => [from, to, into, onward, carried]),
  ).toEqual([
    ['a', 'b', ['x'], ['x'], []],
    ['b', 'a', ['x'], ['x'], []],
  ]);
  expect(reported).toBe(0);
});

test('BK13: a mutual contact was carried both ways, and not between ends of one side', () => {
  const network = makeNetwork([contact('x', 'a+b > v > c', { mutual: true })]);
  const { parts } = whyBrokerage(network, none(network), 'v', 'total');
  expect(parts.map(({ from, to, carried }) => `${from}${to} ${carried.join()}`)).toEqual([
    'ac x',
    'bc x',
    'ca x',
    'cb x',
    'ab ',
    'ba ',
  ]);
});

test('BK13: a carrier hands on to the next carrier', () => {
  const network = makeNetwork([contact('x', 'a > v > w > b')]);
  expect(whyBrokerage(network, none(network), 'v', 'total').parts).toMatchObject([
    { from: 'a', to: 'w', carried: ['x'] },
  ]);
  expect(whyBrokerage(network, none(network), 'w', 'total').parts).toMatchObject([
    { from: 'v', to: 'b', carried: ['x'] },
  ]);
});

test('BK12: the triads of F8 are as many as its counts, each role and each actor', () => {
  const network = networkOf(F8.arcs);
  for (const [at, actor] of network.actors.entries()) {
    const counts = BROKERAGE_FIGURES.map(
      (role) => whyBrokerage(network, F8_CLASSES, actor, role).count,
    );
    expect(counts).toEqual(F8.brokerage[at]);
  }
});

test('BK12: of any contacts, triads and counts agree, and each leg has all of its contacts', () => {
  const camps = fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(anyContacts, camps, (contacts, of) => {
      const network = makeNetwork(contacts);
      const classes = Int32Array.from(of.slice(0, network.actors.length));
      const counts = toTheEnd(brokerageCounts(network, classesApart(classes)));
      const legs = contacts.map((one) => ({ id: one.id, ends: legEnds(one) }));
      const holders = (leg: string): string[] =>
        legs.filter(({ ends }) => ends.includes(leg)).map(({ id }) => id);
      for (const [at, actor] of network.actors.entries()) {
        const reasons = (role: BrokerageFigure) => whyBrokerage(network, classes, actor, role);
        expect(BROKERAGE_FIGURES.map((role) => reasons(role).count)).toEqual(
          BROKERAGE_FIGURES.map((role) => counts[role][at]),
        );
        const { parts, count, reported } = reasons('total');
        expect([parts.length, parts.filter(({ carried }) => carried.length > 0).length]).toEqual([
          count,
          reported,
        ]);
        const wanted = parts.map(({ from, to, role }) => ({
          from,
          to,
          role,
          into: holders(`${from}>${actor}`),
          onward: holders(`${actor}>${to}`),
          carried: contacts.filter((one) => carries(one, from, actor, to)).map(({ id }) => id),
        }));
        expect(parts).toEqual(wanted);
      }
    }),
    { numRuns: 120 },
  );
});

test('BK14: a limit keeps the first parts and says how many there are', () => {
  const network = makeNetwork([
    contact('w', 'a > v'),
    contact('x', 'v > b'),
    contact('y', 'c > v > d'),
  ]);
  const all = whyBrokerage(network, none(network), 'v', 'total');
  expect(all.parts.map(({ from, to }) => from + to)).toEqual(['cd', 'ab', 'ad', 'cb']);
  const first = whyBrokerage(network, none(network), 'v', 'total', 1);
  expect(first).toEqual({ parts: all.parts.slice(0, 1), count: 4, reported: 1 });
});

test('BK12: what was carried is told of one actor as it is of all', () => {
  const contacts = [contact('x', 'a > v > b'), contact('y', 'a > w > b'), contact('z', 'a > v')];
  expect(whyCarried(contacts, () => null, 'v')?.contacts).toEqual(['x']);
  expect(whyCarried(contacts, () => null, 'a')).toBeNull();
  expect(whyCarried([contact('x', 'v > v > b')], () => null, 'v')).toBeNull();
});

test('BK15: the pairs behind a betweenness add up to it, for any contacts, in every way', () => {
  fc.assert(
    fc.property(anyContacts, fc.constantFrom(...WAYS), (contacts, ways) => {
      const network = makeNetwork(contacts);
      const values = toTheEnd(betweenness(network, ways));
      for (const [at, actor] of network.actors.entries()) {
        const { parts, count, total } = toTheEnd(whyBetweenness(network, actor, ways));
        expect(total).toBeCloseTo(values[at] ?? Number.NaN, 9);
        expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(total, 9);
        expect(parts).toHaveLength(count);
        expect(parts.every(({ share }) => share > 0 && share <= 1)).toBe(true);
        expect(parts.every(({ from, to }) => from !== to && from !== actor && to !== actor)).toBe(
          true,
        );
      }
    }),
    { numRuns: 120 },
  );
});

test('BK15: a pair has its part of the shortest paths and their length', () => {
  const network = networkOf([
    ['a', 'v'],
    ['a', 'w'],
    ['v', 'b'],
    ['w', 'b'],
    ['v', 'c'],
  ]);
  expect(toTheEnd(whyBetweenness(network, 'v', DIRECTED))).toEqual({
    parts: [
      { from: 'a', to: 'c', share: 1, steps: 2 },
      { from: 'a', to: 'b', share: 0.5, steps: 2 },
    ],
    count: 2,
    total: 1.5,
  });
  const { parts } = toTheEnd(whyBetweenness(network, 'v', { undirected: true, byContacts: false }));
  expect(parts.map(({ from, to, share }) => `${from}${to} ${share}`)).toEqual([
    'ac 1',
    'bc 1',
    'cw 1',
    'ab 0.5',
  ]);
});

test('BK14: the pairs are the largest, whatever order they are found in', () => {
  const network = networkOf(F8.arcs);
  for (const actor of network.actors) {
    const all = toTheEnd(whyBetweenness(network, actor, DIRECTED));
    for (const limit of [0, 1, 3]) {
      const some = toTheEnd(whyBetweenness(network, actor, DIRECTED, limit));
      expect(some).toEqual({ ...all, parts: all.parts.slice(0, limit) });
    }
    expect(all.total).toBeCloseTo(F8.betweenness[network.actors.indexOf(actor)] ?? Number.NaN, 3);
  }
});

test('BK16: what each neighbour adds makes up the constraint and the effective size', () => {
  fc.assert(
    fc.property(anyContacts, fc.constantFrom(...WAYS), (contacts, ways) => {
      const network = makeNetwork(contacts);
      const holes = toTheEnd(structuralHoles(tiesOf(network, ways)));
      for (const [at, actor] of network.actors.entries()) {
        const constraint = whyConstraint(network, actor, ways);
        const size = whyEffectiveSize(network, actor, ways);
        if (constraint.length === 0) {
          expect(holes.constraint[at]).toBeNaN();
          expect(size).toEqual([]);
          continue;
        }
        const sum = (adds: readonly { adds: number }[]): number =>
          adds.reduce((total, one) => total + one.adds, 0);
        expect(sum(constraint)).toBeCloseTo(holes.constraint[at] ?? Number.NaN, 10);
        expect(sum(size)).toBeCloseTo(holes.effectiveSize[at] ?? Number.NaN, 10);
        expect(constraint.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 10);
        for (const { other, contacts: named } of constraint) {
          const legs = [`${actor}>${other}`, `${other}>${actor}`];
          const held = contacts.filter((one) => legEnds(one).some((leg) => legs.includes(leg)));
          expect(named).toEqual(held.map(({ id }) => id));
        }
      }
    }),
    { numRuns: 120 },
  );
});

test("BK16: in Burt's network each neighbour of A has a quarter of it, and three lead to G", () => {
  const [first, ...rest] = whyConstraint(networkOf(BURT.arcs), 'A', DIRECTED);
  expect(first).toMatchObject({ other: 'G', share: 0.25, contacts: ['2'] });
  expect(first?.through.map(({ actor }) => actor).sort()).toEqual(['B', 'E', 'F']);
  expect(first?.through[0]?.amount).toBeCloseTo(0.125, 12);
  expect(rest.map(({ share }) => share)).toEqual([0.25, 0.25, 0.25]);
  const [least] = whyEffectiveSize(networkOf(BURT.arcs), 'A', DIRECTED);
  expect(least?.other).toBe('G');
  expect(least?.adds).toBeCloseTo(0.25, 12);
});

test('BK14: of an actor not in the network, and of an empty network, there is nothing to tell', () => {
  for (const network of [networkOf([]), networkOf(F8.arcs)]) {
    const nothing = { parts: [], count: 0 };
    expect(whyBrokerage(network, none(network), 'z', 'total')).toEqual({ ...nothing, reported: 0 });
    expect(toTheEnd(whyBetweenness(network, 'z', DIRECTED))).toEqual({ ...nothing, total: 0 });
    expect(whyConstraint(network, 'z', DIRECTED)).toEqual([]);
    expect(whyEffectiveSize(network, 'z', DIRECTED)).toEqual([]);
  }
});
