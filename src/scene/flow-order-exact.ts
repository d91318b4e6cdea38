import {
  groupsOf,
  type Layered,
  type Link,
  type Order,
  type Place,
  SLANT,
  sweptOrder,
} from './flow-order';

/** Pairs of orders that are compared at most to find the best of all. */
const MOST = 120_000;
/** What a place loses for each place that it is moved: it only chooses among what is else equal. */
const MOVED = 1e-6;

/** n!, or infinity where it is more than could ever be compared. */
function factorial(n: number): number {
  let product = 1;
  for (let i = 2; i <= n && product <= MOST; i += 1) product *= i;
  return product > MOST ? Number.POSITIVE_INFINITY : product;
}

/** How many orders a column has with its groups kept together. */
function countOrders(column: Order): number {
  const groups = groupsOf(column);
  return groups.reduce((n, group) => n * factorial(group.length), factorial(groups.length));
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) =>
    permutations(items.filter((_, i) => i !== at)).map((rest) => [item, ...rest]),
  );
}

/** Every order of a column with its groups kept together, the given one first. */
function everyOrder(column: Order): Order[] {
  return permutations(groupsOf(column)).flatMap((groups) =>
    groups.reduce<Place[][]>(
      (orders, group) =>
        orders.flatMap((order) => permutations(group).map((inner) => [...order, ...inner])),
      [[]],
    ),
  );
}

/** An order with, for each place of the column as it was given, where it now stands. */
interface Seated {
  readonly order: Order;
  readonly seats: Int32Array;
  readonly moved: number;
}

function seatedOrders(column: Order): Seated[] {
  const given = new Map(column.map(({ id }, at) => [id, at]));
  return everyOrder(column).map((order) => {
    const seats = new Int32Array(order.length);
    let moved = 0;
    order.forEach(({ id }, at) => {
      const was = given.get(id) ?? 0;
      seats[was] = at;
      moved += Math.abs(at - was);
    });
    return { order, seats, moved };
  });
}

/** Where the ends of links stand in an order, `side` being the end that is in this column. */
function endsIn({ seats }: Seated, column: Order, links: readonly Link[], side: 'a' | 'b') {
  const number = new Map(column.map(({ id }, at) => [id, at]));
  return Int32Array.from(links, (link) => seats[number.get(link[side]) ?? 0] ?? 0);
}

/** What the links between two columns cost by the places of their ends; some sum above `least` at once. */
function gapCost(left: Order, right: Order, links: readonly Link[]) {
  const weight = Float64Array.from(links, (link) => link.weight);
  const [m, n] = [left.length, right.length];
  // The inner loop of the search: nothing is allocated in it.
  return (from: Int32Array, to: Int32Array, least: number): number => {
    let cost = 0;
    for (let i = 0; i < from.length && cost < least; i += 1) {
      const [fromI, toI, wi] = [from[i] ?? 0, to[i] ?? 0, weight[i] ?? 0];
      cost += SLANT * wi * Math.abs((fromI + 0.5) / m - (toI + 0.5) / n);
      for (let j = 0; j < i; j += 1) {
        if ((fromI - (from[j] ?? 0)) * (toI - (to[j] ?? 0)) < 0) cost += wi * (weight[j] ?? 0);
      }
    }
    return cost;
  };
}

interface Found {
  readonly cost: number;
  readonly orders: readonly Order[];
  /** Where the links to the next column begin. */
  readonly ends: Int32Array;
}

const NOTHING: Found = { cost: 0, orders: [], ends: new Int32Array(0) };

/**
 * The best of all orders: what a column's order costs only the columns beside it know, so that the
 * best way to each order is kept from column to column (dynamic programming, Bellman 1957).
 */
function bestOrder({ columns, links }: Layered): readonly Order[] {
  let ways: Found[] = [NOTHING];
  columns.forEach((column, at) => {
    const [before, after] = [links[at - 1] ?? [], links[at] ?? []];
    const cost = gapCost(columns[at - 1] ?? [], column, before);
    const last = ways.sort((a, b) => a.cost - b.cost);
    ways = seatedOrders(column).map((seated) => {
      const arrive = endsIn(seated, column, before, 'b');
      let [least, from] = [Number.POSITIVE_INFINITY, NOTHING];
      for (const way of last) {
        // The others cost more already.
        if (way.cost >= least) break;
        const sum = way.cost + cost(way.ends, arrive, least - way.cost);
        if (sum < least - 1e-12) [least, from] = [sum, way];
      }
      return {
        cost: least + MOVED * seated.moved,
        orders: [...from.orders, seated.order],
        ends: endsIn(seated, column, after, 'a'),
      };
    });
  });
  return ways.reduce((a, b) => (b.cost < a.cost - 1e-12 ? b : a)).orders;
}

/**
 * The columns in an order in which few strands cross, each group kept together: the fewest there can
 * be where the orders are few enough to compare, else what sweeps find. The same for the same input.
 */
export function fewestCrossings(layered: Layered): readonly Order[] {
  const counts = layered.columns.map(countOrders);
  const pairs = counts.reduce((sum, count, at) => sum + count * (counts[at + 1] ?? 1), 0);
  return pairs <= MOST ? bestOrder(layered) : sweptOrder(layered);
}
