import fc from 'fast-check';
import { expect, test } from 'vitest';
import { routeOf } from '../../../../src/analysis/channels';
import { type Carried, carriedBy, carriedMeasure } from '../../../../src/analysis/measures/carried';
import { makeNetwork } from '../../../../src/analysis/measures/make-network';
import type { MeasureResult } from '../../../../src/analysis/measures/types';
import type { Contact } from '../../../../src/model/schema';
import { toTheEnd } from '../../../../src/model/to-the-end';
import { contact } from '../../../scenes/support/tiny';

const CAMPS: Readonly<Record<string, string>> = { a: 'east', b: 'west', d: 'west', c: 'middle' };
const campOf = (actor: string): string | null => CAMPS[actor] ?? null;

const carried = (actor: string, contacts: readonly Contact[]): Carried | undefined =>
  carriedBy(contacts, campOf).get(actor);

/** Cells as `east>west: x y`. */
const cells = (of: Carried | undefined): string[] =>
  (of?.cells ?? []).map(({ from, to, contacts }) => `${from}>${to}: ${contacts.join(' ')}`);

/** Camps as classes, none for none. */
function measured(contacts: readonly Contact[]): MeasureResult & { actors: readonly string[] } {
  const network = makeNetwork(contacts);
  const names = [...new Set(Object.values(CAMPS))];
  const classes = Int32Array.from(network.actors, (id) => names.indexOf(campOf(id) ?? ''));
  const result = toTheEnd(carriedMeasure.compute(network, {}, { classes, leftOut: {} }));
  return { ...result, actors: network.actors };
}

const figures = (contacts: readonly Contact[], actor: string): number[] => {
  const { values, columns, actors } = measured(contacts);
  const at = actors.indexOf(actor);
  return [values, ...columns.map((column) => column.values)].map((of) => of[at] ?? Number.NaN);
};

test('BK9: what an intermediary carried stands by the camps of its ends, the largest cell first', () => {
  const contacts = [
    contact('back', 'b > c > a'),
    contact('one', 'a > c > b'),
    contact('direct', 'a > b'),
    contact('two', 'a > c > d'),
    contact('far', 'a > c > x'),
  ];
  const of = carried('c', contacts);
  expect(of?.contacts).toEqual(['back', 'one', 'two', 'far']);
  expect(cells(of)).toEqual(['east>west: one two', 'east>null: far', 'west>east: back']);
  expect(of?.channels).toEqual(['b>c>a', 'a>c>b', 'a>c>d', 'a>c>x']);
  expect(figures(contacts, 'c')).toEqual([4, 4, 4]);
  expect(carriedBy(contacts, campOf).size).toBe(1);
});

test('BK9: two uses of one route are one channel; each carrier of a contact carried it', () => {
  const contacts = [contact('x', 'a > c > e > b'), contact('y', 'a > c > e > b')];
  for (const carrier of ['c', 'e']) {
    expect(carried(carrier, contacts)?.contacts).toEqual(['x', 'y']);
    expect(carried(carrier, contacts)?.channels).toEqual(['a>c>e>b']);
    expect(figures(contacts, carrier)).toEqual([2, 1, 2]);
  }
  expect(measured(contacts).whole).toEqual({ mediated: 2 });
});

test('BK9: joint ends put one contact into several cells and count it once', () => {
  const of = carried('c', [contact('x', 'a+b > c > d')]);
  expect(of?.contacts).toEqual(['x']);
  expect(cells(of)).toEqual(['east>west: x', 'west>west: x']);
});

test('BK9: without a reported initiative what was carried stands in the cells of both directions', () => {
  const of = carried('c', [contact('x', 'a > c > b', { mutual: true })]);
  expect(of?.contacts).toEqual(['x']);
  expect(cells(of)).toEqual(['east>west: x', 'west>east: x']);
});

test('BK10: who carries their own message, or one back to its sender, carries for nobody', () => {
  for (const course of ['c > c > b', 'a > c > c', 'a > c > a', 'c > c > c']) {
    const contacts = [contact('x', course)];
    expect(carriedBy(contacts, campOf).size).toBe(0);
    expect(figures(contacts, 'c')).toEqual([0, 0, 0]);
    expect(measured(contacts).whole).toEqual({ mediated: 0 });
  }
  // But for a fellow sender it does.
  expect(cells(carried('c', [contact('x', 'a+c > c > b')]))).toEqual(['east>west: x']);
  expect(figures([contact('x', 'a+c > c > b')], 'c')).toEqual([1, 1, 1]);
});

