import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ends } from '../../../src/analysis/chains/ends';
import { shortestPaths } from '../../../src/analysis/shortest-paths';
import { actorsOfEnd } from '../../../src/graph/parts';
import type { Contact } from '../../../src/model/schema';
import { contact } from '../../scenes/support/tiny';
import { anySet, CURATED } from '../graph/sets';
import { pairsOf } from './chains/exhaustive';

const ends = (from: string, to: string): Ends => ({
  from: new Set(from.split(' ').filter(Boolean)),
  to: new Set(to.split(' ').filter(Boolean)),
});
const list = (...courses: readonly string[]): Contact[] =>
  courses.map((course, at) =>
    contact(`c${at}`, course.replaceAll('<>', '>'), { mutual: course.includes('<>') }),
  );
const actorsOf = ({ paths }: ReturnType<typeof shortestPaths>) =>
  paths.map(({ actors }) => actors.join(' '));

test('CN11 all shortest paths are found, contacts between the same two as one arc that lists them', () => {
  const found = shortestPaths(
    list('a > b', 'a > b', 'b > d', 'a > c', 'c > d', 'd > a', 'a > e', 'e > f', 'f > d'),
    ends('a', 'd'),
  );
  expect(found).toEqual({
    steps: 2,
    total: 2,
    none: null,
    paths: [
      {
        actors: ['a', 'b', 'd'],
        arcs: [
          { from: 'a', to: 'b', contacts: ['c0', 'c1'] },
          { from: 'b', to: 'd', contacts: ['c2'] },
        ],
        separate: true,
      },
      {
        actors: ['a', 'c', 'd'],
        arcs: [
          { from: 'a', to: 'c', contacts: ['c3'] },
          { from: 'c', to: 'd', contacts: ['c4'] },
        ],
        separate: true,
      },
    ],
  });
});

test('CN11 the order of contacts in time does not matter, their direction does', () => {
  const dated = [
    contact('later', 'a > b', { date: '2021' }),
    contact('earlier', 'b > c', { date: '2020' }),
  ];
  expect(shortestPaths(dated, ends('a', 'c')).steps).toBe(2);
  expect(shortestPaths(dated, ends('c', 'a'))).toMatchObject({ steps: null, total: 0, none: null });
  expect(shortestPaths(list('a <> b', 'c <> b'), ends('a', 'c')).steps).toBe(2);
});

test('CN11 a step may end at a carrier or start from one, or pass it by', () => {
  const carried = list('a > c > b', 'c > d', 'x > b > y');
  expect(actorsOf(shortestPaths(carried, ends('a', 'b')))).toEqual(['a b']);
  expect(actorsOf(shortestPaths(carried, ends('a', 'd')))).toEqual(['a c d']);
  expect(actorsOf(shortestPaths(carried, ends('a', 'y')))).toEqual(['a b y']);
});

test('CN12 a path for which one contact must serve twice says so', () => {
  const joint = list('a+b <> c');
  expect(shortestPaths(joint, ends('a', 'b')).paths).toMatchObject([{ separate: false }]);
  const helped = list('a+b <> c', 'a > c');
  expect(shortestPaths(helped, ends('a', 'b')).paths).toMatchObject([{ separate: true }]);
});

test('CN12 ends that overlap are joined between two actors; the same ends, or none, are told', () => {
  const ring = list('a > x', 'x > a', 'x > b', 'b > b', 'b > a');
  expect(actorsOf(shortestPaths(ring, ends('a b', 'b')))).toEqual(['a x b']);
  expect(actorsOf(shortestPaths(ring, ends('a b', 'a b c')))).toEqual(['b a']);
  expect(shortestPaths(ring, ends('a b', 'b a')).none).toBe('same-ends');
  expect(shortestPaths(ring, ends('', 'a')).none).toBe('empty-end');
  expect(shortestPaths(ring, ends('a', '')).none).toBe('empty-end');
  expect(shortestPaths([], ends('a', 'b'))).toEqual({
    steps: null,
    total: 0,
    paths: [],
    none: null,
  });
});

test('CN12 as many paths are listed as asked for, all are counted', () => {
  const layers = ['p', 'q', 'r'];
  const courses = layers.flatMap((one) => [
    `a > ${one}1`,
    ...layers.map((other) => `${one}1 > ${other}2`),
    `${one}2 > z`,
  ]);
  const found = shortestPaths(list(...courses), ends('a', 'z'), { limit: 4 });
  expect(found).toMatchObject({ steps: 3, total: 9 });
  expect(actorsOf(found)).toEqual(['a p1 p2 z', 'a p1 q2 z', 'a p1 r2 z', 'a q1 p2 z']);
});

test('CN11 between the camps of the curated set each path begins and ends where it should', () => {
  const [from, to] = CURATED.meta.camps.map(({ id }) => actorsOfEnd({ kind: 'camp', id }, CURATED));
  if (!from || !to) throw new Error('the curated set has no two camps');
  const found = shortestPaths(CURATED.contacts, { from, to });
  expect(found.total).toBeGreaterThan(0);
  for (const { actors, arcs } of found.paths) {
    expect(from.has(actors[0] ?? '')).toBe(true);
    expect(to.has(actors.at(-1) ?? '')).toBe(true);
    expect(arcs.length).toBe(found.steps);
  }
});

/** Every path between two ends that visits nobody twice, by trying each actor after each. */
function everyPath(contacts: readonly Contact[], between: Ends, longest: number): string[] {
  const pairs = new Set(contacts.flatMap((one) => [...pairsOf(one)]));
  const actors = [...new Set([...pairs].flatMap((pair) => pair.split(' ')))].sort();
  const go = (passed: readonly string[]): string[] => {
    const at = passed.at(-1) ?? '';
    if (passed.length > 1 && between.to.has(at)) return [passed.join(' ')];
    if (passed.length > longest || (passed.length > 1 && between.from.has(at))) return [];
    return actors.flatMap((next) =>
      !passed.includes(next) && pairs.has(`${at} ${next}`) ? go([...passed, next]) : [],
    );
  };
  return actors.filter((id) => between.from.has(id)).flatMap((start) => go([start]));
}

describe('any set', () => {
  const cast = ['state-e', 'general-e', 'unit-e', 'broker', 'minister-w', 'envoy-w', 'east'];
  const anyEnds = fc.record({
    from: fc.subarray(cast, { minLength: 1, maxLength: 3 }),
    to: fc.subarray(cast, { minLength: 1, maxLength: 3 }),
  });

  test('CN11 CN12 the paths are the shortest of all there are, in the order of their actors', () => {
    fc.assert(
      fc.property(anySet(6), anyEnds, ({ contacts }, given) => {
        const between = { from: new Set(given.from), to: new Set(given.to) };
        const found = shortestPaths(contacts, between, { limit: 1e6 });
        if ([...given.from].sort().join() === [...given.to].sort().join()) {
          expect(found.none).toBe('same-ends');
          return;
        }
        const every = everyPath(contacts, between, 4).map((path) => path.split(' '));
        const least = Math.min(...every.map((path) => path.length - 1));
        if (found.steps !== null && found.steps > 4) return;
        expect(found.steps).toBe(every.length === 0 ? null : least);
        const shortest = every.filter((path) => path.length - 1 === least);
        expect(found.paths.map(({ actors }) => actors)).toEqual(shortest);
        expect(found.total).toBe(shortest.length);
      }),
      { numRuns: 500 },
    );
  });
});
