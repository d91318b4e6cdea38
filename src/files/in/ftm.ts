import { parseDate } from '../../model/edtf';
import type { Actor, Bundle, Contact, Meta, Text, Topic } from '../../model/schema';
import { isoDay } from '../out/gexf-time';
import { campsOf } from './from-graph-camps';
import { type Cast, castOf, noteOthers } from './ftm-actors';
import { carriersByRecord, contactsOf, type Reading } from './ftm-contacts';
import { type Entity, entitiesOf } from './ftm-entities';
import { linksOf } from './ftm-links';
import { ACTORS, CONTACTS, LINKS } from './ftm-model';
import { OwnIds } from './ftm-own';
import { FtmSources } from './ftm-sources';
import { Chooser } from './graph-choice';
import { columnsOf } from './graph-columns';
import { Ids } from './ids';
import { nothing } from './json-in';
import { readObjects } from './json-lines';
import { isObject } from './json-value';
import { Notes } from './notes';
import { bothLanguages, within } from './plain-text';
import type { Choices, FileIn, Made, Reader } from './types';

const OTHERS = ['leave-out', 'let-in'] as const;

/** The last day that a contact has. */
function asOf(contacts: readonly Contact[]): string {
  const days = contacts.flatMap(({ date }) => {
    const bounds = parseDate(date ?? '');
    return bounds ? [bounds.earliest, bounds.latest].filter(Number.isFinite) : [];
  });
  const last = days.reduce((most, day) => Math.max(most, day), Number.NEGATIVE_INFINITY);
  const day = isoDay(last);
  return day !== null && parseDate(day) ? day : 'XXXX';
}

/** Camps by the reader's choice; a file of ours names them. */
function camped(cast: Cast, contacts: readonly Contact[], chooser: Chooser, notes: Notes) {
  const people = cast.actors.map(({ name, country, attributes }, at) => {
    const camp = cast.campNames[at];
    const named = camp ? { camp: camp.en, camp_en: camp.en, camp_ar: camp.ar } : {};
    return { name, country, attributes: { ...attributes, ...named } };
  });
  const place = new Map(cast.actors.map(({ id }, at) => [id, at]));
  const pairs = contacts.flatMap(({ from, to }) =>
    from.flatMap((one) =>
      to.flatMap((other) => {
        const [a, b] = [place.get(one), place.get(other)];
        return a === undefined || b === undefined ? [] : [[a, b] as const];
      }),
    ),
  );
  const { camps, of } = campsOf(people, columnsOf(people), pairs, null, chooser, notes);
  const actors = cast.actors.map((actor, at): Actor => ({ ...actor, camp: of[at] ?? null }));
  return { camps: [...camps], actors };
}

function metaOf(
  file: string,
  own: OwnIds,
  contacts: readonly Contact[],
  topics: readonly Topic[],
): Omit<Meta, 'camps'> {
  const title = file.replace(/(\.ftm)?\.[a-z0-9]{1,9}$/i, '') || file;
  const ids = new Ids('entities');
  return {
    id: (own.dataset === null ? null : ids.keep(own.dataset)) ?? ids.of(title),
    title: bothLanguages(title),
    description: {
      en: `Opened from the file ${within(file)}.`,
      ar: `فُتحت من الملف ${within(file)}.`,
    },
    version: '1',
    asOf: asOf(contacts),
    licence: 'unknown',
    topics: [...topics],
  };
}

function make(
  entities: ReadonlyMap<string, Entity>,
  file: Pick<FileIn, 'name' | 'bytes' | 'text'>,
  before: Notes,
  choices: Choices,
): Made {
  const notes = new Notes(before.list());
  const chooser = new Chooser(choices);
  const own = new OwnIds(entities.values());
  const sources = new FtmSources(entities, own, file);
  const cast = castOf(entities, own, sources, notes);
  if (cast.actors.length === 0) throw nothing(notes, 'noEntities');
  const topics = new Map<string, Topic>();
  const topicIds = new Ids('topic');
  const topicOf = (name: Text): string => {
    const key = `${name.en}\n${name.ar}`;
    const topic = topics.get(key) ?? { id: topicIds.of(name.en), name };
    topics.set(key, topic);
    return topic.id;
  };
  const reading: Reading = {
    entities,
    own,
    cast,
    sources,
    notes,
    ids: new Ids('contact'),
    topicOf,
  };
  const { carriers, isCarrier } = carriersByRecord(entities);
  const meetings = contactsOf(carriers, reading);
  const { ties, others, same, used } = linksOf(isCarrier, reading);
  noteOthers(entities, cast, (id) => used.has(id), own, notes);
  // Where there is nothing else to draw, the links are what the file is about.
  const usual = meetings.length > 0 || others.length === 0 ? OTHERS[0] : OTHERS[1];
  const { word } = chooser.pick('others', () => usual, OTHERS, []);
  const contacts = word === 'let-in' ? [...meetings, ...others] : meetings;
  const { camps, actors } = camped(cast, contacts, chooser, notes);
  const bundle: Bundle = {
    dataset: { ...metaOf(sources.fileName, own, contacts, [...topics.values()]), camps },
    sources: sources.list(),
    actors: actors.map((actor) => ({ ...actor, possiblySame: [...(same.get(actor.id) ?? [])] })),
    ties,
    contacts,
  };
  return {
    content: { kind: 'bundle', bundle },
    guesses: chooser.guesses,
    notes: notes.list(),
    faults: [],
    found: [
      { what: 'entities', count: entities.size },
      { what: 'actors', count: actors.length },
      { what: 'contacts', count: meetings.length },
      { what: 'carried', count: meetings.filter(({ via }) => via.length > 0).length },
      { what: 'others', count: others.length },
      { what: 'ties', count: ties.length },
      { what: 'sources', count: bundle.sources.length },
    ],
  };
}

/** Whether a value is an entity of FollowTheMoney, or a list of them. */
export function looksLikeFtm(value: unknown): boolean {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(one) && typeof one.schema === 'string' && isObject(one.properties);
}

/**
 * Entities of FollowTheMoney, one a line or in a list: who can act becomes an actor, messages,
 * calls, events and payments contacts, documents sources, and what lasts a tie where its kind fits
 * (`docs/formats.md` has the table). A file of our own writer comes back with its carriers.
 */
export const readFtm: Reader = (file) => {
  const notes = new Notes(file.notes);
  const entities = entitiesOf(readObjects(file, ['entities', 'results', 'data'], notes));
  const isKnown = ({ schema }: Entity) => {
    return ACTORS.has(schema) || CONTACTS.has(schema) || LINKS.has(schema);
  };
  if (![...entities.values()].some(isKnown)) throw nothing(notes, 'noEntities');
  return { kind: 'ftm', sample: null, make: (choices) => make(entities, file, notes, choices) };
};
