import { type DateBounds, parseDate, type Span } from '../model/edtf';
import type { Contact } from '../model/schema';

/** When contacts were: their first and their last, as far as their dates tell. */
export interface Period {
  /** The days that the first of them may be, by all that the dates leave open (D22). */
  readonly first: Span;
  /** The days that the last of them may be. */
  readonly last: Span;
  /** The EDTF date, as written, that begins first; of equals the narrowest. */
  readonly from: string;
  /** The one that ends last. */
  readonly to: string;
}

interface Dated {
  readonly date: string;
  readonly bounds: DateBounds;
}

/** Null for what has no date, and for one that says nothing of when. */
function datedOf({ date }: Contact): Dated | null {
  const bounds = date === null ? null : parseDate(date);
  if (date === null || !bounds) return null;
  const { earliest, latest } = bounds.widest;
  return Number.isFinite(earliest) || Number.isFinite(latest) ? { date, bounds } : null;
}

/** Not a difference: of two open ends it would be no number. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byBounds(a: Dated | null, b: Dated | null): number {
  if (!a || !b) return Number(!a) - Number(!b);
  const starts = compare(a.bounds.earliest, b.bounds.earliest);
  return starts || compare(a.bounds.latest, b.bounds.latest);
}

/**
 * The same entries in time: by the beginning of their contacts' dates as written, then by the end,
 * then as given; the undated last. An answer never stands before what it answers.
 */
export function inTime<T extends { readonly contact: Contact }>(entries: readonly T[]): T[] {
  const sorted = entries
    .map((entry) => ({ entry, dated: datedOf(entry.contact) }))
    .sort((a, b) => byBounds(a.dated, b.dated))
    .map(({ entry }) => entry);
  const byId = new Map(sorted.map((entry) => [entry.contact.id, entry]));
  const placed = new Set<T>();
  for (const entry of sorted) {
    const thread = new Set<T>();
    let at: T | undefined = entry;
    // A ring, which the check refuses, ends where it closes.
    while (at && !placed.has(at) && !thread.has(at)) {
      thread.add(at);
      at = byId.get(at.contact.inReplyTo ?? '');
    }
    for (const one of [...thread].reverse()) placed.add(one);
  }
  return [...placed];
}

/** The period of some contacts; null where none is dated. */
export function periodOf(contacts: readonly Contact[]): Period | null {
  const dated = contacts.map(datedOf).filter((one) => one !== null);
  const [some] = dated;
  if (!some) return null;
  let [from, to] = [some, some];
  let first = some.bounds.widest;
  let last = first;
  for (const one of dated) {
    const { widest } = one.bounds;
    first = {
      earliest: Math.min(first.earliest, widest.earliest),
      latest: Math.min(first.latest, widest.latest),
    };
    last = {
      earliest: Math.max(last.earliest, widest.earliest),
      latest: Math.max(last.latest, widest.latest),
    };
    if (byBounds(one, from) < 0) from = one;
    const ends = compare(one.bounds.latest, to.bounds.latest);
    if (ends > 0 || (ends === 0 && one.bounds.earliest > to.bounds.earliest)) to = one;
  }
  return { first, last, from: from.date, to: to.date };
}

/** How many contacts have no date, or one that says nothing of when. */
export function undatedAmong(contacts: readonly Contact[]): number {
  return contacts.filter((contact) => datedOf(contact) === null).length;
}

/** What begins first, before what begins later, before what has no date. */
export function byFirst(a: Period | null, b: Period | null): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return compare(a.first.earliest, b.first.earliest) || compare(a.first.latest, b.first.latest);
}
