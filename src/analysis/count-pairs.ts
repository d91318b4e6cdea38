import type { PairIndex } from '../graph/pair-index';
import type { Dataset } from '../model/dataset';
import { type Contact, STATUSES } from '../model/schema';

/** How many statuses there are, which is how many counts each pair has. */
export const STATUS_COUNT = STATUSES.length;

/** How often each pair met in some contacts. */
export interface PairCounts {
  /** By pair and status, at `pair * STATUS_COUNT + status`: direct contacts. */
  readonly direct: Uint32Array;
  /** Beside each of `direct`, the row of the last of these contacts. */
  readonly last: Uint32Array;
  /** By pair: all its legs, of carried contacts too. */
  readonly legs: Uint32Array;
  /** By pair: 1 where a direct contact is mutual. */
  readonly mutual: Uint8Array;
  /** By actor: contacts it is in, contacts it carried, and 1 where it is in any. */
  readonly contacts: Uint32Array;
  readonly carried: Uint32Array;
  readonly met: Uint8Array;
  /** Contacts that went through a carrier. */
  readonly mediated: readonly Contact[];
}

/** Counts the pairs, the actors and the carriers of some contacts of a data set. */
export function countPairs(
  pairs: PairIndex,
  dataset: Dataset,
  contacts: readonly Contact[],
): PairCounts {
  const { starts, legs, source, rowOf } = pairs;
  const direct = new Uint32Array(source.length * STATUS_COUNT);
  const last = new Uint32Array(direct.length);
  const sum = new Uint32Array(source.length);
  const mutual = new Uint8Array(source.length);
  const [all, carried] = [new Uint32Array(pairs.actors), new Uint32Array(pairs.actors)];
  const met = new Uint8Array(pairs.actors);
  const mediated: Contact[] = [];
  const number = new Map<string, number>();
  const add = (into: Uint32Array, at: number): void => {
    into[at] = (into[at] ?? 0) + 1;
    met[at] = 1;
  };
  const { table } = dataset;
  const status = new Map(STATUSES.map((one, at) => [one, at]));
  const codeOf = (row: number, contact: Contact): number =>
    table ? (table.status[row] ?? 0) : (status.get(contact.status) ?? 0);
  for (const contact of contacts) {
    const row = rowOf(contact);
    if (row < 0) continue;
    const isMediated = table ? (table.via?.[row] ?? -1) >= 0 : contact.via.length > 0;
    const end = starts ? (starts[row + 1] ?? 0) : row + 1;
    const begin = starts ? (starts[row] ?? 0) : row;
    for (let at = begin; at < end; at += 1) {
      const pair = legs[at] ?? 0;
      sum[pair] = (sum[pair] ?? 0) + 1;
      if (isMediated) continue;
      const cell = pair * STATUS_COUNT + codeOf(row, contact);
      direct[cell] = (direct[cell] ?? 0) + 1;
      last[cell] = row;
      if (table ? table.mutual[row] === 1 : contact.mutual) mutual[pair] = 1;
    }
    if (table && !isMediated) {
      add(all, table.from[row] ?? 0);
      if (table.to[row] !== table.from[row]) add(all, table.to[row] ?? 0);
      continue;
    }
    if (number.size === 0) {
      for (const [at, { id }] of dataset.actors.entries()) number.set(id, at);
    }
    const everyone = new Set([...contact.from, ...contact.via, ...contact.to]);
    for (const id of everyone) add(all, number.get(id) ?? 0);
    for (const id of new Set(contact.via)) add(carried, number.get(id) ?? 0);
    if (isMediated) mediated.push(contact);
  }
  return { direct, last, legs: sum, mutual, contacts: all, carried, met, mediated };
}
