import { datesOf } from '../../../analysis/time';
import { parseDate, relation } from '../../../model/edtf';
import type { Window } from '../../../model/filter';
import type { Contact } from '../../../model/schema';

export interface WindowCounts {
  readonly certain: number;
  readonly possible: number;
  readonly undated: number;
}

/** How many contacts are certainly and possibly in a window, and without a date; all, for null. */
export function countIn(contacts: readonly Contact[], window: Window | null): WindowCounts {
  let [certain, possible, undated] = [0, 0, 0];
  for (const [date, count] of datesOf(contacts)) {
    const bounds = date === null ? null : parseDate(date);
    if (!bounds) {
      undated += count;
      continue;
    }
    const found = window
      ? relation(bounds, { earliest: window.from, latest: window.to })
      : 'certain';
    if (found === 'certain') certain += count;
    if (found === 'possible') possible += count;
  }
  return { certain, possible, undated };
}
