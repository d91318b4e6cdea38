/** A camp of the stream and how many actors it has there. */
export interface Member {
  readonly camp: string | null;
  readonly count: number;
}

export interface Share extends Member {
  readonly from: number;
  readonly columns: number;
}

/** Every order of a short list; of a long one, its rotations only. */
function orders<T>(list: readonly T[]): T[][] {
  if (list.length <= 1) return [[...list]];
  if (list.length > 6) return list.map((_, i) => [...list.slice(i), ...list.slice(0, i)]);
  return list.flatMap((head, i) =>
    orders([...list.slice(0, i), ...list.slice(i + 1)]).map((rest) => [head, ...rest]),
  );
}

/** Beyond this many partitions, camps keep the row they were first given. */
const MOST_PARTITIONS = 400;

/** The ways to put camps into rows, without regard to the order of the rows. */
function partitions(members: readonly Member[], columns: number): Member[][][] {
  let found: Member[][][] = [[]];
  for (const member of members) {
    const next: Member[][][] = [];
    for (const rows of found) {
      if (next.length < MOST_PARTITIONS) next.push([...rows, [member]]);
      for (const [i, row] of rows.entries()) {
        const used = row.reduce((sum, one) => sum + one.count, 0);
        if (used + member.count > columns || next.length >= MOST_PARTITIONS) continue;
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
export function rowPlans(members: readonly Member[], columns: number, limit = 160): Share[][][][] {
  const all = partitions(members, columns);
  const counts = [...new Set(all.map((rows) => rows.length))].sort((a, b) => b - a);
  return counts.map((count) =>
    ordered(
      all.filter((rows) => rows.length === count),
      limit,
    ).map((rows) => rows.map((row) => share(row, columns))),
  );
}

/** The rows of each partition in different orders, `limit` ways in all. */
function ordered(sets: readonly Member[][][], limit: number): Member[][][] {
  const each = Math.max(1, Math.floor(limit / Math.max(1, sets.length)));
  const plans = sets.flatMap((rows, n) => {
    const all = orders(rows);
    const step = Math.max(1, all.length / each);
    const turn = (row: Member[], i: number) => ((n + i) % 2 === 0 ? row : [...row].reverse());
    return Array.from({ length: Math.min(each, all.length) }, (_, i) =>
      (all[Math.floor(i * step)] ?? rows).map((row) => turn(row, i)),
    );
  });
  return plans.slice(0, limit);
}
