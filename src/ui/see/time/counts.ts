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
  for (const contact of contacts) {
    const bounds = contact.date === null ? null : parseDate(contact.date);
    if (!bounds) {
      undated += 1;
      continue;
    }
    const found = window
      ? relation(bounds, { earliest: window.from, latest: window.to })
      : 'certain';
    if (found === 'certain') certain += 1;
    if (found === 'possible') possible += 1;
  }
  return { certain, possible, undated };
}
