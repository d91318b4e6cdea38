import { graphReadable } from './from-graph';
import { attributesOf, labelOf, placeOf } from './json-attributes';
import { nothing, readJson } from './json-in';
import { parse } from './json-parse';
import {
  entriesOf,
  field,
  isObject,
  type JsonObject,
  type JsonValue,
  lineOf,
  listAt,
  numberAt,
  objectAt,
  textAt,
} from './json-value';
import { Notes } from './notes';
import type { RawEdge, RawGraph, RawNode, Reader } from './types';

/** How a node or an edge is drawn: its place, what its picture is cut to, the bend of its line. */
const DRAWN = [
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  's1',
  's2',
  'is_highlighted',
  'status',
];
const OF_NODE = new Set([...DRAWN, 'id', 'name', 'display', 'url', 'image', 'edges', 'edgeIds']);
const OF_EDGE = new Set([
  ...DRAWN,
  ...['id', 'label', 'display', 'url', 'arrow', 'node1_id', 'node2_id', 'image', 'scale'],
]);

/** What an entry says, whether beside its `display` or within it. */
function said(entry: JsonObject): JsonObject {
  const display = objectAt(entry, 'display');
  return display ? { ...display, ...entry } : entry;
}

/** Links only where they lead to the web: the format has pictures as data, and anything else. */
function links(from: JsonObject, names: readonly string[], notes: Notes) {
  return Object.fromEntries(
    names.flatMap((name) => {
      const url = textAt(from, name);
      if (url === null) return [];
      if (/^https?:\/\/\S+$/i.test(url.trim())) return [[name, url.trim()] as const];
      notes.add('left-out', 'badLink', { field: name, start: url.slice(0, 24) }, lineOf(from));
      return [];
    }),
  );
}

/** LittleSis has persons and organisations apart in the addresses of their pages. */
function kindOf(from: JsonObject): { kind?: string } {
  const page = /^https?:\/\/(?:www\.)?littlesis\.org\/(person|org)\b/.exec(
    textAt(from, 'url') ?? '',
  );
  return page ? { kind: page[1] === 'person' ? 'person' : 'organisation' } : {};
}

function nodeOf(key: string | null, entry: JsonObject, at: number, notes: Notes): RawNode {
  const told = said(entry);
  return {
    key: textAt(entry, 'id') ?? key ?? `#${at + 1}`,
    ...labelOf(told, 'name', 'label'),
    line: lineOf(entry),
    parent: null,
    attributes: {
      ...kindOf(told),
      ...attributesOf(told, OF_NODE),
      ...links(told, ['url', 'image'], notes),
    },
    ...placeOf(numberAt(told, 'x'), numberAt(told, 'y')),
  };
}

/** Where its arrow points; the first versions only say whether there is one. */
function arrowOf(told: JsonObject): '1->2' | '2->1' | 'both' | null {
  const arrow = field(told, 'arrow');
  if (arrow === true || arrow === '1->2' || arrow === 'right') return '1->2';
  if (arrow === '2->1' || arrow === 'left') return '2->1';
  return arrow === 'both' ? 'both' : null;
}

function edgeOf(key: string | null, entry: JsonObject, notes: Notes): RawEdge {
  const told = said(entry);
  const arrow = arrowOf(told);
  const ends = [textAt(told, 'node1_id') ?? '', textAt(told, 'node2_id') ?? ''];
  const [source = '', target = ''] = arrow === '2->1' ? [...ends].reverse() : ends;
  return {
    key: textAt(entry, 'id') ?? key,
    source: [source],
    target: [target],
    via: [],
    directed: arrow === '1->2' || arrow === '2->1',
    label: textAt(told, 'label'),
    line: lineOf(entry),
    date: null,
    attributes: {
      ...attributesOf(told, OF_EDGE),
      ...(arrow !== null && { arrow }),
      ...links(told, ['url'], notes),
    },
  };
}

/** The map itself, out of what it may be wrapped in; a wrapper may hold it as text. */
function mapOf(value: JsonValue, notes: Notes): JsonValue {
  if (field(value, 'nodes') !== undefined) return value;
  for (const name of ['graph_data', 'graph', 'data', 'attributes']) {
    const within = field(value, name);
    if (typeof within === 'string' && /^\s*\{/.test(within)) {
      // Lines within a text of one line say nothing: all are the wrapper's.
      const { value: read, stop } = parse(within);
      if (stop)
        notes.add('fault', 'notJson', { column: stop.column, near: stop.near }, lineOf(value));
      if (isObject(read)) return mapOf(read, notes);
    }
    if (isObject(within)) return mapOf(within, notes);
  }
  return value;
}

function graphOf(whole: JsonValue, notes: Notes): RawGraph {
  const map = mapOf(whole, notes);
  const captions = entriesOf(field(map, 'captions')).length;
  const annotations = listAt(whole, 'annotations').length || listAt(map, 'annotations').length;
  if (captions > 0) notes.add('left-out', 'captions', {}, null, captions);
  if (annotations > 0) notes.add('left-out', 'annotations', {}, null, annotations);
  const about = objectAt(whole, 'attributes') ?? objectAt(map, 'attributes') ?? whole;
  return {
    title: textAt(about, 'title', 'name'),
    description: textAt(about, 'description', 'subtitle'),
    nodes: entriesOf(field(map, 'nodes')).map(({ key, entry }, at) =>
      nodeOf(key, entry, at, notes),
    ),
    edges: entriesOf(field(map, 'edges')).map(({ key, entry }) => edgeOf(key, entry, notes)),
  };
}

/** Whether a value is a map of Oligrapher: edges by their two ends, or nodes with their display. */
export function looksLikeOligrapher(value: unknown): boolean {
  if (!isObject(value)) return false;
  const map = mapOf(value, new Notes());
  const first = (name: string) => entriesOf(field(map, name))[0]?.entry;
  const edge = first('edges');
  if (edge) return field(said(edge), 'node1_id') !== undefined;
  const node = first('nodes');
  return node !== undefined && objectAt(node, 'display') !== null;
}

/**
 * A map of Oligrapher (LittleSis), with nodes and edges by id or as lists, wrapped or not. An arrow
 * says who stands where; a line without one has no direction, nor has one with two.
 */
export const readOligrapher: Reader = (file) => {
  const notes = new Notes(file.notes);
  const graph = graphOf(readJson(file, notes), notes);
  if (graph.nodes.length === 0) throw nothing(notes, 'noNodes');
  return graphReadable('oligrapher', file, [graph], notes.list());
};
