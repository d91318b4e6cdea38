import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Chain,
  type ChainOptions,
  type ChainRoute,
  findChains,
} from '../../../../src/analysis/chains/chains';
import type { Ends } from '../../../../src/analysis/chains/ends';
import { RANKINGS } from '../../../../src/analysis/chains/rank';
import { actorsOfEnd } from '../../../../src/graph/parts';
import type { Contact } from '../../../../src/model/schema';
import { actor, contact, tiny } from '../../../scenes/support/tiny';
import { compare, daysSince, everyChain, onDay, rankBy } from './exhaustive';

const ends = (from: string, to: string): Ends => ({
  from: new Set(from.split(' ').filter(Boolean)),
  to: new Set(to.split(' ').filter(Boolean)),
});

/** Contacts by course and date: `a > b 03` was on 3 January 2020. */
const contacts = (...lines: readonly string[]): Contact[] =>
  lines.map((line, at) => {
    const [, course = '', date = ''] = /^(.*?)\s*(?:@(.*))?$/.exec(line) ?? [];
    const day = /^\d\d$/.test(date) ? `2020-01-${date}` : date;
    const mutual = course.includes('<>');
    const given = { date: day === '' ? null : day, mutual };
    return contact(`c${at}`, course.replaceAll('<>', '>'), given);
  });

const routesOf = (answer: { readonly routes: readonly ChainRoute[] }) =>
  answer.routes.map(({ actors }) => actors.join(' '));
const idsOf = (chain: Chain | undefined) => chain?.steps.map((step) => step.contact);

describe('the figures of teneto', () => {
  const times: readonly (readonly [string, readonly number[]])[] = [
    ['0 > 1', [0, 2, 3, 8]],
    ['0 > 2', [7, 9]],
    ['1 > 2', [1]],
    ['1 > 3', [5, 8]],
    ['2 > 4', [2, 4, 9]],
    ['2 > 3', [1, 3, 4, 7]],
  ];
  const list = times.flatMap(([course, days]) =>
    days.map((day) =>
      contact(`${course}@${day}`, course, {
        date: new Date(onDay(day) * 86_400_000).toISOString().slice(0, 10),
      }),
    ),
  );

  test.each([
    { strict: true, start: 0, distance: 4, hops: 3, by: '0 1 2 3' },
    { strict: false, start: 0, distance: 2, hops: 3, by: '0 1 2 3' },
    { strict: false, start: 3, distance: 3, hops: 2, by: '0 1 3' },
  ])('CN10 from 0 to 3, start $start, strict $strict: $distance days, $hops hops', (wanted) => {
    const { strict, start } = wanted;
    const answer = findChains(list, ends('0', '3'), { strict, start: onDay(start), maxSteps: 4 });
    const [first] = answer.routes;
    const arrival = first?.best.foremost.arrival.latest ?? Number.NaN;
    expect(daysSince(arrival) - start + 1).toBe(wanted.distance);
    expect(first?.hops).toBe(wanted.hops);
    expect(first?.actors.join(' ')).toBe(wanted.by);
    expect(first?.certain).toBe(true);
  });
});

