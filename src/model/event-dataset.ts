import type { Dataset } from './dataset';
import type { EventTable } from './event-table';
import {
  type Attributes,
  CONTACT_TYPES,
  type Contact,
  type Evidence,
  MEDIA,
  STATUSES,
} from './schema';

/** What the contacts of one table share: lists and texts of which there is one for many rows. */
interface Shared {
  readonly table: EventTable;
  /** By actor, a list of its id alone. */
  readonly one: readonly string[][];
  readonly titles: readonly { readonly en: string; readonly ar: string }[];
  readonly topics: readonly string[][];
  readonly places: readonly ({ readonly en: string; readonly ar: string } | null)[];
}

const NONE: string[] = [];
const NO_POINTS: Contact['points'] = [];
Object.freeze(NONE);
Object.freeze(NO_POINTS);

/**
 * A contact that is a row of a table: it holds nothing but its place there and reads every field
 * from the columns when asked. Its fields are the prototype's, so a copy by spreading has none:
 * `plainContact` makes one.
 */
export class EventContact implements Contact {
  constructor(
    private readonly shared: Shared,
    readonly row: number,
  ) {}

  get table(): EventTable {
    return this.shared.table;
  }
  get id(): string {
    return `e${this.shared.table.line[this.row]}`;
  }
  get type(): Contact['type'] {
    return CONTACT_TYPES[this.shared.table.type[this.row] ?? 0] ?? 'exchange';
  }
  get cameo(): string | null {
    const { table } = this.shared;
    return table.events[table.event[this.row] ?? 0]?.cameo ?? null;
  }
  get from(): string[] {
    return this.shared.one[this.shared.table.from[this.row] ?? 0] ?? NONE;
  }
  get to(): string[] {
    return this.shared.one[this.shared.table.to[this.row] ?? 0] ?? NONE;
  }
  get mutual(): boolean {
    return this.shared.table.mutual[this.row] === 1;
  }
  get via(): string[] {
    const carrier = this.shared.table.via?.[this.row] ?? -1;
    // A look behind the start of an array is a slow one, and most rows have no carrier.
    return carrier < 0 ? NONE : (this.shared.one[carrier] ?? NONE);
  }
  get status(): Contact['status'] {
    return STATUSES[this.shared.table.status[this.row] ?? 0] ?? 'occurred';
  }
  get answeredBy(): null {
    return null;
  }
  get medium(): Contact['medium'] {
    return MEDIA[this.shared.table.medium[this.row] ?? 0] ?? 'unspecified';
  }
  get date(): string | null {
    const { table } = this.shared;
    return table.dates[table.date[this.row] ?? 0] || null;
  }
  get dateBasis(): Contact['dateBasis'] {
    return this.date === null ? null : 'stated';
  }
  get dateNote(): null {
    return null;
  }
  get place(): Contact['place'] {
    return this.shared.places[this.shared.table.place?.[this.row] ?? 0] ?? null;
  }
  get placeCountry(): string | null {
    const { table } = this.shared;
    return table.places[table.place?.[this.row] ?? 0]?.country ?? null;
  }
  get inReplyTo(): null {
    return null;
  }
  get partOf(): null {
    return null;
  }
  get title(): Contact['title'] {
    return this.shared.titles[this.shared.table.event[this.row] ?? 0] ?? { en: '?', ar: '?' };
  }
  get summary(): Contact['summary'] {
    return this.title;
  }
  get points(): Contact['points'] {
    return NO_POINTS;
  }
  get topics(): string[] {
    return this.shared.topics[this.shared.table.event[this.row] ?? 0] ?? NONE;
  }
  get reading(): Contact['reading'] {
    return 'explicit';
  }
  get evidence(): Evidence[] {
    const { table } = this.shared;
    const source = table.sources[table.source[this.row] ?? 0];
    const line = table.line[this.row] ?? 0;
    const mirror = table.mirror?.[this.row] ?? 0;
    if (!source) return [];
    return [
      {
        source: source.id,
        paragraphs: mirror > 0 ? [line, mirror] : [line],
        informant: null,
        outlet: null,
        stance: 'asserts',
        note: null,
      },
    ];
  }
  get note(): null {
    return null;
  }
  get attributes(): Attributes {
    const attributes: Attributes = {};
    for (const column of this.shared.table.extra) {
      if (column.kind === 'number') {
        const value = column.values[this.row] ?? Number.NaN;
        if (!Number.isNaN(value)) attributes[column.name] = value;
      } else {
        const value = column.values[column.codes[this.row] ?? 0] ?? '';
        if (value !== '') attributes[column.name] = value;
      }
    }
    return attributes;
  }