test('BK10: between camps is what crosses from one to another; no camp is a camp of its own', () => {
  expect(figures([contact('x', 'b > c > d')], 'c')).toEqual([1, 1, 0]);
  expect(figures([contact('x', 'x > c > y')], 'c')).toEqual([1, 1, 1]);
  expect(figures([contact('x', 'a > x > b')], 'x')).toEqual([1, 1, 1]);
});

test('BK11: the first use starts first and the last ends last, as their dates are written', () => {
  const of = carried('c', [
    contact('month', 'a > c > b', { date: '2022-03' }),
    contact('undated', 'a > c > b'),
    contact('day', 'a > c > b', { date: '2022-03-15' }),
    contact('about', 'b > c > a', { date: '2021-11-02~' }),
  ]);
  expect(of?.first?.contact).toBe('about');
  expect(of?.last?.contact).toBe('month');
  expect(of?.undated).toBe(1);
});

test('BK11: an open end is read as the end that is known, and a date that says nothing as none', () => {
  const of = carried('c', [
    contact('until', 'a > c > b', { date: '../2020-05-01' }),
    contact('since', 'a > c > b', { date: '2020-01-01/..' }),
    contact('never', 'a > c > b', { date: '../..' }),
  ]);
  expect(of?.first?.contact).toBe('since');
  expect(of?.last?.contact).toBe('until');
  expect(of?.undated).toBe(1);
  const none = carried('c', [contact('x', 'a > c > b')]);
  expect([none?.first, none?.last, none?.undated]).toEqual([null, null, 1]);
});

test('BK9: whoever carried most comes first, and equals by their ids', () => {
  const contacts = [
    contact('x', 'a > z > b'),
    contact('y', 'a > e > b'),
    contact('w', 'a > q > b'),
  ];
  const more = [...contacts, contact('v', 'b > q > a')];
  expect([...carriedBy(more, campOf).keys()]).toEqual(['q', 'e', 'z']);
});

test('BK9: nothing carried, and nothing at all, have no intermediaries', () => {
  expect(carriedBy([contact('x', 'a > b')], campOf).size).toBe(0);
  expect(carriedBy([], campOf).size).toBe(0);
  expect(measured([]).values).toHaveLength(0);
});

test('BK9: the measure and the lists say the same of any contacts', () => {
  const one = fc.constantFrom('a', 'b', 'c', 'd', 'x', 'y');
  const ends = fc.uniqueArray(one, { minLength: 1, maxLength: 2 });
  const any = fc.array(fc.tuple(ends, fc.uniqueArray(one, { maxLength: 2 }), ends, fc.boolean()), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(any, (given) => {
      const contacts = given.map(([from, via, to, mutual], at) =>
        contact(String(at), 'a > b', { from, via, to, mutual }),
      );
      const lists = carriedBy(contacts, campOf);
      for (const actor of measured(contacts).actors) {
        const list = lists.get(actor);
        const joined = contacts.filter(({ from, via, to }) => {
          const ends = from.flatMap((s) => to.map((r) => new Set([s, r, actor])));
          return via.includes(actor) && ends.some((trio) => trio.size === 3);
        });
        expect(list?.contacts ?? []).toEqual(joined.map(({ id }) => id));
        expect(figures(contacts, actor).slice(0, 2)).toEqual([
          joined.length,
          new Set(joined.map(routeOf)).size,
        ]);
        const across = (list?.cells ?? []).filter(({ from, to }) => from !== to);
        const crossing = new Set(across.flatMap((cell) => cell.contacts)).size;
        // Two ends of no camp share a cell, though each is a camp of its own.
        expect(figures(contacts, actor)[2]).toBeGreaterThanOrEqual(crossing);
        expect(list?.channels.length ?? 0).toBe(figures(contacts, actor)[1]);
        expect(list?.undated ?? 0).toBe(joined.length);
      }
    }),
    { numRuns: 200 },
  );
});
