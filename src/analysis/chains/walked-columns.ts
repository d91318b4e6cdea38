import type { Dataset } from '../../model/dataset';
import type { Walked } from './step-index';

/** Contacts as steps need them, by columns: small to post to a worker, whatever a contact is. */
export interface WalkedColumns {
  readonly actors: readonly string[];
  /**
   * The stations of the contact at `row`: its senders are those of `ends` from `starts[3 × row]` to
   * before `starts[3 × row + 1]`, places in `actors`; its carriers and its receivers come next.
   */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly mutual: Uint8Array;
  /** Places in `dates`, which are EDTF; the empty text is for none. */
  readonly date: Uint32Array;
  readonly dates: readonly string[];
  /** The id of each, or the line of its table that it is named by. */
  readonly ids: readonly string[] | Uint32Array;
}

function placesOf(values: Iterable<string>): Map<string, number> {
  const places = new Map<string, number>();
  for (const value of values) if (!places.has(value)) places.set(value, places.size);
  return places;
}

/** The contacts of a data set, in its order, by columns. */
export function walkedColumns({ actors, contacts, table }: Dataset): WalkedColumns {
  const places = placesOf(actors.map(({ id }) => id));
  const dates = new Map([['', 0]]);
  const starts = new Uint32Array(3 * contacts.length + 1);
  const ends: number[] = [];
  const mutual = new Uint8Array(contacts.length);
  const date = new Uint32Array(contacts.length);
  const stand = (ids: readonly string[]): number => {
    for (const id of ids) {
      const place = places.get(id);
      if (place !== undefined) ends.push(place);
    }
    return ends.length;
  };
  contacts.forEach((contact, row) => {
    starts[3 * row + 1] = stand(contact.from);
    starts[3 * row + 2] = stand(contact.via);
    starts[3 * row + 3] = stand(contact.to);
    mutual[row] = contact.mutual ? 1 : 0;
    const text = contact.date ?? '';
    const at = dates.get(text) ?? dates.size;
    dates.set(text, at);
    date[row] = at;
  });
  return {
    actors: [...places.keys()],
    starts,
    ends: Uint32Array.from(ends),
    mutual,
    date,
    dates: [...dates.keys()],
    ids: table ? table.line : contacts.map(({ id }) => id),
  };
}

/** The contacts of columns, in their order. */
export function walkedOf(columns: WalkedColumns): Walked[] {
  const { actors, starts, ends, mutual, date, dates, ids } = columns;
  const single = actors.map((id) => [id]);
  const none: string[] = [];
  const station = (at: number): string[] => {
    const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0];
    if (to === from) return none;
    if (to === from + 1) return single[ends[from] ?? 0] ?? none;
    return Array.from(ends.subarray(from, to), (place) => actors[place] ?? '');
  };
  return Array.from(mutual, (both, row) => {
    const id = ids[row] ?? '';
    return {
      id: typeof id === 'string' ? id : `e${id}`,
      from: station(3 * row),
      via: station(3 * row + 1),
      to: station(3 * row + 2),
      mutual: both === 1,
      date: dates[date[row] ?? 0] || null,
    };
  });
}

/**
 * 1 at the place of each contact of a list among all of its data set.
 * @throws RangeError where one is none of them.
 */
export function marksOf(list: readonly object[], all: readonly object[]): Uint8Array {
  const marks = new Uint8Array(all.length);
  let next = 0;
  for (let row = 0; row < all.length && next < list.length; row += 1) {
    if (all[row] !== list[next]) continue;
    marks[row] = 1;
    next += 1;
  }
  if (next === list.length) return marks;
  // Lists nearly always come in the order of the data; one that does not is looked up.
  const rows = new Map(all.map((contact, row) => [contact, row]));
  marks.fill(0);
  for (const contact of list) {
    const row = rows.get(contact);
    if (row === undefined) throw new RangeError('a contact is none of the data set');
    marks[row] = 1;
  }
  return marks;
}