describe('what a step is', () => {
  test('CN1 a step may end at a carrier or start from one, and says in which role', () => {
    const list = contacts('a > c > b @01', 'x > b > d @02', 'c > d @03');
    const answer = findChains(list, ends('a', 'd'));
    expect(routesOf(answer)).toEqual(['a b d', 'a c d']);
    expect(answer.routes.map(({ best }) => best.foremost.steps)).toEqual([
      [
        { contact: 'c0', from: 'a', to: 'b', enters: 'initiated', leaves: 'received' },
        { contact: 'c1', from: 'b', to: 'd', enters: 'carried', leaves: 'received' },
      ],
      [
        { contact: 'c0', from: 'a', to: 'c', enters: 'initiated', leaves: 'carried' },
        { contact: 'c2', from: 'c', to: 'd', enters: 'initiated', leaves: 'received' },
      ],
    ]);
  });

  test('CN1 no step goes back along a contact, nor between two who sent together', () => {
    expect(findChains(contacts('b > a @01', 'b > c @02'), ends('a', 'c')).none).toBe('no-route');
    expect(findChains(contacts('a+b > x @01', 'b > c @02'), ends('a', 'c')).none).toBe('no-route');
  });

  test('CN1 a mutual contact is walked both ways, in the roles of the way it is walked', () => {
    const answer = findChains(contacts('b <> c <> a @01', 'c > d @02'), ends('a', 'd'));
    expect(answer.routes[0]?.best.foremost.steps[0]).toEqual({
      contact: 'c0',
      from: 'a',
      to: 'c',
      enters: 'initiated',
      leaves: 'carried',
    });
  });

  test('CN1 who carries its own message stands at its first station to send, its last to receive', () => {
    const list = contacts('a > a > b > b @01', 'b > d @02');
    expect(findChains(list, ends('a', 'd')).routes[0]?.best.foremost.steps[0]).toMatchObject({
      enters: 'initiated',
      leaves: 'received',
    });
  });

  test('CN2 a chain has two steps at least: one contact is a reported channel', () => {
    expect(findChains(contacts('a > b @01'), ends('a', 'b')).none).toBe('no-route');
    expect(findChains(contacts('a > c > b @01'), ends('a', 'b')).none).toBe('no-route');
  });

  test('CN2 its contacts are separate: none serves two steps, next to each other or not', () => {
    const joint = contacts('a+b <> c @01', 'x > y @01');
    expect(findChains(joint, ends('a', 'b'), { strict: false }).none).toBe('no-route');
    const again = contacts('a+d > c+b', 'c > d');
    expect(findChains(again, ends('a', 'b'), { strict: false }).none).toBe('no-route');
  });

  test.each([
    ['a+c > b+d @01', 'a > b @01'],
    ['a > b @01', 'a+c > b+d @01'],
  ])('CN2 a contact kept for a later step is not spent on an earlier one: %s, %s', (one, other) => {
    const list = contacts(one, other, 'b > c @01');
    const [route] = findChains(list, ends('a', 'd'), { strict: false }).routes;
    expect(route).toMatchObject({ actors: ['a', 'b', 'c', 'd'], chains: 1 });
    const direct = one === 'a > b @01' ? 'c0' : 'c1';
    const joint = one === 'a > b @01' ? 'c1' : 'c0';
    expect(idsOf(route?.best.foremost)).toEqual([direct, 'c2', joint]);
  });

  test('CN2 nobody is visited twice, and nobody of either end in between', () => {
    const list = contacts('a > b @01', 'b > a @02', 'a > c @03', 'c > d @04');
    expect(routesOf(findChains(list, ends('a', 'd'), { maxSteps: 4 }))).toEqual(['a c d']);
    expect(findChains(list, ends('a c', 'd')).none).toBe('no-route');
    expect(findChains(list, ends('a', 'd c')).none).toBe('no-route');
    expect(findChains(contacts('a > a @01', 'a > b @02', 'b > b @03'), ends('a', 'b')).none).toBe(
      'no-route',
    );
  });
});

describe('time', () => {
  test('CN3 strict, each step is later than the last; else the same day will do', () => {
    const list = contacts('a > b @01', 'b > c @01');
    expect(findChains(list, ends('a', 'c')).none).toBe('out-of-order');
    expect(findChains(list, ends('a', 'c'), { strict: false }).routes[0]?.certain).toBe(true);
  });

  test('CN3 the longest wait is between one contact and the next', () => {
    const list = contacts('a > b @01', 'b > c @05', 'c > d @09');
    expect(findChains(list, ends('a', 'd'), { maxWait: 4 }).total).toBe(1);
    expect(findChains(list, ends('a', 'd'), { maxWait: 3 }).none).toBe('out-of-order');
    const sameDay = contacts('a > b @01', 'b > c @01/03');
    const none = findChains(sameDay, ends('a', 'c'), { maxWait: 0 });
    expect(none).toMatchObject({ none: 'out-of-order', total: 0 });
    const loose = findChains(sameDay, ends('a', 'c'), { maxWait: 0, strict: false });
    expect(loose.routes[0]?.certain).toBe(false);
  });

  test.each([
    ['@2020-01-01/2020-01-02', '@2020-01-03', true],
    ['@2020-01-01/2020-01-03', '@2020-01-03', false],
    ['@2020-01-02~', '@2020-01-03', false],
    ['', '@2020-01-03', false],
    ['@2020-01-03', '', false],
    ['@2020-01-04', '@2020-01-03', null],
    ['@2020-01-03/..', '@../2020-01-03', null],
    ['@2020-01-04', '@2020-01', false],
  ])('CN4 a > b %s, then b > c %s: certain is %s', (first, second, certain) => {
    const answer = findChains(contacts(`a > b ${first}`, `b > c ${second}`), ends('a', 'c'));
    expect(answer.routes[0]?.certain ?? null).toBe(certain);
  });

  test('CN4 a chain is not possible because each of its pairs is', () => {
    const list = contacts('a > b @05', 'b > c', 'c > d @03');
    expect(findChains(list, ends('a', 'd')).none).toBe('out-of-order');
  });

  test('CN5 a doubtful beginning of the window makes a chain possible, an early one none', () => {
    const list = contacts('a > b @2020-01-02/2020-01-04', 'b > c @09');
    const from = (start: number) => findChains(list, ends('a', 'c'), { start: onDay(start) });
    expect(from(1).routes[0]?.certain).toBe(true);
    expect(from(2).routes[0]?.certain).toBe(false);
    expect(daysSince(from(2).routes[0]?.best.fastest.arrival.latest ?? 0)).toBe(8);
    expect(from(2).routes[0]?.best.fastest.duration).toEqual({ least: 5, most: 6 });
    expect(from(4).none).toBe('out-of-order');
  });
});

