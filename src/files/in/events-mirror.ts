import type { RawEvents } from './events-raw';

/** What becomes of each row beside the others. */
export interface Paired {
  /** By row the row that says the same from the other side and comes later; −1 for none. */
  readonly later: Int32Array;
  /** 1 for a row that an earlier one already stands for. */
  readonly dropped: Uint8Array;
  /** By row of a mediation the other of its two targets, an actor; −1 where it is not told. */
  readonly otherSide: Map<number, number>;
  readonly mirrored: number;
}

/**
 * Finds rows that are one contact. Mirrored rows: the same pair, the same kind (or visitor and
 * host of it), the same day and, where the file tells, the same report; each row is taken once, the
 * earliest that is open first. Mediations: the rows of one mediator on one day in one report, where
 * they name exactly two targets (the codebook has two rows for one mediation between two); a file
 * that tells no reports joins none.
 * @param let which rows there are
 */
export function pairRows(raw: RawEvents, inside: Uint8Array, mirrors: boolean): Paired {
  const { rows, from, to, kind, date, story } = raw;
  const later = new Int32Array(rows).fill(-1);
  const dropped = new Uint8Array(rows);
  const otherSide = new Map<number, number>();
  const sides = raw.kinds.map(({ rule }) => rule?.sides ?? null);
  // Visitor and host are one group, any other kind is one with itself.
  const group = raw.kinds.map((_, at) =>
    sides[at] === 'visitor' || sides[at] === 'host' ? -1 : at,
  );
  const pairOf = new Map<number, number>();
  const lastOpen = new Map<number, number>();
  const before = new Int32Array(rows).fill(-1);
  const mediations = new Map<string, number[]>();
  let mirrored = 0;
  for (let row = 0; row < rows; row += 1) {
    const side = sides[kind[row] ?? 0] ?? null;
    if (inside[row] === 0 || side === null) continue;
    const [a, b] = [from[row] ?? 0, to[row] ?? 0];
    if (side === 'mediator' && story[row] !== 0) {
      const key = `${a} ${date[row]} ${story[row]}`;
      const list = mediations.get(key);
      if (list) list.push(row);
      else mediations.set(key, [row]);
    }
    if (!mirrors || (side !== 'both' && side !== 'visitor' && side !== 'host')) continue;
    if (date[row] === 0 && story[row] === 0) continue;
    const pairKey = a < b ? a * raw.actors.length + b : b * raw.actors.length + a;
    let pair = pairOf.get(pairKey);
    if (pair === undefined) {
      pair = pairOf.size;
      pairOf.set(pairKey, pair);
    }
    const key = pair * raw.dates.length + (date[row] ?? 0);
    let found = -1;
    let afterFound = -1;
    let after = -1;
    for (let open = lastOpen.get(key) ?? -1; open >= 0; open = before[open] ?? -1) {
      const fits =
        group[kind[open] ?? 0] === group[kind[row] ?? 0] &&
        story[open] === story[row] &&
        from[open] === b &&
        (side === 'both' || kind[open] !== kind[row]);
      if (fits) [found, afterFound] = [open, after];
      after = open;
    }
    if (found < 0) {
      before[row] = lastOpen.get(key) ?? -1;
      lastOpen.set(key, row);
      continue;
    }
    if (afterFound >= 0) before[afterFound] = before[found] ?? -1;
    else lastOpen.set(key, before[found] ?? -1);
    later[found] = row;
    dropped[row] = 1;
    mirrored += 1;
  }
  for (const [first = -1, second = -1, ...more] of mediations.values()) {
    if (second < 0 || more.length > 0 || to[first] === to[second]) continue;
    later[first] = second;
    dropped[second] = 1;
    otherSide.set(first, to[second] ?? 0);
  }
  return { later, dropped, otherSide, mirrored };
}
