import type { Dataset } from '../../model/dataset';
import { parseDate } from '../../model/edtf';
import type { TimeFacts } from './dates';

const DAY_MS = 86_400_000;
const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear();

/** First and last day, and the years, of the dated contacts. Open ends of a date are left out. */
export function timeFacts({ contacts }: Dataset): TimeFacts {
  const days = contacts.flatMap(({ date }) => {
    const bounds = date === null ? null : parseDate(date);
    return bounds ? [bounds.earliest, bounds.latest].filter(Number.isFinite) : [];
  });
  if (days.length === 0) return { extent: null, years: [] };
  const years = [...new Set(days.map(yearOf))].sort((a, b) => b - a);
  const from = days.reduce((a, b) => Math.min(a, b));
  const to = days.reduce((a, b) => Math.max(a, b));
  return { extent: { from, to }, years };
}
