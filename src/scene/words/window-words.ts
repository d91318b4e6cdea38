import type { Window } from '../../model/filter';

const DAY_MS = 86_400_000;

interface Day {
  readonly year: string;
  readonly month: string;
  readonly iso: string;
}

/** Null for a day without end. */
function dayOf(day: number): Day | null {
  if (!Number.isFinite(day)) return null;
  const date = new Date(day * DAY_MS);
  const two = (n: number) => String(n).padStart(2, '0');
  const of = date.getUTCFullYear();
  const year = `${of < 0 ? '-' : ''}${String(Math.abs(of)).padStart(4, '0')}`;
  const month = `${year}-${two(date.getUTCMonth() + 1)}`;
  return { year, month, iso: `${month}-${two(date.getUTCDate())}` };
}

/**
 * A window as the shortest EDTF that says it: `2023`, `2023-11`, `2023-11-03/2023-11-14`, with `..`
 * for an end that is open. Null where both are: that is all of time.
 */
export function windowToEdtf({ from, to }: Window): string | null {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (!first || !last) {
    return first || last ? `${first?.iso ?? '..'}/${last?.iso ?? '..'}` : null;
  }
  // A window is of whole years, or months, if the days before and after it are of others.
  const [before, after] = [dayOf(from - 1), dayOf(to + 1)];
  const whole = (unit: 'year' | 'month') =>
    before?.[unit] !== first[unit] && after?.[unit] !== last[unit];
  const unit = whole('year') ? 'year' : whole('month') ? 'month' : 'iso';
  return first[unit] === last[unit] ? first[unit] : `${first[unit]}/${last[unit]}`;
}
