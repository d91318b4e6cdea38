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

/** Sweeps from one start at most, and how many in vain end them. */
const SWEEPS = 24;
const PATIENCE = 4;
/** Starts at most, and for how many links there is more than one. */
const STARTS = 8;
const FEW_LINKS = 600;
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

/** Sweeps there and back, each column by the means of the one before, until they find nothing better. */
function sweep(start: readonly Order[], layered: Layered): { orders: Order[]; cost: number } {
  const { links } = layered;
  let orders = [...start];
  let best = { orders, cost: costOf(orders, layered) };
  for (let round = 0, vain = 0; round < SWEEPS && vain < PATIENCE; round += 1) {
    const forth = round % 2 === 0;
    orders = [...orders];
    for (let i = 1; i < orders.length; i += 1) {
      const at = forth ? i : orders.length - 1 - i;
      const [beside, gap] = forth ? [at - 1, at - 1] : [at + 1, at];
      const order = orders[at] ?? [];
      const centres = barycentres(order, orders[beside] ?? [], links[gap] ?? [], forth ? 'b' : 'a');
      orders[at] = byBarycentre(order, centres);
    }
    const cost = costOf(orders, layered);
    vain = cost < best.cost - 1e-12 ? 0 : vain + 1;
    if (vain === 0) best = { orders, cost };
  }
  return best;
}

/**
 * The best that sweeps find (Sugiyama, Tagawa and Toda 1981). What they find hangs on where they
 * begin: they begin with each group of the first column on top, where there are not too many links.
 */
export function sweptOrder(layered: Layered): readonly Order[] {
  const given = layered.columns.map((column) => groupsOf(column).flat());
  const groups = groupsOf(given[0] ?? []);
  const count = layered.links.reduce((sum, gap) => sum + gap.length, 0);
  const starts = count > FEW_LINKS ? 1 : Math.min(STARTS, Math.max(1, groups.length));
  const found = Array.from({ length: starts }, (_, i) => {
    const first = [...groups.slice(i), ...groups.slice(0, i)].flat();
    return sweep([...(given.length > 0 ? [first] : []), ...given.slice(1)], layered);
  });
  return found.reduce((a, b) => (b.cost < a.cost - 1e-12 ? b : a)).orders;
}
