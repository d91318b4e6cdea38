import type { PairIndex } from '../graph/pair-index';
import { rowsOf, wentThrough } from '../graph/rows';
import type { Dataset } from '../model/dataset';
import { type Contact, STATUSES } from '../model/schema';

const STATUS_COUNT = STATUSES.length;

/** The direct contacts of one pair in one direction with one status. */
export interface DirectCount {
  readonly pair: number;
  readonly status: (typeof STATUSES)[number];
  readonly count: number;
  /** Where any of the pair's is mutual. */
  readonly mutual: boolean;
  readonly last: Contact;
}

/**
 * Direct contacts of certain pairs by their status, in the order of the pairs; and how many contacts
 * these are, each once, however many of the pairs it joins.
 */
export function directCounts(
  { starts, legs, source }: PairIndex,
  dataset: Dataset,
  contacts: readonly Contact[],
  pairs: readonly number[],
): { readonly counts: readonly DirectCount[]; readonly contacts: number } {
  // By pair its place among those asked for, from 1; 0 for all others, which are most.
  const slots = new Uint32Array(source.length);
  for (const [at, pair] of pairs.entries()) slots[pair] = at + 1;
  const count = new Uint32Array((pairs.length + 1) * STATUS_COUNT);
  const last = new Int32Array(count.length).fill(-1);
  const { table } = dataset;
  const mutual = new Uint8Array(pairs.length + 1);
  const code = new Map(STATUSES.map((one, at) => [one, at]));
  let sum = 0;
  for (const row of rowsOf(dataset, contacts)) {
    if (row < 0) continue;
    const contact = table ? null : dataset.contacts[row];
    let isIn = false;
    const end = starts ? (starts[row + 1] ?? 0) : row + 1;
    for (let at = starts ? (starts[row] ?? 0) : row; at < end; at += 1) {
      const slot = slots[legs[at] ?? 0] ?? 0;
      if (slot === 0) continue;
      if (wentThrough(dataset, row)) break;
      const status = table ? table.status[row] : code.get(contact?.status ?? 'occurred');
      const cell = slot * STATUS_COUNT + (status ?? 0);
      count[cell] = (count[cell] ?? 0) + 1;
      last[cell] = row;
      if (table ? table.mutual[row] === 1 : contact?.mutual) mutual[slot] = 1;
      isIn = true;
    }
    if (isIn) sum += 1;
  }
  const counts = pairs.flatMap((pair, at) =>
    STATUSES.flatMap((status, k): DirectCount[] => {
      const cell = (at + 1) * STATUS_COUNT + k;
      const one = dataset.contacts[last[cell] ?? -1];
      if (!one) return [];
      return [{ pair, status, count: count[cell] ?? 0, mutual: mutual[at + 1] === 1, last: one }];
    }),
  );
  return { counts, contacts: sum };
}
