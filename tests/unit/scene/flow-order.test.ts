import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  costOf,
  crossings,
  type Layered,
  type Order,
  sweptOrder,
} from '../../../src/scene/flow-order';
import { allCrossings, climbed } from '../../../src/scene/flow-order-climb';
import { fewestCrossings } from '../../../src/scene/flow-order-exact';

const place = (id: string, group = id) => ({ id, group });
const link = (a: string, b: string, weight = 1) => ({ a, b, weight });

/** Layers of two to four columns with up to four places in each, some of them grouped. */
const layers = fc
  .array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 4 }), {
    minLength: 2,
    maxLength: 4,
  })
  .chain((sizes) => {
    const columns = sizes.map((groups, column) =>
      groups.map((group, at) => place(`${column}.${at}`, group === 0 ? 'g' : `${column}.${at}`)),
    );
    const gap = (at: number) =>
      fc.array(
        fc.record({
          a: fc.constantFrom(...(columns[at] ?? []).map(({ id }) => id)),
          b: fc.constantFrom(...(columns[at + 1] ?? []).map(({ id }) => id)),
          weight: fc.integer({ min: 1, max: 3 }),
        }),
        { maxLength: 7 },
      );
    const gaps = columns.slice(1).map((_, at) => gap(at));
    return fc.tuple(...gaps).map((links): Layered => ({ columns, links }));
  });

function everyOrder<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, i) =>
    everyOrder(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]),
  );
}

/** Whether each group of a column stands together. */
function together(order: Order): boolean {
  const ends = order.filter(({ group }, at) => order[at + 1]?.group !== group);
  return new Set(ends.map(({ group }) => group)).size === ends.length;
}

const ids = (order: Order) => order.map(({ id }) => id);

/** The least that any way to order the columns costs, each way tried. */
function leastCost(layered: Layered): number {
  let ways: Order[][] = [[]];
  for (const column of layered.columns) {
    const orders = everyOrder(column).filter(together);
    ways = ways.flatMap((way) => orders.map((order) => [...way, order]));
    if (ways.length > 20_000) return Number.NaN;
  }
  return Math.min(...ways.map((way) => costOf(way, layered)));
}

describe('order', () => {
  test('FL5 crossings are counted by strands, as pairs one by one', () => {
    fc.assert(
      fc.property(layers, ({ columns, links }) => {
        const [left = [], right = []] = columns;
        const gap = links[0] ?? [];
        const seat = (order: Order, id: string) => order.findIndex((one) => one.id === id);
        let plainly = 0;
        gap.forEach((one, i) => {
          for (const other of gap.slice(0, i)) {
            const da = seat(left, one.a) - seat(left, other.a);
            const db = seat(right, one.b) - seat(right, other.b);
            if (da * db < 0) plainly += one.weight * other.weight;
          }
        });
        expect(crossings(left, right, gap)).toBe(plainly);
      }),
    );
  });

  test('FL5 where the orders are few, none of them crosses less', () => {
    fc.assert(
      fc.property(layers, (layered) => {
        const least = leastCost(layered);
        fc.pre(!Number.isNaN(least));
        expect(costOf(fewestCrossings(layered), layered)).toBeCloseTo(least, 4);
      }),
      { numRuns: 150 },
    );
  });

  test('FL5 every place keeps its column, and every group stands together', () => {
    fc.assert(
      fc.property(layers, (layered) => {
        for (const orders of [fewestCrossings(layered), sweptOrder(layered)]) {
          expect(orders.map((order) => ids(order).sort())).toEqual(
            layered.columns.map((column) => ids(column).sort()),
          );
          for (const order of orders) expect(together(order)).toBe(true);
        }
      }),
    );
  });

  test('FL5 a column too large to try every order is swept, and comes out without a crossing', () => {
    const left = Array.from({ length: 40 }, (_, i) => place(`a${i}`));
    const right = Array.from({ length: 40 }, (_, i) => place(`b${(i * 7) % 40}`));
    const links = [left.map((_, i) => link(`a${i}`, `b${i}`))];
    const layered = { columns: [left, right], links };
    expect(crossings(left, right, links[0] ?? [])).toBeGreaterThan(100);
    const [one = [], two = []] = fewestCrossings(layered);
    expect(crossings(one, two, links[0] ?? [])).toBe(0);
  });

  test('FL5 what is equal stays in the order given', () => {
    const columns = [[place('a'), place('b'), place('c')], [place('x')]];
    const links = [[link('a', 'x'), link('c', 'x'), link('b', 'x')]];
    expect(fewestCrossings({ columns, links }).map(ids)).toEqual([['a', 'b', 'c'], ['x']]);
  });

  test('FL5 strands that would cross at a carrier of both are told apart by exchanges', () => {
    const columns = [[place('0.a'), place('0.b')], [place('c')], [place('2.b'), place('2.a')]];
    const routes = [
      { stops: [['0.a'], ['c'], ['2.a']], weight: 2 },
      { stops: [['0.b'], ['c'], ['2.b']], weight: 3 },
    ];
    expect(allCrossings(columns, routes)).toBe(6);
    expect(allCrossings(climbed(columns, routes), routes)).toBe(0);
  });

  test('FL5 without shared places all crossings are those between the columns', () => {
    const ordersOf = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    fc.assert(
      fc.property(ordersOf, ordersOf, (one, two) => {
        const columns = [one.map((i) => place(`0.${i}`)), two.map((i) => place(`1.${i}`))];
        const routes = one.map((i) => ({ stops: [[`0.${i}`], [`1.${i}`]], weight: 1 }));
        const links = one.map((i) => link(`0.${i}`, `1.${i}`));
        const [left = [], right = []] = columns;
        expect(allCrossings(columns, routes)).toBe(crossings(left, right, links));
        expect(climbed(columns, routes).map((order) => ids(order).sort())).toEqual(
          columns.map((order) => ids(order).sort()),
        );
        expect(allCrossings(climbed(columns, routes), routes)).toBe(0);
      }),
    );
  });

  test('FL5 nothing has an order too', () => {
    expect(fewestCrossings({ columns: [], links: [] })).toEqual([]);
    expect(fewestCrossings({ columns: [[], []], links: [[]] })).toEqual([[], []]);
  });
});
