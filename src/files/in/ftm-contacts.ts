import { certainlyBefore, parseDate } from '../../model/edtf';
import type { Contact, Medium, Text } from '../../model/schema';
import { countryOf } from './from-graph-actors';
import type { Cast } from './ftm-actors';
import { type Entity, valuesOf } from './ftm-entities';
import { ANY_LINK, CONTACTS, type ContactSchema, LINK_NAMES } from './ftm-model';
import { type OwnIds, type OwnWords, ownWords, sendersOf, unmarked } from './ftm-own';
import type { FtmSources } from './ftm-sources';
import { attributesOf, dateOf, proseOf, textOfPair, textOfValues } from './ftm-text';
import { lineFor, sentenceFor } from './ftm-words';
import { typeOf } from './graph-words';
import type { Ids } from './ids';
import { withoutRings } from './kept';
import type { Notes } from './notes';
import { cutText, plainProse } from './plain-text';

const LONG = 60;
const MUTUAL: readonly string[] = ['meeting', 'call', 'channel', 'exchange'];
const MEDIA: Readonly<Record<string, Medium>> = {
  Message: 'written',
  Email: 'written',
  Call: 'phone',
};
const NO_WORD_HOW = { en: 'The file does not say how.', ar: 'لا يذكر الملف كيف.' };

const DATES = ['date', 'startDate', 'endDate', 'authoredAt'];
const OF_OWN = [
  ...['recordId', 'proof', 'description', 'keywords', 'location', 'country', 'summary'],
  ...['messageId', 'inReplyTo', 'inReplyToMessage'],
];

/** What every step of reading needs. */
export interface Reading {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly own: OwnIds;
  readonly cast: Cast;
  readonly sources: FtmSources;
  readonly notes: Notes;
  readonly ids: Ids;
  readonly topicOf: (name: Text) => string;
}

interface Sides {
  readonly from: string[];
  readonly to: string[];
  readonly mutual: boolean;
}

/** Both sides; of an event without an organizer the first involved with all the others. */
function sidesOf(
  entity: Entity,
  schema: ContactSchema,
  words: OwnWords | null,
  { cast, entities, notes }: Reading,
): Sides | null {
  const ends = (names: readonly string[]) => [
    ...new Set(
      valuesOf(entity, ...names).flatMap((id) => {
        const actor = cast.idOf(id);
        // A name in words is no reference; an id that leads nowhere is.
        if (actor === undefined && !entities.has(id) && !/\s/.test(id)) {
          notes.add('left-out', 'missingEnd', { end: cutText(id, LONG) }, entity.line);
        }
        return actor ?? [];
      }),
    ),
  ];
  const from = ends(schema.from);
  const to = ends(schema.to).filter((id) => !from.includes(id));
  if (from.length > 0 && to.length > 0) return { from, to, mutual: words?.mutual ?? false };
  const all = from.length > 0 ? from : to;
  if (entity.schema === 'Event' && all.length > 1) {
    const n = words
      ? sendersOf(
          words,
          all.map((id) => cast.nameOf(id).en),
        )
      : 1;
    return { from: all.slice(0, n), to: all.slice(n), mutual: words?.mutual ?? true };
  }
  notes.add('left-out', 'oneSide', { schema: entity.schema }, entity.line);
  return null;
}

/** Who carried what, as representations say that bear the contact's own id. */
export function carriersByRecord(entities: ReadonlyMap<string, Entity>): {
  readonly carriers: ReadonlyMap<string, readonly string[]>;
  readonly isCarrier: (entity: Entity) => boolean;
} {
  const records = new Set<string>();
  for (const entity of entities.values()) {
    if (!CONTACTS.has(entity.schema)) continue;
    for (const id of valuesOf(entity, 'recordId')) records.add(id);
  }
  const found = new Map<string, [place: number, agent: string][]>();
  const carriers = new Set<string>();
  for (const entity of entities.values()) {
    if (entity.schema !== 'Representation') continue;
    const [record = ''] = valuesOf(entity, 'recordId');
    const place = /^carrier (\d+) of \d+$/.exec(valuesOf(entity, 'role')[0] ?? '')?.[1];
    const [agent] = valuesOf(entity, 'agent');
    if (place === undefined || agent === undefined || !records.has(record)) continue;
    carriers.add(entity.id);
    const list = found.get(record) ?? [];
    list.push([Number(place), agent]);
    found.set(record, list);
  }
  const inOrder = [...found].map(([record, list]) => {
    return [record, list.sort(([a], [b]) => a - b).map(([, agent]) => agent)] as const;
  });
  return { carriers: new Map(inOrder), isCarrier: (entity) => carriers.has(entity.id) };
}

