import { type DateBounds, parseDate } from '../model/edtf';

/** What each of some EDTF dates leaves open; null for the empty text and for what says nothing. */
export function boundsOfDates(dates: readonly string[]): (DateBounds | null)[] {
  return dates.map((date) => {
    const bounds = date === '' ? null : parseDate(date);
    // A year of four X is a date that says nothing.
    const { earliest, latest } = bounds?.widest ?? { earliest: 0, latest: 0 };
    return Number.isFinite(earliest) || Number.isFinite(latest) ? bounds : null;
  });
}
