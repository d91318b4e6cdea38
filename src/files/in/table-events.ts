import type { EventTable } from '../../model/event-table';
import { CONTACT_TYPES, type ContactType, MEDIA, type Source, STATUSES } from '../../model/schema';
import type { Columns } from './columns';
import { countryOf } from './from-graph-actors';
import { statusOf, typeOf } from './graph-words';
import type { Notes } from './notes';
import { bothLanguages, cutText, plainName, within } from './plain-text';
import { type ActorFields, TableBuilder, type TableCamps } from './table-builder';
import { campsByColumn, campsByCommunity, type GroupChoice } from './table-camps';
import { dateCells, extraColumns, severalIn, type TableMap } from './table-map';

/** What may have been begun by nobody: the model's rule D21. */
const MUTUAL: readonly ContactType[] = ['meeting', 'call', 'channel', 'exchange'];
const EXCHANGE = { en: 'Exchange', ar: 'تواصل' };
const PHONE = MEDIA.indexOf('phone');
const IN_PERSON = MEDIA.indexOf('in-person');
const UNSPECIFIED = MEDIA.indexOf('unspecified');

export interface EventsMade {
  readonly table: EventTable;
  readonly carried: number;
}

/** What a node table says of an actor, by its id; null for who is not in it. */
export type NodeFields = (key: string) => (ActorFields & { readonly label: string }) | null;

export function mediumOf(type: ContactType): number {
  if (type === 'call') return PHONE;
  return type === 'visit' ? IN_PERSON : UNSPECIFIED;
}

/** The only name of a cell, or the first of several. */
function firstOf(cell: string, most: () => void): string {
  const [first = '', second] = severalIn(cell);
  if (second !== undefined) most();
  return first;
}

/** A report that a cell names: an address is one, anything else its headline. */
export function namedSource(cell: string): Partial<Omit<Source, 'id'>> {
  const text = plainName(cell);
  const isLink = /^https?:\/\/[^\s]+$/i.test(text);
  return {
    headline: bothLanguages(cutText(text, 200) || '?'),
    held: false,
    url: isLink ? text : null,
  };
}

/** What a table's word for type or status is in the model, remembered by the word. */
function placeReader<Value extends string>(
  values: readonly Value[],
  read: (text: string) => Value | null,
  usual: number,
  unknown: (text: string, line: number) => void,
): (cell: string, line: number) => number {
  const known = new Map<string, number>();
  return (cell, line) => {
    let place = known.get(cell);
    const value = place === undefined ? read(cell) : null;
    if (place === undefined) {
      place = value === null ? -1 : values.indexOf(value);
      known.set(cell, place);
    }
    if (place < 0 && cell.trim() !== '') unknown(cutText(cell.trim(), 40), line);
    return place < 0 ? usual : place;
  };
}

/**
 * A table as contacts by columns. Who is missing at an end, or stands at both, has no contact, and
 * a note says in which line; of several carriers the first is kept.
 * @param file what everything is evidence from where no column names a report
 */
