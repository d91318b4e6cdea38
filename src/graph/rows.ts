import type { Dataset } from '../model/dataset';
import { EventContact } from '../model/event-dataset';
import type { Contact } from '../model/schema';

interface Known {
  readonly dataset: Dataset;
  readonly rows: Int32Array;
}

const known = new WeakMap<readonly Contact[], Known>();

/** Keeps the rows of a list, which whoever made the list knew anyway. */
export function keepRows(dataset: Dataset, contacts: readonly Contact[], rows: Int32Array): void {
  known.set(contacts, { dataset, rows });
}

const places = new WeakMap<Dataset, ReadonlyMap<Contact, number>>();

/** By contact, where it stands; made once for a data set. */
function placesOf(dataset: Dataset): ReadonlyMap<Contact, number> {
  const before = places.get(dataset);
  if (before) return before;
  const made = new Map(dataset.contacts.map((contact, row) => [contact, row]));
  places.set(dataset, made);
  return made;
}

function findRows(dataset: Dataset, contacts: readonly Contact[]): Int32Array {
  if (dataset.table) {
    return Int32Array.from(contacts, (one) => (one instanceof EventContact ? one.row : -1));
  }
  const rows = placesOf(dataset);
  return Int32Array.from(contacts, (one) => rows.get(one) ?? -1);
}

/**
 * Where the contacts of a list stand in their data set; -1 for one that does not. Found once for a
 * list: sums over half a million contacts go over numbers, and look at no object.
 */
export function rowsOf(dataset: Dataset, contacts: readonly Contact[]): Int32Array {
  const before = known.get(contacts);
  if (before?.dataset === dataset) return before.rows;
  const rows = findRows(dataset, contacts);
  keepRows(dataset, contacts, rows);
  return rows;
}

/** Whether the contact of a row went through a carrier. */
export function wentThrough({ table, contacts }: Dataset, row: number): boolean {
  return table ? (table.via?.[row] ?? -1) >= 0 : (contacts[row]?.via.length ?? 0) > 0;
}