describe('rankings', () => {
  const list = contacts(
    'a > b @01',
    'b > z @10',
    'a > b @09',
    'a > c @04',
    'c > d @05',
    'd > z @06',
    'a > e',
    'e > z @03',
  );
  const order = (ranking: (typeof RANKINGS)[number]) =>
    routesOf(findChains(list, ends('a', 'z'), { ranking }));

  test('CN6 foremost arrives first, fastest lasts least, shortest has the fewest steps', () => {
    expect(order('foremost')).toEqual(['a e z', 'a c d z', 'a b z']);
    expect(order('fastest')).toEqual(['a b z', 'a c d z', 'a e z']);
    expect(order('shortest')).toEqual(['a e z', 'a b z', 'a c d z']);
  });

  test('CN6 a doubtful date loses rank and never gains it', () => {
    const late = contacts('a > b @01', 'b > z @2020-01', 'a > c @01', 'c > z @20');
    expect(routesOf(findChains(late, ends('a', 'z')))).toEqual(['a c z', 'a b z']);
  });

  test('CN6 with a longest wait an earlier step may bound the arrival of a later one', () => {
    const held = contacts('a > b @01', 'a > b @02', 'b > z @2020-01-03/2020-01-04');
    const [route] = findChains(held, ends('a', 'z'), { maxWait: 2 }).routes;
    const [foremost, fastest] = [route?.best.foremost, route?.best.fastest];
    expect(idsOf(foremost)).toEqual(['c0', 'c2']);
    expect(daysSince(foremost?.arrival.latest ?? 0)).toBe(2);
    expect(idsOf(fastest)).toEqual(['c1', 'c2']);
    expect(fastest?.duration).toEqual({ least: 1, most: 2 });
  });

  test('CN8 routes of one rank stand in the order of their actors', () => {
    const even = contacts(...['d', 'b', 'c'].flatMap((id) => [`a > ${id} @01`, `${id} > z @02`]));
    expect(routesOf(findChains(even, ends('a', 'z')))).toEqual(['a b z', 'a c z', 'a d z']);
    expect(routesOf(findChains(even, ends('a', 'z'), { limit: 2 }))).toEqual(['a b z', 'a c z']);
  });

  test('CN7 a route has its number of chains and its best one by each ranking', () => {
    const route = findChains(list, ends('a', 'z'), { ranking: 'fastest' }).routes[0];
    expect(route).toMatchObject({ chains: 2, certainChains: 2, certain: true, hops: 2 });
    expect(idsOf(route?.best.fastest)).toEqual(['c2', 'c1']);
    expect(route?.best.fastest.duration).toEqual({ least: 1, most: 1 });
  });

  test('CN7 a route is certain by one certain chain, though its best one be only possible', () => {
    const mixed = contacts('a > b @01', 'b > z @2020-01-01/2020-01-04', 'b > z @09');
    const route = findChains(mixed, ends('a', 'z')).routes[0];
    expect(route).toMatchObject({ certain: true, chains: 2, certainChains: 1 });
    expect(route?.best.foremost.certain).toBe(false);
  });

  test('CN8 so many routes are listed, the best ones, and the number of all is said', () => {
    const one = findChains(list, ends('a', 'z'), { ranking: 'shortest', limit: 1 });
    expect(routesOf(one)).toEqual(['a e z']);
    expect(one).toMatchObject({ total: 3, certain: 2, complete: true, none: null });
  });

  test('CN8 a search that stops short says so', () => {
    expect(findChains(list, ends('a', 'z'), { effort: 6 }).complete).toBe(false);
    const nothing = findChains(list, ends('a', 'z'), { effort: 1 });
    expect(nothing).toMatchObject({ total: 0, complete: false, none: null });
  });
});

