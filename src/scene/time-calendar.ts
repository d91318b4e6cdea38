import type { Window } from '../model/filter';

export type CalendarUnit = 'day' | 'month' | 'year';

interface DayParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;

/** The number of a day since 1970-01-01 UTC; a month or day beyond its range runs over. */
export function dayNumber(year: number, month: number, day: number): number {
  // `setUTCFullYear` and not `Date.UTC`, which takes the years 0–99 for 1900–1999.
  return Math.floor(new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS);
}

export function partsOf(day: number): DayParts {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => `${n < 0 ? '-' : ''}${String(Math.abs(n)).padStart(4, '0')}`;

/** A day, or the month or year that it lies in, as EDTF. */
export function edtfOf(day: number, unit: CalendarUnit = 'day'): string {
  const { year, month, day: n } = partsOf(day);
  if (unit === 'year') return four(year);
  if (unit === 'month') return `${four(year)}-${two(month)}`;
  return `${four(year)}-${two(month)}-${two(n)}`;
}

/** The first day of the month or year that a day lies in, or of one `by` units later. */
export function startOf(day: number, unit: CalendarUnit, by = 0): number {
  const { year, month } = partsOf(day);
  if (unit === 'day') return day + by;
  return unit === 'month' ? dayNumber(year, month + by, 1) : dayNumber(year + by, 1, 1);
}

/** The same day of the month some units later; its last where the month is shorter. */
export function shiftDay(day: number, unit: CalendarUnit, by: number): number {
  if (unit === 'day') return day + by;
  const last = startOf(startOf(day, 'month', unit === 'month' ? by : 12 * by), 'month', 1) - 1;
  const first = startOf(last, 'month');
  return Math.min(last, first + partsOf(day).day - 1);
}

/** Whether a window begins with a month and ends with one. */
function wholeMonths({ from, to }: Window): boolean {
  return startOf(from, 'month') === from && startOf(to, 'month', 1) === to + 1;
}

function monthsBetween(from: number, to: number): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  return 12 * (b.year - a.year) + b.month - a.month;
}

/** The window from a day on as long as another: as many months where both are of whole months. */
export function asLongAs(like: Window, from: number): Window {
  if (!wholeMonths(like) || startOf(from, 'month') !== from) {
    return { from, to: from + like.to - like.from };
  }
  return { from, to: startOf(from, 'month', monthsBetween(like.from, like.to + 1)) - 1 };
}

/** The window that follows at once and is as long. */
export const stepWindow = (window: Window): Window => asLongAs(window, window.to + 1);

/** A window as the shortest EDTF that says it: `2022`, `2022-07/2022-08`, `2022-08-03/2022-08-14`. */
export function edtfOfWindow(window: Window): string {
  const { from, to } = window;
  const wholeYears = startOf(from, 'year') === from && startOf(to, 'year', 1) === to + 1;
  const unit = wholeYears ? 'year' : wholeMonths(window) ? 'month' : 'day';
  const [first, last] = [edtfOf(from, unit), edtfOf(to, unit)];
  return first === last ? first : `${first}/${last}`;
}
