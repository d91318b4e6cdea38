import { LOCALE } from '../../../i18n/format';
import { nameKey, nameWords } from '../../../model/names';
import type { ColumnFilters, Sorting, TableColumn } from '../../../model/orders';
import type { Contact, Lang } from '../../../model/schema';
import type { Column, Rank } from './columns';

/**
 * Whether what is typed over a column finds a contact: every word of it, in any spelling on record
 * and in either script; over a count, that very number. What has no word in it finds all.
 */
export function fits(contact: Contact, column: Column, typed: string): boolean {
  const found = column.found(contact);
  if (column.number) {
    const key = nameKey(typed);
    return key === '' || key === found;
  }
  return nameWords(typed).every((word) => found.includes(word));
}

/** The contacts that fit all that is typed, in their order. */
export function filterRows(
  contacts: readonly Contact[],
  columns: readonly Column[],
  filters: ColumnFilters,
): readonly Contact[] {
  const asked = columns.flatMap((column) => {
    const typed = filters[column.id]?.trim() ?? '';
    return typed === '' ? [] : [{ column, typed }];
  });
  if (asked.length === 0) return contacts;
  return contacts.filter((contact) =>
    asked.every(({ column, typed }) => fits(contact, column, typed)),
  );
}

/** Not a difference: the bounds of a date may be infinite. */
const compareNumbers = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The contacts sorted by a column. Those with nothing there come last in either direction; equals
 * stay in the order they came in.
 */
export function sortRows(
  contacts: readonly Contact[],
  columns: readonly Column[],
  sorting: Sorting | null,
  lang: Lang,
): readonly Contact[] {
  const column = columns.find(({ id }) => id === sorting?.column);
  if (!sorting || !column) return contacts;
  const collator = new Intl.Collator(LOCALE[lang], { numeric: true });
  const sign = sorting.descending ? -1 : 1;
  const compare = (a: NonNullable<Rank>, b: NonNullable<Rank>): number => {
    for (const [i, one] of a.entries()) {
      const other = b[i];
      if (other === undefined) return 1;
      const order =
        typeof one === 'number' && typeof other === 'number'
          ? compareNumbers(one, other)
          : collator.compare(String(one), String(other));
      if (order !== 0) return order;
    }
    return a.length - b.length;
  };
  // Each different rank is compared once, however many contacts share it; then places are numbers.
  const known = new Map<string, NonNullable<Rank>>();
  const keys = contacts.map((contact) => {
    const rank = column.rank(contact);
    if (rank === null) return null;
    const key = rank.join('\u0000');
    if (!known.has(key)) known.set(key, rank);
    return key;
  });
  const sorted = [...known].sort(([, a], [, b]) => sign * compare(a, b));
  const order = new Map<string, number>();
  let place = 0;
  sorted.forEach(([key, rank], at) => {
    const before = sorted[at - 1]?.[1];
    if (before && compare(before, rank) !== 0) place += 1;
    order.set(key, place);
  });
  const { length } = contacts;
  const last = place + 1;
  const places = Float64Array.from(
    keys,
    (key, at) => (key === null ? last : (order.get(key) ?? last)) * length + at,
  ).sort();
  return Array.from(places, (number) => contacts[number % length]).filter(
    (contact) => contact !== undefined,
  );
}

/** What a further press on a column's heading does: up, down, then the order of the data. */
export function nextSorting(now: Sorting | null, column: TableColumn): Sorting | null {
  if (now?.column !== column) return { column, descending: false };
  return now.descending ? null : { column, descending: true };
}

/** The filters with something else typed over a column; nothing typed is no filter. */
export function typedOver(
  filters: ColumnFilters,
  column: TableColumn,
  typed: string,
): ColumnFilters {
  const { [column]: _, ...rest } = filters;
  return typed === '' ? rest : { ...rest, [column]: typed };
}

/** Marks of direction serve the eye; a spreadsheet would show them as boxes. */
const UNSEEN = /[\u2066-\u2069\u200E\u200F\u061C]/g;

const field = (text: string): string => text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();

/** The rows as shown, as text: a line for each, fields between tabs, the headings first. */
export function asText(contacts: readonly Contact[], columns: readonly Column[]): string {
  const lines = contacts.map((contact) =>
    columns.map((column) => field(column.lines(contact).join('; '))).join('\t'),
  );
  return [columns.map(({ title }) => field(title)).join('\t'), ...lines].join('\n');
}
