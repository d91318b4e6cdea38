/** A line between a place in one column and a place in the next. */
export interface Link {
  readonly a: string;
  readonly b: string;
  /** How many strands it stands for. */
  readonly weight: number;
}

/** A place in a column; places of one group stay together. */
export interface Place {
  readonly id: string;
  readonly group: string;
}

/** Columns of places, and between each two the links. */
export interface Layered {
  readonly columns: readonly (readonly Place[])[];
  readonly links: readonly (readonly Link[])[];
}

/** A column from the top. */
export type Order = readonly Place[];

const SWEEPS = 24;
/** What a link loses by its slant: small beside a crossing, to choose among orders that cross as little. */
export const SLANT = 1e-3;

const placesOf = (order: Order): Map<string, number> =>
  new Map(order.map((place, at) => [place.id, at]));

/** How many pairs of strands cross between two columns in these orders. */
export function crossings(left: Order, right: Order, links: readonly Link[]): number {
  const [from, to] = [placesOf(left), placesOf(right)];
  const ends = links
    .map(({ a, b, weight }) => ({ a: from.get(a) ?? 0, b: to.get(b) ?? 0, weight }))
    .sort((x, y) => x.a - y.a || x.b - y.b);
  // A Fenwick tree of what has ended at or above a place (Barth, Jünger and Mutzel 2002).
  const tree = new Float64Array(right.length + 1);
  let [total, before] = [0, 0];
  for (const { b, weight } of ends) {
    let above = 0;
    for (let i = b + 1; i > 0; i -= i & -i) above += tree[i] ?? 0;
    total += weight * (before - above);
    before += weight;
    for (let i = b + 1; i < tree.length; i += i & -i) tree[i] = (tree[i] ?? 0) + weight;
  }
  return total;
}

/** How far the links of two columns are from level, each place as a share of its column. */
function slant(left: Order, right: Order, links: readonly Link[]): number {
  const [from, to] = [placesOf(left), placesOf(right)];
  return links.reduce((sum, { a, b, weight }) => {
    const start = ((from.get(a) ?? 0) + 0.5) / left.length;
    return sum + weight * Math.abs(start - ((to.get(b) ?? 0) + 0.5) / right.length);
  }, 0);
}

const between = (left: Order, right: Order, links: readonly Link[]): number =>
  crossings(left, right, links) + SLANT * slant(left, right, links);

/** The groups of a column, each with its places, in order of first appearance. */
export function groupsOf(order: Order): Place[][] {
  const groups = new Map<string, Place[]>();
  for (const place of order) {
    const group = groups.get(place.group);
    if (group) group.push(place);
    else groups.set(place.group, [place]);
  }
  return [...groups.values()];
}

/** The mean place of what each place is linked with; its own share where there is nothing. */
function barycentres(
  order: Order,
  beside: Order,
  links: readonly Link[],
  side: 'a' | 'b',
): Map<string, number> {
  const place = placesOf(beside);
  const sums = new Map<string, { sum: number; weight: number }>();
  for (const link of links) {
    const own = link[side];
    const other = place.get(side === 'a' ? link.b : link.a) ?? 0;
    const { sum, weight } = sums.get(own) ?? { sum: 0, weight: 0 };
    sums.set(own, { sum: sum + other * link.weight, weight: weight + link.weight });
  }
  return new Map(
    order.map(({ id }, at) => {
      const { sum, weight } = sums.get(id) ?? { sum: 0, weight: 0 };
      return [id, weight > 0 ? sum / weight : (at * beside.length) / order.length];
    }),
  );
}

function byBarycentre(order: Order, centre: ReadonlyMap<string, number>): Order {
  const of = (place: Place) => centre.get(place.id) ?? 0;
  return groupsOf(order)
    .map((group) => ({
      group: group.sort((x, y) => of(x) - of(y)),
      mean: group.reduce((sum, place) => sum + of(place), 0) / group.length,
    }))
    .sort((x, y) => x.mean - y.mean)
    .flatMap(({ group }) => group);
}

/** Crossings, and a little for slant, of all columns in these orders. */
export const costOf = (orders: readonly Order[], { links }: Layered): number =>
  links.reduce((sum, gap, at) => sum + between(orders[at] ?? [], orders[at + 1] ?? [], gap), 0);

/**
 * The best that sweeps there and back over the columns find, each column ordered by the means of the
 * one before (Sugiyama, Tagawa and Toda 1981).
 */
export function sweptOrder(layered: Layered): Order[] {
  const { columns, links } = layered;
  let orders: Order[] = columns.map((column) => groupsOf(column).flat());
  let best = orders;
  let least = costOf(orders, layered);
  for (let sweep = 0; sweep < SWEEPS && least > 0; sweep += 1) {
    const forth = sweep % 2 === 0;
    orders = [...orders];
    for (let i = 1; i < columns.length; i += 1) {
      const at = forth ? i : columns.length - 1 - i;
      const [beside, gap] = forth ? [at - 1, at - 1] : [at + 1, at];
      const order = orders[at] ?? [];
      const centres = barycentres(order, orders[beside] ?? [], links[gap] ?? [], forth ? 'b' : 'a');
      orders[at] = byBarycentre(order, centres);
    }
    const cost = costOf(orders, layered);
    if (cost < least - 1e-12) [best, least] = [orders, cost];
  }
  return best;
}
