import { type DateBounds, parseDate } from '../../model/edtf';

const DAY_MS = 86_400_000;

/**
 * A day since 1970-01-01 as `yyyy-mm-dd`, years before the common era with a minus (the year 0 is
 * 1 BCE, as in ISO 8601); null for a bound that lies open.
 */
export function isoDay(day: number): string | null {
  if (!Number.isFinite(day)) return null;
  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear();
  const size = String(Math.abs(year)).padStart(4, '0');
  const monthAndDay = date
    .toISOString()
    .slice(-'-mm-ddT00:00:00.000Z'.length, -'T00:00:00.000Z'.length);
  return `${year < 0 ? '-' : ''}${size}${monthAndDay}`;
}

/** First and last day of what a date says as written; null where there is no bound. */
export interface Spell {
  readonly start: string | null;
  readonly end: string | null;
}

/** A date read once: its bounds, and these as days for formats without EDTF. */
export interface TimeOut extends Spell {
  readonly bounds: DateBounds | null;
}

/**
 * The bounds of an EDTF date, both days within it. The contact took place some time in between;
 * how sure the date is stands beside it. Nothing for what has no date.
 */
export function timeOf(date: string | null): TimeOut {
  const bounds = date === null ? null : parseDate(date);
  if (!bounds) return { bounds: null, start: null, end: null };
  return { bounds, start: isoDay(bounds.earliest), end: isoDay(bounds.latest) };
}
