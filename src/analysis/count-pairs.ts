import type { PairIndex } from '../graph/pair-index';
import { rowsOf, wentThrough } from '../graph/rows';
import type { Dataset } from '../model/dataset';
import type { Contact } from '../model/schema';

/** How often each pair met in some contacts. */
export interface PairCounts {
  /** By pair: all its legs, of carried contacts too. */
  readonly legs: Uint32Array;
  /** The pairs that met at all, each once: of half a million mostly a few. */
  readonly touched: Uint32Array;
  /** By actor: contacts it is in, contacts it carried, and 1 where it is in any. */
  readonly contacts: Uint32Array;
  readonly carried: Uint32Array;
  readonly met: Uint8Array;
  /** Contacts that went through a carrier. */
  readonly mediated: readonly Contact[];
}

const counted = new WeakMap<readonly Contact[], { dataset: Dataset; counts: PairCounts }>();

/** Counts the pairs, the actors and the carriers of some contacts of a data set; once for a list. */
export function countPairs(
  pairs: PairIndex,
  dataset: Dataset,
  contacts: readonly Contact[],
): PairCounts {
  const known = counted.get(contacts);
  if (known?.dataset === dataset) return known.counts;
  const counts = count(pairs, dataset, contacts);
  counted.set(contacts, { dataset, counts });
  return counts;
}

function count(pairs: PairIndex, dataset: Dataset, contacts: readonly Contact[]): PairCounts {
  const { starts, legs, source } = pairs;
  const sum = new Uint32Array(source.length);
  const touched = new Uint32Array(source.length);
  let different = 0;
  const [all, carried] = [new Uint32Array(pairs.actors), new Uint32Array(pairs.actors)];
  const met = new Uint8Array(pairs.actors);
  const mediated: Contact[] = [];
  const number = new Map<string, number>();
  const add = (into: Uint32Array, at: number): void => {
    into[at] = (into[at] ?? 0) + 1;
    met[at] = 1;
  };
  const { table } = dataset;
  for (const row of rowsOf(dataset, contacts)) {
    if (row < 0) continue;
    const isMediated = wentThrough(dataset, row);
    const end = starts ? (starts[row + 1] ?? 0) : row + 1;
    for (let at = starts ? (starts[row] ?? 0) : row; at < end; at += 1) {
      const pair = legs[at] ?? 0;
      const before = sum[pair] ?? 0;
      if (before === 0) touched[different++] = pair;
      sum[pair] = before + 1;
    }
    if (table && !isMediated) {
      add(all, table.from[row] ?? 0);
      if (table.to[row] !== table.from[row]) add(all, table.to[row] ?? 0);
      continue;
    }
    const contact = dataset.contacts[row];
    if (!contact) continue;
    if (number.size === 0) {
      for (const [at, { id }] of dataset.actors.entries()) number.set(id, at);
    }
    const everyone = new Set([...contact.from, ...contact.via, ...contact.to]);
    for (const id of everyone) add(all, number.get(id) ?? 0);
    for (const id of new Set(contact.via)) add(carried, number.get(id) ?? 0);
    if (isMediated) mediated.push(contact);
  }
  return {
    legs: sum,
    touched: touched.slice(0, different),
    contacts: all,
    carried,
    met,
    mediated,
  };
}
