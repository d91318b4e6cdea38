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

/** How many orders there are to choose from: every one of a short list; of a long one, its rotations. */
function ordersOf(length: number, permuted: number): number {
  if (length > permuted) return length;
  let count = 1;
  for (let n = 2; n <= length; n += 1) count *= n;
  return count;
}

/** One of these orders. By its number: a short list has thousands, of which few are asked for. */
function orderAt<T>(list: readonly T[], at: number, permuted: number): T[] {
  if (list.length > permuted) return [...list.slice(at), ...list.slice(0, at)];
  const rest = [...list];
  let left = at;
  let block = ordersOf(list.length, permuted);
  return list.flatMap(() => {
    block /= rest.length;
    const head = rest.splice(Math.floor(left / block), 1);
    left %= block;
    return head;
  });
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

/**
 * The ways to lay camps out in rows of so many columns: for each number of rows, the most first, at
 * most `limit` ways, spread evenly over all there are. Deterministic.
 */
export function rowPlans(
  members: readonly Member[],
  columns: number,
  effort: RowEffort,
  limit = 160,
): Share[][][][] {
  const all = partitions(members, columns, effort.partitions);
  const counts = [...new Set(all.map((rows) => rows.length))].sort((a, b) => b - a);
  return counts.map((count) =>
    ordered(
      all.filter((rows) => rows.length === count),
      effort.permuted,
      limit,
    ).map((rows) => rows.map((row) => share(row, columns))),
  );
}

/** The rows of each partition in different orders, `limit` ways in all. */
function ordered(sets: readonly Member[][][], permuted: number, limit: number): Member[][][] {
  const each = Math.max(1, Math.floor(limit / Math.max(1, sets.length)));
  const plans = sets.flatMap((rows, n) => {
    const count = ordersOf(rows.length, permuted);
    const step = Math.max(1, count / each);
    const turn = (row: Member[], i: number) => ((n + i) % 2 === 0 ? row : [...row].reverse());
    return Array.from({ length: Math.min(each, count) }, (_, i) =>
      orderAt(rows, Math.floor(i * step), permuted).map((row) => turn(row, i)),
    );
  });
  return plans.slice(0, limit);
}
