import { parseDate } from '../../model/edtf';
import type { Actor, Bundle, Contact, Meta, Source, Text } from '../../model/schema';
import { isoDay } from '../out/gexf-time';
import { fileSource } from './file-source';
import { actorsOfNodes } from './from-graph-actors';
import { campsOf } from './from-graph-camps';
import { Cast } from './from-graph-cast';
import { contactsOfEdges } from './from-graph-contacts';
import { fitColumns, tableOfEdges } from './from-graph-table';
import { Chooser } from './graph-choice';
import { columnsOf } from './graph-columns';
import { Ids } from './ids';
import { Notes } from './notes';
import { bothLanguages, cutText, plainName, plainProse, within } from './plain-text';
import {
  type Choices,
  type FileIn,
  type FileKind,
  type Made,
  type Note,
  OpenError,
  type RawGraph,
  type Readable,
} from './types';

const LONGEST_TITLE = 200;
const LONGEST_PROSE = 5000;

type Named = Pick<FileIn, 'name' | 'bytes' | 'text'>;

/** The last day of some dates, as the day of which the set speaks. */
function asOf(dates: Iterable<string>): string {
  let last = Number.NEGATIVE_INFINITY;
  for (const date of new Set(dates)) {
    const bounds = date === '' ? null : parseDate(date);
    for (const day of bounds ? [bounds.earliest, bounds.latest] : []) {
      if (Number.isFinite(day)) last = Math.max(last, day);
    }
  }
  const day = isoDay(last);
  return day !== null && parseDate(day) ? day : 'XXXX';
}

function metaOf(
  graph: RawGraph,
  source: Source,
  dates: Iterable<string>,
  topics: Meta['topics'],
): Omit<Meta, 'camps'> {
  const file = source.headline?.en ?? '';
  const bare = file.replace(/\.[a-z0-9]{1,9}$/i, '') || file;
  const title = cutText(plainName(graph.title ?? ''), LONGEST_TITLE) || bare;
  const prose = cutText(plainProse(graph.description ?? ''), LONGEST_PROSE);
  const opened: Text = {
    en: `Opened from the file ${within(file)}.`,
    ar: `فُتحت من الملف ${within(file)}.`,
  };
  return {
    id: new Ids('graph').of(title),
    title: bothLanguages(title),
    description: prose === '' ? opened : bothLanguages(prose),
    version: '1',
    asOf: asOf(dates),
    licence: 'unknown',
    topics,
  };
}

/** The places of the actors that edges join, for communities. */
function joined(
  graph: RawGraph,
  place: ReadonlyMap<string, number>,
): (readonly [number, number])[] {
  return graph.edges.flatMap(({ source, via, target }) => {
    const stops = [source, ...via.map((key) => [key]), target];
    return stops.slice(1).flatMap((stop, at) =>
      (stops[at] ?? []).flatMap((from) =>
        stop.flatMap((to) => {
          const [a, b] = [place.get(from), place.get(to)];
          return a === undefined || b === undefined || a === b ? [] : [[a, b] as const];
        }),
      ),
    );
  });
}

/** The ids of topics that contacts have, each with its words. */
function topicsOf(contacts: readonly Contact[]): Meta['topics'] {
  return [...new Set(contacts.flatMap((contact) => contact.topics))].map((id) => ({
    id,
    name: bothLanguages(id.replaceAll('-', ' ')),
  }));
}

interface GraphMade {
  readonly content: Made['content'];
  readonly actors: number;
  readonly contacts: number;
  readonly carried: number;
}

/** A graph by columns or as objects; null where columns cannot hold it. */
function makeGraph(
  graph: RawGraph,
  byColumns: boolean,
  source: Source,
  chooser: Chooser,
  notes: Notes,
): GraphMade | null {
  const columns = columnsOf(graph.nodes);
  const made = actorsOfNodes(graph.nodes, columns, source, chooser, notes);
  const pairs = joined(graph, made.place);
  const people = made.actors.map(({ name, country }, at) => ({
    name,
    country,
    attributes: made.attributes[at] ?? {},
  }));
  const { camps, of } = campsOf(people, columns, pairs, made.kindColumn, chooser, notes);
  const cast = new Cast(made, source, notes);
  const inCamps = () => cast.actors.map((actor, at): Actor => ({ ...actor, camp: of[at] ?? null }));
  if (byColumns) {
    const found = tableOfEdges(graph.edges, cast, source, chooser, notes);
    if (!found) return null;
    const { topics, carried, ...table } = found;
    const meta = { ...metaOf(graph, source, table.dates, topics), camps: [...camps] };
    const actors = inCamps();
    return {
      content: { kind: 'table', table: { ...table, meta, actors } },
      actors: actors.length,
      contacts: table.rows,
      carried,
    };
  }
  const contacts = contactsOfEdges(graph.edges, cast, source, chooser, notes);
  const actors = inCamps();
  const dates = contacts.flatMap(({ date }) => date ?? []);
  const dataset = { ...metaOf(graph, source, dates, topicsOf(contacts)), camps: [...camps] };
  const bundle: Bundle = { dataset, sources: [source], actors, ties: [], contacts };
  return {
    content: { kind: 'bundle', bundle },
    actors: actors.length,
    contacts: contacts.length,
    carried: contacts.filter(({ via }) => via.length > 0).length,
  };
}