  /** For writers: the same as plain fields. */
  toJSON(): Contact {
    return plainContact(this);
  }
}

/** A contact as an object of its own fields, which can be spread, cloned and written. */
export function plainContact(contact: Contact): Contact {
  if (!(contact instanceof EventContact)) return contact;
  const { attributes } = contact;
  return {
    id: contact.id,
    type: contact.type,
    cameo: contact.cameo,
    from: contact.from,
    to: contact.to,
    mutual: contact.mutual,
    via: contact.via,
    status: contact.status,
    answeredBy: null,
    medium: contact.medium,
    date: contact.date,
    dateBasis: contact.dateBasis,
    dateNote: null,
    place: contact.place,
    placeCountry: contact.placeCountry,
    inReplyTo: null,
    partOf: null,
    title: contact.title,
    summary: contact.summary,
    points: [],
    topics: contact.topics,
    reading: 'explicit',
    evidence: contact.evidence,
    note: null,
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
  };
}

/** The row of an id such as `e12`, by the ascending lines of a table; −1 where there is none. */
function rowOfId(id: string, line: Uint32Array): number {
  const wanted = /^e([1-9][0-9]*)$/.test(id) ? Number(id.slice(1)) : -1;
  let [low, high] = [0, line.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = line[middle] ?? 0;
    if (here === wanted) return middle;
    if (here < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Contacts by their ids without a table of half a million ids. */
class ContactsById implements ReadonlyMap<string, Contact> {
  constructor(
    private readonly contacts: readonly Contact[],
    private readonly line: Uint32Array,
  ) {}

  get size(): number {
    return this.contacts.length;
  }
  get(id: string): Contact | undefined {
    return this.contacts[rowOfId(id, this.line)];
  }
  has(id: string): boolean {
    return rowOfId(id, this.line) >= 0;
  }
  forEach(call: (value: Contact, key: string, map: ReadonlyMap<string, Contact>) => void): void {
    for (const contact of this.contacts) call(contact, contact.id, this);
  }
  *entries(): MapIterator<[string, Contact]> {
    for (const contact of this.contacts) yield [contact.id, contact];
  }
  *keys(): MapIterator<string> {
    for (const contact of this.contacts) yield contact.id;
  }
  *values(): MapIterator<Contact> {
    yield* this.contacts;
  }
  [Symbol.iterator](): MapIterator<[string, Contact]> {
    return this.entries();
  }
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/**
 * A table of events as a data set like any other: its contacts are read from the columns when they
 * are asked for, so that each takes some twenty bytes beside them. The lines must ascend.
 */
export function datasetOfTable(table: EventTable): Dataset {
  const both = (text: string) => Object.freeze({ en: text, ar: text });
  const list = (id: string): string[] => {
    const ids = [id];
    Object.freeze(ids);
    return ids;
  };
  const shared: Shared = {
    table,
    one: table.actors.map(({ id }) => list(id)),
    titles: table.events.map(({ text }) => both(text)),
    topics: table.events.map(({ topic }) => list(topic)),
    places: table.places.map(({ name }, at) => (at === 0 ? null : both(name))),
  };
  const contacts = new Array<EventContact>(table.rows);
  for (let row = 0; row < table.rows; row += 1) contacts[row] = new EventContact(shared, row);
  return {
    meta: table.meta,
    sources: table.sources,
    actors: table.actors,
    ties: [],
    contacts,
    camp: byId(table.meta.camps),
    topic: byId(table.meta.topics),
    source: byId(table.sources),
    informant: byId(table.sources.flatMap((source) => source.informants)),
    actor: byId(table.actors),
    tie: new Map(),
    contact: new ContactsById(contacts, table.line),
    table,
  };
}
