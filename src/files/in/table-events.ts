import type { EventTable } from '../../model/event-table';
import { CONTACT_TYPES, type ContactType, MEDIA, type Source, STATUSES } from '../../model/schema';
import { type CellColumn, readOnce } from './cells';
import type { Columns } from './columns';
import { countryOf } from './from-graph-actors';
import { statusOf, typeOf } from './graph-words';
import type { Notes } from './notes';
import { bothLanguages, cutText, plainName, within } from './plain-text';
import { type ActorFields, TableBuilder, type TableCamps } from './table-builder';
import { campsByColumn, campsByCommunity, type GroupChoice } from './table-camps';
import { extraWriters } from './table-extras';
import { dateCells, extraColumns, type TableMap } from './table-map';
import { namesIn, type OfRow, repeatedNote } from './table-readers';

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

/** What a table's word for type or status is in the model, by row; −1 where it has another word. */
function wordIn<Value extends string>(
  column: CellColumn,
  values: readonly Value[],
  read: (text: string) => Value | null,
): OfRow {
  return readOnce(column, (cell) => {
    const value = read(cell.trim());
    return value === null ? -1 : values.indexOf(value);
  });
}

/** By row the number of the actor that a column names; its name is looked at once. */
function actorIn(column: CellColumn, actor: (name: string, row: number) => number) {
  const { name, several } = namesIn(column);
  return {
    name,
    several,
    /** −1 where the cell names nobody. */
    actor: readOnce(column, (_, row) => {
      const named = name(row);
      return named === '' ? -1 : actor(named, row);
    }),
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
  const { rows, lines } = columns;
  const columnAt = (at: number): CellColumn => rows.column(at);
  const lineOf = (row: number): number => lines[row] ?? 1;
  const readDate = dateCells(map);
  const extras = extraWriters(
    extraColumns(columns, map, sides ? [sides.sender, sides.receiver] : []),
    columnAt,
    rows.length,
  );
  const actor = (key: string, row: number): number =>
    builder.actor(key, () => {
      const fields = nodeFields?.(key) ?? null;
      if (nodeFields && !fields)
        notes.add('guess', 'nodeAdded', { id: cutText(key, 40) }, lineOf(row));
      if (!fields) return {};
      const { label, ...rest } = fields;
      return { name: bothLanguages(label), ...rest };
    });
  const sender = actorIn(columnAt(map.sender), actor);
  const receiver = actorIn(columnAt(map.receiver), actor);
  const carrier = actorIn(columnAt(map.carrier), actor);
  const typeWord = wordIn(columnAt(map.type), CONTACT_TYPES, typeOf);
  const statusWord = wordIn(columnAt(map.status), STATUSES, statusOf);
  const newType = repeatedNote(notes, 'guess', 'newType', columnAt(map.type));
  const newStatus = repeatedNote(notes, 'guess', 'newStatus', columnAt(map.status));
  const badDate = repeatedNote(notes, 'left-out', 'badDate', columnAt(map.date));
  const isBlank = (at: number): OfRow => readOnce(columnAt(at), (cell) => +(cell.trim() === ''));
  const [noType, noStatus, noDate] = [isBlank(map.type), isBlank(map.status), isBlank(map.date)];
  const read = (at: number, make: (text: string, cell: string) => number): OfRow =>
    readOnce(columnAt(at), (cell) => make(cell.trim(), cell));
  const dateOf = read(map.date, (_text, cell) => builder.date(cell === '' ? null : readDate(cell)));
  const eventOf = read(map.type, (text) =>
    text === '' ? builder.event('exchange', null, EXCHANGE) : builder.event(text, null),
  );
  const sourceOf = read(map.source, (text) =>
    text === '' ? builder.source(' ', () => fileFields) : builder.source(text, namedSource),
  );
  const placeOf = read(map.place, (_text, cell) => builder.place(cell, null));
  const directedOf = read(
    map.direction,
    (text) => +(text === '' ? map.directed : /^directed$/i.test(text)),
  );
  const say = (who: number, row: number, at: number) => {
    if (said.has(who)) return;
    const cell = rows.cell(row, at).trim();
    if (cell !== '') said.set(who, cell);
  };
  const types: readonly string[] = CONTACT_TYPES;
  const statuses: readonly string[] = STATUSES;
  const [typeAll, statusAll] = [types.indexOf(map.allType), statuses.indexOf(map.allStatus)];
  const [exchange, occurred] = [types.indexOf('exchange'), statuses.indexOf('occurred')];
  const media = CONTACT_TYPES.map(mediumOf);
  const mutualTypes = CONTACT_TYPES.map((type) => MUTUAL.includes(type));
  let carried = 0;
  for (let row = 0; row < rows.length; row += 1) {
    if ((row & 4095) === 0) progress(row / rows.length);
    const line = lineOf(row);
    if (sender.several(row)) notes.add('left-out', 'severalEnds', {}, line);
    if (receiver.several(row)) notes.add('left-out', 'severalEnds', {}, line);
    // Nobody is made an actor by a row that has no contact.
    if (sender.name(row) === '' || receiver.name(row) === '') {
      notes.add('left-out', 'rowNoEnd', {}, line);
      continue;
    }
    const [from, to] = [sender.actor(row), receiver.actor(row)];
    if (from === to) {
      notes.add('left-out', 'loop', { id: cutText(sender.name(row), 40) }, line);
      continue;
    }
    if (carrier.several(row)) notes.add('left-out', 'severalCarriers', {}, line);
    let via = carrier.actor(row);
    if (via >= 0 && (via === from || via === to)) {
      notes.add('left-out', 'carrierIsEnd', { id: cutText(carrier.name(row), 40) }, line);
      via = -1;
    }
    if (via >= 0) carried += 1;
    if (sides) {
      say(from, row, sides.sender);
      say(to, row, sides.receiver);
    }
    let type = map.type < 0 ? typeAll : typeWord(row);
    if (type < 0) {
      type = exchange;
      if (noType(row) === 0) newType.add(row, line);
    }
    let status = map.status < 0 ? statusAll : statusWord(row);
    if (status < 0) {
      status = occurred;
      if (noStatus(row) === 0) newStatus.add(row, line);
    }
    const date = dateOf(row);
    if (date === 0 && noDate(row) === 0) badDate.add(row, line);
    const mutual = directedOf(row) === 0 && mutualTypes[type] === true;
    const made = builder.row(
      from,
      to,
      via,
      type,
      status,
      media[type] ?? UNSPECIFIED,
      mutual ? 1 : 0,
      date,
      eventOf(row),
      sourceOf(row),
      line,
      placeOf(row),
    );
    for (const extra of extras) extra.write(made, row);
  }
  for (const repeated of [newType, newStatus, badDate]) repeated.end();
  const title = bothLanguages(name.replace(/\.[a-z0-9]{1,8}$/i, '') || name);
  const description = {
    en: `Opened from the file ${within(name)}.`,
    ar: `فُتحت من الملف ${within(name)}.`,
  };
  const extra = extras.map((one) => one.column(builder.rows));
  const plain = builder.build({ title, description, extra });
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