describe('ends', () => {
  const list = contacts('a > b @01', 'b > c @02', 'c > d @03', 'd > b @04');

  test('CN9 why there is no chain', () => {
    expect(findChains(list, ends('', 'a')).none).toBe('empty-end');
    expect(findChains(list, ends('a', '')).none).toBe('empty-end');
    expect(findChains(list, ends('a b', 'b a')).none).toBe('same-ends');
    expect(findChains([], ends('a', 'b')).none).toBe('no-contacts');
    expect(findChains(list, ends('a', 'gone')).none).toBe('no-route');
    expect(findChains(list, ends('a', 'd'), { maxSteps: 2 }).none).toBe('no-route');
    expect(findChains(list, ends('c', 'b'), { start: onDay(5) }).none).toBe('out-of-order');
    expect(findChains(list, ends('a', 'd'))).toMatchObject({ none: null, complete: true });
  });

  test('CN9 ends that share actors are joined between two different ones', () => {
    expect(routesOf(findChains(list, ends('a b', 'b d')))).toEqual(['b c d']);
    const ring = contacts('a > x @01', 'x > a @02', 'x > b @03');
    expect(routesOf(findChains(ring, ends('a', 'a b')))).toEqual(['a x b']);
  });

  test('CN9 a camp within a camp: who is of both is passed by no chain', () => {
    const people = [
      { ...actor('state'), camp: 'east' },
      { ...actor('envoy'), camp: 'east', partOf: 'state' },
      actor('go-between'),
      { ...actor('aide'), camp: 'east', partOf: 'envoy' },
    ];
    const list = contacts(
      'envoy > go-between @01',
      'go-between > aide @02',
      'go-between > state @03',
    );
    const dataset = { ...tiny([], list), actors: people };
    const byId = new Map(people.map((one) => [one.id, one]));
    const whole = { ...dataset, actor: byId };
    const inner = actorsOfEnd({ kind: 'actor', id: 'envoy' }, whole);
    const camp = actorsOfEnd({ kind: 'camp', id: 'east' }, whole);
    expect([...inner]).toEqual(['envoy', 'aide']);
    expect(routesOf(findChains(list, { from: inner, to: camp }))).toEqual([
      'envoy go-between aide',
      'envoy go-between state',
    ]);
    expect(findChains(list, { from: camp, to: camp }).none).toBe('same-ends');
  });

  test.each<Partial<ChainOptions>>([
    { maxSteps: 1 },
    { maxSteps: 2.5 },
    { maxWait: -1 },
    { maxWait: 0.5 },
    { limit: 0 },
  ])('CN9 %o is refused', (options) => {
    expect(() => findChains(list, ends('a', 'b'), options)).toThrow(RangeError);
  });
});

const ACTORS = ['a', 'b', 'c', 'd', 'e', 'f'];
const DATES = [
  ...[1, 2, 3, 4, 5].map((day) => `2020-01-0${day}`),
  '2020-01-01/2020-01-02',
  '2020-01-02/2020-01-04',
  '2020-01-03~',
  '2020-01-04/..',
  '../2020-01-03',
  null,
];

/** Any few contacts, careless of who stands in them twice: loops, parallels, own messages. */
const someone = fc.constantFrom(...ACTORS);
const side = fc.uniqueArray(someone, { minLength: 1, maxLength: 2 });
const anyContacts = (size: number) =>
  fc
    .array(
      fc.record({
        from: side,
        via: fc.oneof(
          { weight: 3, arbitrary: fc.constant<string[]>([]) },
          { weight: 1, arbitrary: fc.array(someone, { minLength: 1, maxLength: 2 }) },
        ),
        to: side,
        mutual: fc.boolean(),
        date: fc.constantFrom(...DATES),
      }),
      { maxLength: size },
    )
    .map((list) => list.map((given, at) => contact(`c${at}`, 'x > y', given)));

