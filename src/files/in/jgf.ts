import { graphReadable } from './from-graph';
import { isOwnJgf, ownJgf } from './jgf-own';
import { attributesOf, labelOf } from './json-attributes';
import { nothing, readJson } from './json-in';
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
  scalarText,
  textAt,
} from './json-value';
import { Notes } from './notes';
import type { RawEdge, RawGraph, RawNode, Reader } from './types';

const OF_NODE = new Set(['id', 'label', 'metadata']);
const OF_EDGE = new Set([
  'id',
  'source',
  'target',
  'nodes',
  'label',
  'directed',
  'metadata',
  'via',
]);
const VIA = new Set(['via']);

function nodeOf(key: string | null, entry: JsonObject, at: number): RawNode {
  const metadata = objectAt(entry, 'metadata');
  const position = field(metadata ?? entry, 'position') ?? metadata ?? undefined;
  const [x, y] = [numberAt(position, 'x'), numberAt(position, 'y')];
  const named = labelOf(entry, 'label');
  return {
    key: key ?? textAt(entry, 'id') ?? `#${at + 1}`,
    ...(named.label === null ? labelOf(metadata ?? undefined, 'label', 'name') : named),
    line: lineOf(entry),
    parent: null,
    attributes: { ...attributesOf(entry, OF_NODE), ...attributesOf(metadata ?? undefined) },
    ...(x !== null && y !== null && { position: { x, y } }),
  };
}

/** The ids of a side: one, or a list of them. */
function side(value: JsonValue | undefined): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((one) => scalarText(one) ?? []);
}

/** An edge or a hyperedge; a list of nodes without sides is the first with all the others. */
function edgeOf(entry: JsonObject, isDirected: boolean): RawEdge {
  const metadata = objectAt(entry, 'metadata') ?? undefined;
  const together = side(field(entry, 'nodes'));
  const [source, target] = [side(field(entry, 'source')), side(field(entry, 'target'))];
  const hasSides = source.length > 0 || target.length > 0;
  const own = field(entry, 'directed');
  return {
    key: textAt(entry, 'id'),
    source: hasSides ? source : together.slice(0, 1),
    target: hasSides ? target : together.slice(1),
    via: side(field(metadata, 'via') ?? field(entry, 'via')),
    directed: hasSides && (typeof own === 'boolean' ? own : isDirected),
    label: labelOf(entry, 'label').label,
    line: lineOf(entry),
    date: null,
    attributes: { ...attributesOf(entry, OF_EDGE), ...attributesOf(metadata, VIA) },
  };
}

function graphOf(graph: JsonObject): RawGraph {
  const isDirected = field(graph, 'directed') !== false;
  const metadata = objectAt(graph, 'metadata') ?? undefined;
  const edges = [...entriesOf(field(graph, 'edges')), ...entriesOf(field(graph, 'hyperedges'))];
  return {
    title: labelOf(graph, 'label', 'id').label,
    description: labelOf(metadata, 'description').label,
    nodes: entriesOf(field(graph, 'nodes')).map(({ key, entry }, at) => nodeOf(key, entry, at)),
    edges: edges.map(({ entry }) => edgeOf(entry, isDirected)),
  };
}

/** Whether a value is of JSON Graph Format: a graph or graphs, with nodes or edges within. */
export function looksLikeJgf(value: unknown): boolean {
  const isGraph = (one: unknown) =>
    isObject(one) && ['nodes', 'edges', 'hyperedges'].some((name) => Object.hasOwn(one, name));
  if (!isObject(value)) return false;
  if (Array.isArray(value.graphs)) return value.graphs.length === 0 || value.graphs.some(isGraph);
  return isGraph(value.graph);
}

/**
 * JSON Graph Format, version 1 (a list of nodes) and 2 (nodes by their ids), one graph or several,
 * edges or hyperedges. A file of ours, whose metadata are the entries themselves, comes back as the
 * data set that it was.
 */
export const readJgf: Reader = (file) => {
  const notes = new Notes(file.notes);
  const value = readJson(file, notes);
  if (isOwnJgf(value)) return ownJgf(value, file, notes);
  const several = listAt(value, 'graphs').filter(isObject);
  const one = objectAt(value, 'graph');
  // Without a wrapper too, as some write it.
  const found = one ? [one] : several.length > 0 ? several : isObject(value) ? [value] : [];
  const graphs = found.map(graphOf);
  if (!graphs.some(({ nodes }) => nodes.length > 0)) throw nothing(notes, 'noNodes');
  return graphReadable('jgf', file, graphs, notes.list());
};