function typeFor(entity: Entity, schema: ContactSchema): Contact['type'] {
  if (entity.schema !== 'Event') return schema.type;
  const words = valuesOf(entity, 'name', 'keywords').flatMap((text) =>
    text.slice(0, 500).split(/[\s,.:;]+/),
  );
  return words.map(typeOf).find((one) => one !== null) ?? schema.type;
}

/** Of a call our own writer has title and summary in one: `title: summary`. */
function titleAndSummary(
  entity: Entity,
  schema: ContactSchema,
  isOwn: boolean,
): { title: Text | null; summary: Text | null; status: Contact['status'] | null } {
  const read = isOwn ? textOfPair : textOfValues;
  const prose = (values: readonly string[]) =>
    isOwn ? textOfPair(values, plainProse) : proseOf(values);
  if (isOwn && entity.schema === 'Call') {
    const { status, values } = unmarked(valuesOf(entity, 'summary'));
    const split = values.map((value) => value.split(': '));
    return {
      status,
      title: read(split.map(([first = '']) => first)),
      summary: prose(split.map(([first = '', ...rest]) => rest.join(': ') || first)),
    };
  }
  const { status, values } = unmarked(valuesOf(entity, ...schema.title));
  // Our words about a contact are no summary of it.
  const names = schema.summary.filter((name) => !(isOwn && name === 'description'));
  return { status, title: read(values), summary: prose(valuesOf(entity, ...names)) };
}

function topicsOf(entity: Entity, { topicOf }: Reading): string[] {
  const names = valuesOf(entity, 'keywords');
  const pairs = names.length % 2 === 0 ? names.filter((_, at) => at % 2 === 0) : [];
  const topics = pairs.flatMap((_, at) => textOfPair(names.slice(2 * at, 2 * at + 2)) ?? []);
  return [...new Set(topics.map(topicOf))];
}

interface Made {
  readonly contact: Contact;
  readonly entity: Entity;
  readonly words: OwnWords | null;
}

