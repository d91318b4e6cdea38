import { groupsOf, type Order, type Place } from './flow-order';

/** The way of a band through the columns, by ids of places, and how many strands it has. */
export interface Route {
  readonly stops: readonly (readonly string[])[];
  readonly weight: number;
}

/** With more routes than this their crossings are no longer counted pair by pair. */
const MOST = 150;

/** The place of each id in its column. */
const seatsOf = (orders: readonly Order[]): Map<string, number> =>
  new Map(orders.flatMap((order) => order.map(({ id }, at) => [id, at] as const)));

/** Where a route runs in each column: the mean of its places there. */
function heightsOf({ stops }: Route, seat: (id: string) => number | undefined): number[] {
  return stops.map((ids) => ids.reduce((sum, id) => sum + (seat(id) ?? 0), 0) / ids.length);
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

/** How many pairs of strands of two routes cross: each row is of a route, with those before it. */
function pairsOf(routes: readonly Route[], ys: readonly (readonly number[])[]): number[][] {
  return routes.map(({ weight }, i) =>
    routes.slice(0, i).map((other, j) => weight * other.weight * changes(ys[i] ?? [], ys[j] ?? [])),
  );
}

/** How many pairs of strands cross anywhere, those that cross at a carrier of both among them. */
export function allCrossings(orders: readonly Order[], routes: readonly Route[]): number {
  const seats = seatsOf(orders);
  const ys = routes.map((route) => heightsOf(route, (id) => seats.get(id)));
  return pairsOf(routes, ys).reduce((sum, row) => row.reduce((a, b) => a + b, sum), 0);
}

/** What an order of a column would change, and how to keep it. */
interface Trial {
  /** How many pairs of strands cross more than before. */
  readonly more: number;
  readonly keep: () => void;
}

/**
 * Says of an order of a column how many more pairs of strands would cross. Only those of routes that
 * run through a place that moves are counted anew.
 */
function trials(
  orders: readonly Order[],
  routes: readonly Route[],
): { readonly crossed: number; readonly of: (order: Order) => Trial } {
  const seats = seatsOf(orders);
  const ys = routes.map((route) => heightsOf(route, (id) => seats.get(id)));
  const pairs = pairsOf(routes, ys);
  const through = new Map<string, number[]>();
  routes.forEach(({ stops }, at) => {
    for (const id of new Set(stops.flat())) {
      const known = through.get(id);
      if (known) known.push(at);
      else through.set(id, [at]);
    }
  });

  const of = (order: Order): Trial => {
    const moved = new Map<string, number>();
    order.forEach(({ id }, at) => {
      if (seats.get(id) !== at) moved.set(id, at);
    });
    const touched = new Map<number, number[]>();
    for (const at of [...moved.keys()].flatMap((id) => through.get(id) ?? [])) {
      const route = routes[at];
      if (!route || touched.has(at)) continue;
      touched.set(
        at,
        heightsOf(route, (id) => moved.get(id) ?? seats.get(id)),
      );
    }
    let more = 0;
    const counted: { readonly row: number[]; readonly at: number; readonly count: number }[] = [];
    for (const [one, own] of touched) {
      routes.forEach(({ weight }, other) => {
        const theirs = touched.get(other);
        // Two that are both touched are counted once.
        if (other === one || (theirs && other > one)) return;
        const [late, early] = one > other ? [one, other] : [other, one];
        const row = pairs[late] ?? [];
        const [a, b] = [own, theirs ?? ys[other] ?? []];
        const turns = one > other ? changes(a, b) : changes(b, a);
        const count = (routes[one]?.weight ?? 0) * weight * turns;
        if (count === row[early]) return;
        more += count - (row[early] ?? 0);
        counted.push({ row, at: early, count });
      });
    }
    const keep = (): void => {
      for (const [id, at] of moved) seats.set(id, at);
      for (const [at, heights] of touched) ys[at] = heights;
      for (const { row, at, count } of counted) row[at] = count;
    };
    return { more, keep };
  };
  return { crossed: pairs.reduce((sum, row) => row.reduce((a, b) => a + b, sum), 0), of };
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
  const { crossed, of } = trials(orders, routes);
  const best = [...orders];
  let least = crossed;
  for (let better = true; better && least > 0; ) {
    better = false;
    for (const at of orders.keys()) {
      for (const order of exchanges(best[at] ?? [])) {
        const { more, keep } = of(order);
        if (more >= 0) continue;
        keep();
        best[at] = order;
        least += more;
        better = true;
      }
    }
  }
  return best;
}