/** Few actors, many contacts between the same two: what counting and dominance must get right. */
const parallelContacts = fc
  .array(
    fc.record({
      course: fc.constantFrom(
        'a > b',
        'b > f',
        'b > c',
        'c > f',
        'a > b > f',
        'c > b > f',
        'a+b <> c+f',
      ),
      date: fc.constantFrom(...DATES),
    }),
    { minLength: 4, maxLength: 10 },
  )
  .map((list) => contacts(...list.map(({ course, date }) => `${course} @${date ?? ''}`)));

const anyEnds = fc.oneof(
  fc.constant(ends('a', 'f')),
  fc
    .tuple(
      fc.subarray(ACTORS, { minLength: 1, maxLength: 3 }),
      fc.subarray(ACTORS, { minLength: 1, maxLength: 3 }),
    )
    .map(([from, to]) => ({ from: new Set(from), to: new Set(to) })),
);
const anyOptions = fc.record({
  strict: fc.boolean(),
  maxSteps: fc.constantFrom(2, 3, 4),
  maxWait: fc.constantFrom(null, null, 0, 1, 2),
  start: fc.constantFrom(null, null, onDay(1), onDay(2)),
  ranking: fc.constantFrom(...RANKINGS),
});

function inDays(chain: Chain) {
  const { earliest, latest } = chain.arrival;
  const arrival = { earliest: daysSince(earliest), latest: daysSince(latest) };
  return { certain: chain.certain, arrival, duration: chain.duration };
}

function agreesWithExhaustiveSearch(
  list: readonly Contact[],
  between: Ends,
  options: Omit<ChainOptions, 'limit' | 'effort'>,
): void {
  const every = everyChain(list, between, options);
  const answer = findChains(list, between, { ...options, limit: 10_000 });
  if ([...between.from].sort().join() === [...between.to].sort().join()) {
    expect(answer.none).toBe('same-ends');
    return;
  }
  expect(new Set(routesOf(answer))).toEqual(new Set(every.keys()));
  expect(answer.total).toBe(every.size);
  expect(answer.none === null).toBe(every.size > 0);
  const ranks: number[][] = [];
  for (const route of answer.routes) {
    const chains = every.get(route.actors.join(' ')) ?? [];
    expect(route.chains).toBe(chains.length);
    expect(route.certainChains).toBe(chains.filter(({ certain }) => certain).length);
    expect(route.certain).toBe(route.certainChains > 0);
    for (const ranking of RANKINGS) {
      const given = route.best[ranking];
      const known = chains.find(({ contacts }) => contacts.join() === idsOf(given)?.join());
      expect(inDays(given)).toEqual(known && { ...known, contacts: undefined });
      const all = chains.map((chain) => rankBy(ranking, chain, route.hops)).sort(compare);
      expect(rankBy(ranking, inDays(given), route.hops)).toEqual(all[0]);
      if (ranking === options.ranking && all[0]) ranks.push(all[0]);
    }
  }
  expect(answer.certain).toBe(answer.routes.filter((route) => route.certain).length);
  expect(ranks).toEqual([...ranks].sort(compare));
}

describe('against an exhaustive search that settles uncertain dates in every way', () => {
  test('CN4 CN6 CN7 CN8 on any few contacts', () => {
    fc.assert(fc.property(anyContacts(7), anyEnds, anyOptions, agreesWithExhaustiveSearch), {
      numRuns: 500,
    });
  });

  test('CN4 CN6 CN7 CN8 on many contacts between the same actors', () => {
    fc.assert(
      fc.property(
        parallelContacts,
        fc.constant(ends('a', 'f')),
        anyOptions,
        agreesWithExhaustiveSearch,
      ),
      { numRuns: 500 },
    );
  });

  test('CN8 the order of the contacts makes no difference', () => {
    const shuffled = anyContacts(9).chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, anyEnds, anyOptions, ([list, other], between, options) => {
        expect(findChains(other, between, options)).toEqual(findChains(list, between, options));
      }),
    );
  });
});
