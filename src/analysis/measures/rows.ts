/** A list of numbers for each row, in one array: row r's are at `offsets[r]` to `offsets[r + 1]`. */
export interface Rows {
  readonly offsets: Int32Array;
  readonly items: Int32Array;
}

/** One row, without a copy. */
export function rowOf({ offsets, items }: Rows, row: number): Int32Array {
  return items.subarray(offsets[row], offsets[row + 1]);
}

/** Rows from where each begins, with the end of the last. */
export function rows(offsets: Iterable<number>, items: readonly number[]): Rows {
  return Object.freeze({ offsets: Int32Array.from(offsets), items: Int32Array.from(items) });
}

/** A row of actors for each of these, in order, each actor once. */
export function rowsOf<One>(
  all: readonly One[],
  idsOf: (one: One) => readonly string[],
  number: (id: string) => number,
): Rows {
  const offsets = [0];
  const items: number[] = [];
  for (const one of all) {
    const ids = idsOf(one);
    // Lists of one or two ids: to look through them is cheaper by far than a set for each.
    for (const [at, id] of ids.entries()) if (ids.indexOf(id) === at) items.push(number(id));
    offsets.push(items.length);
  }
  return rows(offsets, items);
}

/** The places of each key, in the given order of places: a counting sort. */
export function placesByKey(keys: readonly number[], size: number, order?: Int32Array): Rows {
  const offsets = new Int32Array(size + 1);
  for (const key of keys) offsets[key + 1] = (offsets[key + 1] ?? 0) + 1;
  for (let key = 0; key < size; key++) {
    offsets[key + 1] = (offsets[key + 1] ?? 0) + (offsets[key] ?? 0);
  }
  const next = offsets.slice();
  const items = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const place = order?.[at] ?? at;
    const key = keys[place] ?? 0;
    const free = next[key] ?? 0;
    items[free] = place;
    next[key] = free + 1;
  }
  return Object.freeze({ offsets, items });
}
