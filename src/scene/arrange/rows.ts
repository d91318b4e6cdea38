/** A camp of the stream and how many actors it has there. */
export interface Member {
  readonly camp: string | null;
  readonly count: number;
}

export interface Share extends Member {
  readonly from: number;
  readonly columns: number;
}

/** How many ways to lay camps out in rows are looked at. */
export interface RowEffort {
  /** The longest list of rows that is tried in every order; of a longer one, its rotations only. */
  readonly permuted: number;
  /** Beyond this many partitions, camps keep the row they were first given. */
  readonly partitions: number;
}

/** In how many orders a list is tried: all of a short one, of a long one its rotations only. */
function orderCount(length: number, permuted: number): number {
  if (length > permuted) return length;
  let count = 1;
  for (let k = 2; k <= length; k++) count *= k;
  return count;
}

/** One of these orders, counted as a dictionary would; there are too many to make them all. */
function orderAt<T>(list: readonly T[], permuted: number, at: number): T[] {
  if (list.length > permuted) return [...list.slice(at), ...list.slice(0, at)];
  const left = [...list];
  const order: T[] = [];
  let rest = at;
  let each = orderCount(list.length, permuted);
  while (left.length > 0) {
    each /= left.length;
    order.push(...left.splice(Math.floor(rest / each), 1));
    rest %= each;
  }
  return order;
}

/** The ways to put camps into rows, without regard to the order of the rows. */
function partitions(members: readonly Member[], columns: number, most: number): Member[][][] {
  let found: Member[][][] = [[]];
  for (const member of members) {
    const next: Member[][][] = [];
    for (const rows of found) {
      if (next.length < most) next.push([...rows, [member]]);
      for (const [i, row] of rows.entries()) {
        const used = row.reduce((sum, one) => sum + one.count, 0);
        if (used + member.count > columns || next.length >= most) continue;
        next.push(rows.map((other, j) => (j === i ? [...other, member] : other)));
      }
    }
    found = next;
  }
  return found;
}

/** Columns for each camp of a row: as many as it has actors, and what is left over to the largest. */
function share(row: readonly Member[], columns: number): Share[] {
  const widths = row.map((member) => Math.min(member.count, columns));
  for (let left = columns - widths.reduce((a, b) => a + b, 0); left > 0; left--) {
    const fewest = row.map((member, i) => (widths[i] ?? 1) / member.count);
    const i = fewest.indexOf(Math.min(...fewest));
    widths[i] = (widths[i] ?? 0) + 1;
  }
  let from = 0;
  return row.map((member, i) => {
    const entry = { ...member, from, columns: widths[i] ?? 1 };
    from += entry.columns;
    return entry;
  });
}

/** A row's shares, from its first camp or from its last; each is made once, however many ways have it. */
function sharer(columns: number): (row: readonly Member[], reversed: boolean) => readonly Share[] {
  const known = [new Map<readonly Member[], Share[]>(), new Map<readonly Member[], Share[]>()];
  return (row, reversed) => {
    const mine = known[reversed ? 1 : 0];
    const found = mine?.get(row) ?? share(reversed ? [...row].reverse() : row, columns);
    mine?.set(row, found);
    return found;
  };
}

/** A way to lay camps out: rows from top to bottom. */
export type Plan = readonly (readonly Share[])[];

/** The ways to lay camps out in a certain number of rows. */
export interface PlanGroup {
  /** By set of rows, each row as it is from its first camp and from its last. */
  readonly sets: readonly (readonly (readonly (readonly Share[])[])[])[];
  /** The ways themselves, of each set in several orders; made when first asked for. */
  readonly plans: () => readonly Plan[];
}

/**
 * The ways to lay camps out in rows of so many columns: for each number of rows, the most first, at
 * most `limit` ways, spread evenly over all there are. The same row of two ways is the same object.
 * Deterministic.
 */
export function rowPlans(
  members: readonly Member[],
  columns: number,
  effort: RowEffort,
  limit = 160,
): PlanGroup[] {
  const all = partitions(members, columns, effort.partitions);
  const counts = [...new Set(all.map((rows) => rows.length))].sort((a, b) => b - a);
  const shared = sharer(columns);
  return counts.map((count) => {
    const sets = all.filter((rows) => rows.length === count);
    let plans: Plan[] | null = null;
    const make = (): Plan[] => {
      const each = Math.max(1, Math.floor(limit / Math.max(1, sets.length)));
      const orders = orderCount(count, effort.permuted);
      const step = Math.max(1, orders / each);
      const some = Array.from({ length: Math.min(each, orders) }, (_, i) => i);
      // Every other way reads its rows from their last camps.
      return sets
        .flatMap((rows, n) =>
          some.map((i) =>
            orderAt(rows, effort.permuted, Math.floor(i * step)).map((row) =>
              shared(row, (n + i) % 2 === 1),
            ),
          ),
        )
        .slice(0, limit);
    };
    return {
      sets: sets.map((rows) => rows.map((row) => [shared(row, false), shared(row, true)])),
      plans: () => {
        plans ??= make();
        return plans;
      },
    };
  });
}
