import type { EventKind, EventTable } from '../../model/event-table';
import {
  type Actor,
  CONTACT_TYPES,
  MEDIA,
  type Meta,
  type Source,
  STATUSES,
  type Text,
} from '../../model/schema';
import { cleanName, Numbers, Texts } from './events-columns';
import type { Cast } from './from-graph-cast';
import { carriersOf, MUTUAL, sidesOf } from './from-graph-contacts';
import { edgeReading } from './from-graph-fields';
import { isLeg } from './from-graph-own';
import { edgeColumns } from './from-graph-table-extras';
import type { Chooser } from './graph-choice';
import { columnsOf, textOf } from './graph-columns';
import { Ids } from './ids';
import type { Notes } from './notes';
import { bothLanguages, plainName } from './plain-text';
import type { RawEdge } from './types';

/** Up to so many edges, contacts are objects: they have titles of their own, and cost little. */
const MANY_EDGES = 20_000;
/** More different labels are no kinds of events, but names of edges. */
const MOST_LABELS = 1_000;
const EXCHANGE: Text = { en: 'Exchange', ar: 'تواصل' };

/**
 * Whether columns can hold the edges of a graph: many, each between two, with a line of its own, at
 * most one carrier and no lists; and no file of ours, whose contacts say more.
 */
export function fitColumns(edges: readonly RawEdge[]): boolean {
  if (edges.length <= MANY_EDGES) return false;
  let last = 0;
  for (const edge of edges) {
    const { source, target, via, line, attributes } = edge;
    if (line === null || line <= last || isLeg(edge)) return false;
    if (source.length !== 1 || target.length !== 1 || via.length > 1) return false;
    for (const name in attributes) if (typeof attributes[name] === 'object') return false;
    last = line;
  }
  return true;
}

/** A table but for what is said of the whole: its title, its camps, its actors' camps. */
export type EdgeTable = Omit<EventTable, 'meta' | 'actors'> & {
  readonly topics: Meta['topics'];
  readonly carried: number;
};

/** Places of actors by their ids, of those too who are added while edges are read. */
function placesOf(actors: readonly Actor[]): (id: string) => number {
  const places = new Map<string, number>();
  return (id) => {
    for (let at = places.size; at < actors.length; at += 1) places.set(actors[at]?.id ?? '', at);
    return places.get(id) ?? 0;
  };
}

/** Kinds of events by their words, each with a topic of its own. */
class Kinds {
  readonly events: EventKind[] = [];
  readonly topics: Meta['topics'] = [];
  private readonly texts = new Texts();
  private readonly ids = new Ids('event');

  of(words: string): number {
    const place = this.texts.of(words);
    if (place === this.events.length) {
      const text = cleanName(words) || EXCHANGE.en;
      const topic = this.ids.of(text);
      this.events.push({ text, cameo: null, topic });
      this.topics.push({ id: topic, name: words === '' ? EXCHANGE : bothLanguages(text) });
    }
    return place;
  }
}

/** By edge the words that say what kind of event it is: its label where these are few, or its type. */
function wordsOf(edges: readonly RawEdge[], typeColumn: string | null): (edge: RawEdge) => string {
  const labels = new Set<string>();
  for (const { label } of edges) {
    if (label !== null) labels.add(label);
    if (labels.size > MOST_LABELS) break;
  }
  const few = labels.size <= MOST_LABELS;
  return ({ label, attributes }) => {
    const own = few ? plainName(label ?? '') : '';
    return own !== '' || typeColumn === null ? own : (textOf(attributes, typeColumn) ?? '');
  };
}

/**
 * The edges of a large graph by columns, as `contactsOfEdges` makes objects of them, with the same
 * choices and notes; null where an edge has more carriers than a column holds. Who is added as a
 * carrier is in the cast afterwards.
 */
export function tableOfEdges(
  edges: readonly RawEdge[],
  cast: Cast,
  source: Source,
  chooser: Chooser,
  notes: Notes,
): EdgeTable | null {
  const found = columnsOf(edges);
  const isNode = (text: string) => cast.find(text) !== undefined;
  const reading = edgeReading(edges, found, isNode, chooser, notes);
  const typeColumn = chooser.guesses.find(({ id }) => id === 'type')?.value ?? null;
  const words = wordsOf(edges, found.has(typeColumn ?? '') ? typeColumn : null);
  const placeOf = placesOf(cast.actors);
  const kinds = new Kinds();
  const dates = new Texts(['']);
  const [from, to, via, date, event, line] = Array.from({ length: 6 }, () => new Numbers());
  const [type, status, mutual] = Array.from({ length: 3 }, () => new Numbers());
  const kept: RawEdge[] = [];
  let carried = 0;
  for (const edge of edges) {
    const [a, b] = [cast.idOf(edge.source[0] ?? ''), cast.idOf(edge.target[0] ?? '')];
    if (a === undefined || b === undefined || a === b) {
      // It says what is wrong.
      sidesOf(edge, cast, notes);
      continue;
    }
    const carriers = new Set(carriersOf({ edge, own: null }, reading, cast));
    for (const end of [a, b]) {
      if (carriers.delete(end)) notes.add('left-out', 'carrierIsEnd', { id: end }, edge.line);
    }
    if (carriers.size > 1) return null;
    const [carrier] = carriers;
    if (carrier !== undefined) carried += 1;
    const kind = reading.type(edge);
    kept.push(edge);
    from?.push(placeOf(a));
    to?.push(placeOf(b));
    via?.push(carrier === undefined ? 0 : placeOf(carrier) + 1);
    type?.push(CONTACT_TYPES.indexOf(kind));
    status?.push(STATUSES.indexOf(reading.status(edge)));
    mutual?.push(!reading.directed(edge) && MUTUAL.includes(kind) ? 1 : 0);
    date?.push(dates.of(reading.date(edge) ?? ''));
    event?.push(kinds.of(words(edge)));
    line?.push(edge.line ?? 0);
  }
  const rows = kept.length;
  const column = (numbers: Numbers | undefined) => numbers?.exact(rows) ?? new Uint32Array(rows);
  return {
    sources: [source],
    rows,
    from: column(from),
    to: column(to),
    via: carried > 0 ? Int32Array.from(column(via), (place) => place - 1) : null,
    type: Uint8Array.from(column(type)),
    status: Uint8Array.from(column(status)),
    medium: new Uint8Array(rows).fill(MEDIA.indexOf('unspecified')),
    mutual: Uint8Array.from(column(mutual)),
    date: column(date),
    dates: dates.values,
    event: column(event),
    events: kinds.events,
    source: new Uint32Array(rows),
    line: column(line),
    mirror: null,
    place: null,
    places: [{ name: '', country: null }],
    extra: edgeColumns(kept, found),
    topics: kinds.topics,
    carried,
  };
}
