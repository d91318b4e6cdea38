import { groupsOf, type Order, type Place } from './flow-order';

/** The way of a band through the columns, by ids of places, and how many strands it has. */
export interface Route {
  readonly stops: readonly (readonly string[])[];
  readonly weight: number;
}

/** With more routes than this their crossings are no longer counted pair by pair. */
const MOST = 150;

/** Where each route runs in each column: the mean of its places there. */
function heights(orders: readonly Order[], routes: readonly Route[]): number[][] {
  const seat = new Map(orders.flatMap((order) => order.map(({ id }, at) => [id, at] as const)));
  return routes.map(({ stops }) =>
    stops.map((ids) => ids.reduce((sum, id) => sum + (seat.get(id) ?? 0), 0) / ids.length),
  );
}

/** How often two routes change sides; where they run through the same place nothing is decided. */
function changes(one: readonly number[], other: readonly number[]): number {
  let [count, side] = [0, 0];
  for (let at = 0; at < one.length; at += 1) {
    const now = Math.sign((one[at] ?? 0) - (other[at] ?? 0));
    if (now !== 0 && side !== 0 && now !== side) count += 1;
    if (now !== 0) side = now;
  }
  return count;
}

/** How many pairs of strands cross anywhere, those that cross at a carrier of both among them. */
export function allCrossings(orders: readonly Order[], routes: readonly Route[]): number {
  const ys = heights(orders, routes);
  let total = 0;
  for (let i = 0; i < routes.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const weight = (routes[i]?.weight ?? 0) * (routes[j]?.weight ?? 0);
      total += weight * changes(ys[i] ?? [], ys[j] ?? []);
    }
  }
  return total;
}

/** The orders of a column in which two neighbours of a group, or two neighbouring groups, change places. */
function exchanges(order: Order): Place[][] {
  const groups = groupsOf(order);
  const swapped = <T>(list: readonly T[], at: number): T[] => [
    ...list.slice(0, at),
    ...list.slice(at, at + 2).reverse(),
    ...list.slice(at + 2),
  ];
  const whole = groups.slice(1).map((_, at) => swapped(groups, at).flat());
  const within = groups.flatMap((group, g) =>
    group
      .slice(1)
      .map((_, at) => groups.flatMap((other, i) => (i === g ? swapped(other, at) : other))),
  );
  return [...whole, ...within];
}

/**
 * Orders in which no exchange of two neighbours leaves fewer crossings, from the ones given. Orders
 * that are best from column to column do not know of strands that cross at a carrier of both.
 */
export function climbed(orders: readonly Order[], routes: readonly Route[]): readonly Order[] {
  if (routes.length > MOST) return orders;
  let best = orders;
  let least = allCrossings(best, routes);
  for (let better = true; better && least > 0; ) {
    better = false;
    for (const at of orders.keys()) {
      for (const order of exchanges(best[at] ?? [])) {
        const tried = best.map((other, i) => (i === at ? order : other));
        const crossed = allCrossings(tried, routes);
        if (crossed < least) [best, least, better] = [tried, crossed, true];
      }
    }
  }
  return best;
}