function contactOf(
  entity: Entity,
  schema: ContactSchema,
  carried: ReadonlyMap<string, readonly string[]>,
  reading: Reading,
): Made | null {
  const { cast, entities, ids, notes, own, sources } = reading;
  const said = own.rest(entity.id, 'contact');
  const words = said === null ? null : ownWords(entity);
  const sides = sidesOf(entity, schema, words, reading);
  if (!sides) return null;
  const { from, to } = sides;
  const isOwn = words !== null;
  const told = titleAndSummary(entity, schema, isOwn);
  const type = words?.type ?? typeFor(entity, schema);
  const status = words?.status ?? told.status ?? 'occurred';
  const exact = words?.date != null && parseDate(words.date) ? words.date : null;
  const date = exact ?? dateOf(entity);
  const basis = words?.dateBasis ?? 'stated';
  const records = valuesOf(entity, 'recordId').flatMap((id) => carried.get(id) ?? []);
  const via = [...new Set(records.flatMap((id) => cast.idOf(id) ?? []))];
  const what = LINK_NAMES.get(entity.schema) ?? ANY_LINK;
  const title = told.title ?? lineFor(what, from, to, cast);
  const id = (said === null ? null : ids.keep(said)) ?? ids.of(told.title?.en ?? '');
  const conflict = () => notes.add('left-out', 'dateConflict', { id }, entity.line);
  const extra = valuesOf(entity, 'description').filter((text) => text !== words?.text);
  const without = isOwn ? [...DATES, ...OF_OWN] : ['date', 'proof', 'recordId'];
  const known = new Set([
    ...without,
    ...schema.from,
    ...schema.to,
    ...schema.title,
    ...schema.summary,
  ]);
  const contact: Contact = {
    id,
    type,
    cameo: null,
    from,
    to,
    mutual: sides.mutual && MUTUAL.includes(type),
    via: via.filter((one) => !from.includes(one) && !to.includes(one)),
    status,
    answeredBy: cast.named(words?.answeredBy ?? '') ?? null,
    medium: words?.medium ?? MEDIA[entity.schema] ?? 'unspecified',
    date,
    dateBasis: date === null ? null : basis,
    dateNote: date === null || basis === 'stated' ? null : NO_WORD_HOW,
    place: isOwn
      ? textOfPair(valuesOf(entity, 'location'))
      : textOfValues(valuesOf(entity, 'location')),
    placeCountry:
      entity.schema === 'Event'
        ? (valuesOf(entity, 'country').flatMap((c) => countryOf(c) ?? [])[0] ?? null)
        : null,
    inReplyTo: null,
    partOf: null,
    title,
    summary: told.summary ?? sentenceFor(what, from, to, cast, sources.fileName),
    points: [],
    topics: isOwn ? topicsOf(entity, reading) : [],
    reading: words?.implied ? 'implied' : 'explicit',
    evidence: sources.evidence(
      entity,
      words?.deniedIn,
      status === 'occurred' ? date : null,
      conflict,
    ),
    note: isOwn ? textOfPair(extra, plainProse) : null,
    ...attributesOf(entity, known, entities, !isOwn),
  };
  return { contact, entity, words };
}

/** What a contact answers and is part of; what cannot be is left out. */
function linked(made: readonly Made[], { notes }: Reading): Contact[] {
  const byEntity = new Map(made.map(({ entity }, at) => [entity.id, at]));
  const byRecord = new Map(
    made.flatMap(({ entity }, at) =>
      valuesOf(entity, 'recordId', 'messageId').map((id) => [id, at] as const),
    ),
  );
  const conflict = (at: number, key: 'dateConflict' | 'partRing') =>
    notes.add('left-out', key, { id: made[at]?.contact.id ?? '' }, made[at]?.entity.line ?? null);
  const bounds = (at: number) => parseDate(made[at]?.contact.date ?? '');
  const replies = made.map(({ entity, words }, at) => {
    const [to = -1] = [
      ...valuesOf(entity, 'inReplyToMessage', 'inReplyToEmail').flatMap(
        (id) => byEntity.get(id) ?? [],
      ),
      ...[words?.inReplyTo ?? '', ...valuesOf(entity, 'inReplyTo')].flatMap(
        (id) => byRecord.get(id) ?? [],
      ),
    ];
    const [reply, asked] = [bounds(at), bounds(to)];
    if (reply && asked && certainlyBefore(reply, asked)) {
      conflict(at, 'dateConflict');
      return -1;
    }
    return to === at ? -1 : to;
  });
  const parts = made.map(({ words }, at) => {
    const whole = byRecord.get(words?.partOf ?? '') ?? -1;
    return whole === at ? -1 : whole;
  });
  const answered = withoutRings(replies, (at) => conflict(at, 'partRing'));
  const within = withoutRings(parts, (at) => conflict(at, 'partRing'));
  return made.map(({ contact }, at) => ({
    ...contact,
    inReplyTo: made[answered[at] ?? -1]?.contact.id ?? null,
    partOf: made[within[at] ?? -1]?.contact.id ?? null,
  }));
}

/** Messages, calls, events and payments, each a contact with whoever carried it. */
export function contactsOf(
  carried: ReadonlyMap<string, readonly string[]>,
  reading: Reading,
): Contact[] {
  const made = [...reading.entities.values()].flatMap((entity) => {
    const schema = CONTACTS.get(entity.schema);
    return (schema && contactOf(entity, schema, carried, reading)) ?? [];
  });
  return linked(made, reading);
}