export function eventsOf(
  columns: Columns,
  map: TableMap,
  groups: GroupChoice | 'communities' | null,
  file: Source,
  notes: Notes,
  nodeFields: NodeFields | null = null,
  progress = (_: number) => {},
): EventsMade {
  const name = file.headline?.en ?? 'table';
  const builder = new TableBuilder({ name });
  const { id: _, ...fileFields } = file;
  const said = new Map<number, string>();
  const sides = typeof groups === 'object' ? groups : null;
  const extras = extraColumns(columns, map, sides ? [sides.sender, sides.receiver] : []).map(
    ({ name: heading, at, kind }) => {
      if (kind === 'text') return { at, text: builder.extra(heading, 'text'), number: null };
      return { at, text: null, number: builder.extra(heading, 'number') };
    },
  );
  const readDate = dateCells(map);
  const [types, statuses]: readonly (readonly string[])[] = [CONTACT_TYPES, STATUSES];
  const typeAll = types?.indexOf(map.allType) ?? -1;
  const statusAll = statuses?.indexOf(map.allStatus) ?? -1;
  const readType = placeReader(
    CONTACT_TYPES,
    typeOf,
    CONTACT_TYPES.indexOf('exchange'),
    (text, line) => notes.add('guess', 'newType', { text }, line),
  );
  const readStatus = placeReader(STATUSES, statusOf, STATUSES.indexOf('occurred'), (text, line) =>
    notes.add('guess', 'newStatus', { text }, line),
  );
  const actor = (key: string, line: number): number =>
    builder.actor(key, () => {
      const fields = nodeFields?.(key) ?? null;
      if (nodeFields && !fields) notes.add('guess', 'nodeAdded', { id: cutText(key, 40) }, line);
      if (!fields) return {};
      const { label, ...rest } = fields;
      return { name: bothLanguages(label), ...rest };
    });
  const say = (who: number, at: number, row: readonly string[]) => {
    const cell = row[at]?.trim() ?? '';
    if (cell !== '' && !said.has(who)) said.set(who, cell);
  };
  let carried = 0;
  const { rows, lines } = columns;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    const line = lines[at] ?? 1;
    if ((at & 4095) === 0) progress(at / rows.length);
    const several = () => notes.add('left-out', 'severalEnds', {}, line);
    const fromName = firstOf(row[map.sender] ?? '', several);
    const toName = firstOf(row[map.receiver] ?? '', several);
    if (fromName === '' || toName === '') {
      notes.add('left-out', 'rowNoEnd', {}, line);
      continue;
    }
    const [from, to] = [actor(fromName, line), actor(toName, line)];
    if (from === to) {
      notes.add('left-out', 'loop', { id: cutText(fromName, 40) }, line);
      continue;
    }
    const viaName = firstOf(row[map.carrier] ?? '', () =>
      notes.add('left-out', 'severalCarriers', {}, line),
    );
    let via = viaName === '' ? -1 : actor(viaName, line);
    if (via === from || via === to) {
      notes.add('left-out', 'carrierIsEnd', { id: cutText(viaName, 40) }, line);
      via = -1;
    }
    if (via >= 0) carried += 1;
    if (sides) {
      say(from, sides.sender, row);
      say(to, sides.receiver, row);
    }
    const typeCell = row[map.type]?.trim() ?? '';
    const type = map.type < 0 ? typeAll : readType(typeCell, line);
    const status = map.status < 0 ? statusAll : readStatus(row[map.status]?.trim() ?? '', line);
    const dateCell = row[map.date] ?? '';
    const date = dateCell === '' ? null : readDate(dateCell);
    if (date === null && dateCell.trim() !== '') {
      notes.add('left-out', 'badDate', { text: cutText(dateCell.trim(), 40) }, line);
    }
    const way = row[map.direction]?.trim() ?? '';
    const directed = way === '' ? map.directed : /^directed$/i.test(way);
    const mutual = !directed && MUTUAL.some((one) => CONTACT_TYPES.indexOf(one) === type);
    const sourceCell = row[map.source]?.trim() ?? '';
    const source =
      sourceCell === ''
        ? builder.source(' ', () => fileFields)
        : builder.source(sourceCell, namedSource);
    const made = builder.row(
      from,
      to,
      via,
      type,
      status,
      mediumOf(CONTACT_TYPES[type] ?? 'exchange'),
      mutual ? 1 : 0,
      builder.date(date),
      typeCell === '' ? builder.event('exchange', null, EXCHANGE) : builder.event(typeCell, null),
      source,
      line,
      map.place < 0 ? 0 : builder.place(row[map.place] ?? '', null),
    );
    for (const extra of extras) {
      const cell = row[extra.at]?.trim() ?? '';
      if (cell === '') continue;
      if (extra.number) extra.number(made, Number(cell));
      else extra.text?.(made, cell);
    }
  }
  const title = bothLanguages(name.replace(/\.[a-z0-9]{1,8}$/i, '') || name);
  const description = {
    en: `Opened from the file ${within(name)}.`,
    ar: `فُتحت من الملف ${within(name)}.`,
  };
  const plain = builder.build({ title, description });
  return { table: withCamps(plain, groups, said, notes), carried };
}

/** The table with its actors in their camps; a country as a code is their country too. */
function withCamps(
  table: EventTable,
  groups: GroupChoice | 'communities' | null,
  said: ReadonlyMap<number, string>,
  notes: Notes,
): EventTable {
  let camps: TableCamps | null = null;
  if (groups === 'communities') camps = campsByCommunity(table.actors, table.from, table.to);
  else if (groups) camps = campsByColumn(table.actors.length, said, notes);
  if (!camps) return table;
  const { camps: list, of } = camps;
  return {
    ...table,
    meta: { ...table.meta, camps: [...list] },
    actors: table.actors.map((actor, at) => ({
      ...actor,
      camp: list[of[at] ?? -1]?.id ?? null,
      country: actor.country ?? countryOf(said.get(at) ?? ''),
    })),
  };
}
