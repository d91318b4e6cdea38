import { type DateBounds, parseDate } from '../model/edtf';
import { EventContact } from '../model/event-dataset';
import type { EventTable } from '../model/event-table';
import type { Window } from '../model/filter';
import type { Contact } from '../model/schema';

export type TimeZoom = 'year' | 'month' | 'day';

export interface TimeBin extends Window {
  /** Contacts that are certainly in it: the number that its window would count as certain. */
  readonly certain: number;
  /** The shares of the others, each contact's spread evenly over the days that it may be. */
  readonly possible: number;
  /** How many contacts those shares are of: the number that its window would count as possible. */
  readonly touching: number;
}

export interface Histogram {
  readonly bins: readonly TimeBin[];
  readonly undated: number;
}

const DAY_MS = 86_400_000;

/** More bars than any screen has room for. */
const MOST_BINS = 4000;

const counted = new WeakMap<readonly Contact[], ReadonlyMap<string | null, number>>();

/** How many contacts have each date: thousands may share one. Counted once for a list. */
export function datesOf(contacts: readonly Contact[]): ReadonlyMap<string | null, number> {
  const known = counted.get(contacts);
  if (known) return known;
  const dates = new Map<string | null, number>();
  const add = (date: string | null, n: number) => dates.set(date, (dates.get(date) ?? 0) + n);
  // Rows of a table by the number of their date; a text a row would be looked up as often.
  const rows = new Map<EventTable, Uint32Array>();
  for (const contact of contacts) {
    if (!(contact instanceof EventContact)) add(contact.date, 1);
    else {
      const { table, row } = contact;
      const counts = rows.get(table) ?? new Uint32Array(table.dates.length);
      rows.set(table, counts);
      const at = table.date[row] ?? 0;
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  for (const [{ dates: texts }, counts] of rows) {
    counts.forEach((n, at) => {
      if (n > 0) add(texts[at] || null, n);
    });
  }
  counted.set(contacts, dates);
  return dates;
}

/** The widest span that a date leaves open (D22); null where it says nothing of when. */
function spanOf(date: string | null): DateBounds['widest'] | null {
  const span = date === null ? null : (parseDate(date)?.widest ?? null);
  return span && (Number.isFinite(span.earliest) || Number.isFinite(span.latest)) ? span : null;
}

/**
 * The days from the first to the last that any date names, open ends left aside; null where nothing
 * is dated. What open intervals are drawn within.
 */
export function timeExtent(contacts: readonly Contact[]): Window | null {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const date of datesOf(contacts).keys()) {
    const { earliest, latest } = spanOf(date) ?? { earliest: from, latest: to };
    for (const day of [earliest, latest].filter(Number.isFinite)) {
      from = Math.min(from, day);
      to = Math.max(to, day);
    }
  }
  return from <= to ? { from, to } : null;
}

/** The first day of the unit that a day lies in, or of the one `step` units later. */
function startOf(day: number, zoom: TimeZoom, step = 0): number {
  if (zoom === 'day') return day + step;
  const date = new Date(day * DAY_MS);
  const month = zoom === 'year' ? 0 : date.getUTCMonth();
  const [years, months] = zoom === 'year' ? [step, 0] : [0, step];
  // `setUTCFullYear` and not `Date.UTC`, which takes the years 0–99 for 1900–1999.
  const start = new Date(0).setUTCFullYear(date.getUTCFullYear() + years, month + months, 1);
  return Math.floor(start / DAY_MS);
}

/** The whole year, month or day in which a day lies: what a click on a bar chooses. */
export function unitOf(day: number, zoom: TimeZoom): Window {
  return { from: startOf(day, zoom), to: startOf(day, zoom, 1) - 1 };
}

/**
 * The calendar's years, months or days that cover an extent, whole at both ends and without a gap.
 * An extent too long for bars of that size gets the next larger ones.
 */
export function binsFor(extent: Window, zoom: TimeZoom): Window[] {
  const bins: Window[] = [];
  let bin = unitOf(extent.from, zoom);
  while (bin.from <= extent.to) {
    bins.push(bin);
    if (bins.length > MOST_BINS && zoom !== 'year') {
      return binsFor(extent, zoom === 'day' ? 'month' : 'year');
    }
    bin = unitOf(bin.to + 1, zoom);
  }
  return bins;
}

/** The first of ascending bins that ends on a day or after it. */
function firstBin(bins: readonly Window[], day: number): number {
  let [low, high] = [0, bins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bins[middle]?.to ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * How contacts lie in time, over ascending bins without gaps. A contact weighs one: whole in a bin
 * that its date cannot leave, else shared out by days over all that its date leaves open, an open
 * end taken to reach as far as `extent` (by default, as the bins do). Weight before the first and
 * after the last bin is not shown.
 */
export function histogram(
  contacts: readonly Contact[],
  bins: readonly Window[],
  extent: Window = { from: bins[0]?.from ?? 0, to: bins.at(-1)?.to ?? 0 },
): Histogram {
  const certain = new Float64Array(bins.length);
  const possible = new Float64Array(bins.length);
  const touching = new Float64Array(bins.length);
  let undated = 0;
  for (const [date, count] of datesOf(contacts)) {
    const span = spanOf(date);
    if (!span) {
      undated += count;
      continue;
    }
    const closed = Number.isFinite(span.earliest) && Number.isFinite(span.latest);
    // An end beyond the extent still leaves the other in it, or on its edge.
    const from = Number.isFinite(span.earliest)
      ? span.earliest
      : Math.min(extent.from, span.latest);
    const to = Number.isFinite(span.latest) ? span.latest : Math.max(extent.to, span.earliest);
    const days = to - from + 1;
    for (let at = firstBin(bins, span.earliest); at < bins.length; at += 1) {
      const bin = bins[at];
      if (!bin || bin.from > span.latest) break;
      if (closed && from >= bin.from && to <= bin.to) certain[at] = (certain[at] ?? 0) + count;
      else {
        const shared = Math.min(to, bin.to) - Math.max(from, bin.from) + 1;
        possible[at] = (possible[at] ?? 0) + (count * Math.max(0, shared)) / days;
        touching[at] = (touching[at] ?? 0) + count;
      }
    }
  }
  return {
    bins: bins.map(({ from, to }, at) => ({
      from,
      to,
      certain: certain[at] ?? 0,
      possible: possible[at] ?? 0,
      touching: touching[at] ?? 0,
    })),
    undated,
  };
}