/** Which graph of several: `2` or, where it has a title, `2 · Title`. */
function graphChoice(graphs: readonly RawGraph[], chooser: Chooser): RawGraph {
  const [first] = graphs;
  if (!first) throw new OpenError('noNodes');
  if (graphs.length === 1) return first;
  const names = graphs.map(({ title }, at) => {
    const shown = cutText(plainName(title ?? ''), 60);
    return shown === '' ? String(at + 1) : `${at + 1} · ${shown}`;
  });
  const most = graphs.reduce((best, graph, at) => {
    const than = graphs[best];
    const size = graph.edges.length - (than?.edges.length ?? 0);
    return size > 0 || (size === 0 && graph.nodes.length > (than?.nodes.length ?? 0)) ? at : best;
  }, 0);
  const options = names.map((name) => ({ name }));
  const { column } = chooser.pick('graph', () => names[most] ?? '', [], options);
  return graphs[names.indexOf(column ?? '')] ?? first;
}

function foundIn(graphs: readonly RawGraph[], graph: RawGraph, made: GraphMade): Made['found'] {
  const hyper = graph.edges.filter((e) => e.source.length + e.target.length > 2).length;
  const counts = [
    { what: 'graphs', count: graphs.length > 1 ? graphs.length : 0 },
    { what: 'nodes', count: graph.nodes.length },
    { what: 'edges', count: graph.edges.length - hyper },
    { what: 'hyperedges', count: hyper },
    { what: 'actors', count: made.actors },
    { what: 'contacts', count: made.contacts },
    { what: 'carried', count: made.carried },
  ] as const;
  return counts.filter(({ what, count }) => {
    return count > 0 || what === 'nodes' || what === 'edges' || what === 'contacts';
  });
}

export interface GraphOptions {
  /** Whether a large graph may become columns; else all become objects. */
  readonly columns?: boolean;
}

/**
 * Another tool's file as what it can become: each node an actor, each edge a contact whose evidence
 * is its line of the file. Files of our own writers come back as the contacts that they were, their
 * legs joined. What a graph does not say is guessed, and every guess can be chosen otherwise.
 * @param file the file itself, which becomes the source of everything in it
 * @param graphs usually one; of several the reader chooses, and the largest is the guess
 * @param notes what the reader of the format had to say
 * @param options.columns false for who needs the contacts as objects
 * @throws OpenError where there is no node
 */
export function graphReadable(
  kind: FileKind,
  file: Named,
  graphs: readonly RawGraph[],
  notes: readonly Note[],
  { columns = true }: GraphOptions = {},
): Readable {
  if (graphs.every(({ nodes }) => nodes.length === 0)) {
    // What went wrong says more than that there is nothing.
    const fault = notes.find(({ level }) => level === 'fault');
    throw new OpenError(fault?.key ?? 'noNodes', fault?.values, fault?.line ?? null);
  }
  const source = fileSource(file);
  const attempt = (choices: Choices, large: boolean): Made | null => {
    const told = new Notes(notes);
    const chooser = new Chooser(choices);
    const graph = graphChoice(graphs, chooser);
    if (graph.nodes.length === 0) throw new OpenError('noNodes');
    if (large && !fitColumns(graph.edges)) return null;
    const made = makeGraph(graph, large, source, chooser, told);
    return (
      made && {
        content: made.content,
        guesses: chooser.guesses,
        notes: told.list(),
        faults: [],
        found: foundIn(graphs, graph, made),
      }
    );
  };
  const make = (choices: Choices): Made => {
    const made = (columns ? attempt(choices, true) : null) ?? attempt(choices, false);
    if (!made) throw new OpenError('noNodes');
    return made;
  };
  return { kind, sample: null, make };
}
