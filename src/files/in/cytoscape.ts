import { graphReadable } from './from-graph';
import { attributesOf, labelOf, placeOf } from './json-attributes';
import { nothing, readJson } from './json-in';
import {
  entriesOf,
  field,
  isObject,
  type JsonObject,
  type JsonValue,
  lineOf,
  numberAt,
  objectAt,
  scalarText,
  textAt,
} from './json-value';
import { Notes } from './notes';
import type { RawEdge, RawGraph, RawNode, Reader } from './types';

/** Fields of an element's data that have a place of their own, or only say how it is drawn. */
const OF_NODE = new Set(['id', 'parent', 'selected']);
const OF_EDGE = new Set(['id', 'source', 'target', 'selected']);
const LABELS = ['name', 'label', 'shared_name', 'shared name'];

interface Element {
  readonly group: 'nodes' | 'edges';
  readonly entry: JsonObject;
  readonly data: JsonObject;
}

/** Which of the two an element is: as it says, else an edge if it leads from somewhere. */
function element(entry: JsonObject, group: string | null): Element {
  const data = objectAt(entry, 'data') ?? entry;
  const said = group ?? textAt(entry, 'group');
  const leads = field(data, 'source') !== undefined && field(data, 'target') !== undefined;
  const isEdge = said === 'edges' || (said !== 'nodes' && leads);
  return { group: isEdge ? 'edges' : 'nodes', entry, data };
}

/** The elements of any of the shapes: grouped, in one list, or without a wrapper. */
function elementsOf(value: JsonValue): Element[] {
  const within = field(value, 'elements') ?? value;
  if (Array.isArray(within)) return entriesOf(within).map(({ entry }) => element(entry, null));
  return ['nodes', 'edges'].flatMap((group) =>
    entriesOf(field(within, group)).map(({ entry }) => element(entry, group)),
  );
}

function classesOf(entry: JsonObject): { classes?: string[] } {
  const given = field(entry, 'classes');
  const list = Array.isArray(given) ? given : (scalarText(given)?.split(/\s+/) ?? []);
  const classes = list.flatMap((one) => scalarText(one) ?? []).filter((one) => one !== '');
  return classes.length === 0 ? {} : { classes };
}

function nodeOf({ entry, data }: Element, at: number): RawNode {
  const position = field(entry, 'position');
  return {
    // Cytoscape gives an id to who has none; nothing in the file can refer to it.
    key: textAt(data, 'id') ?? `#${at + 1}`,
    ...labelOf(data, ...LABELS),
    line: lineOf(entry),
    parent: textAt(data, 'parent'),
    attributes: { ...attributesOf(data, OF_NODE), ...classesOf(entry) },
    ...placeOf(numberAt(position, 'x'), numberAt(position, 'y')),
  };
}

function edgeOf({ entry, data }: Element, isDirected: boolean): RawEdge {
  return {
    key: textAt(data, 'id'),
    source: [textAt(data, 'source') ?? ''],
    target: [textAt(data, 'target') ?? ''],
    via: [],
    directed: field(data, 'directed') === undefined ? isDirected : field(data, 'directed') === true,
    // Desktop's name of an edge repeats its ends: `YKR026C (pp) YGL122C`.
    label: textAt(data, 'label'),
    line: lineOf(entry),
    date: null,
    attributes: { ...attributesOf(data, OF_EDGE), ...classesOf(entry) },
  };
}

function graphOf(value: JsonValue): RawGraph {
  const elements = elementsOf(value);
  const about = field(value, 'data');
  const isDirected = field(value, 'directed') !== false;
  return {
    title: textAt(about, ...LABELS, 'title') ?? null,
    description: textAt(about, 'description', 'description_en'),
    nodes: elements.filter(({ group }) => group === 'nodes').map(nodeOf),
    edges: elements.filter(({ group }) => group === 'edges').map((one) => edgeOf(one, isDirected)),
  };
}

/** Whether a value is the JSON of Cytoscape.js or Desktop: elements, or a list of elements. */
export function looksLikeCytoscape(value: unknown): boolean {
  const isElement = (one: unknown) => isObject(one) && isObject(one.data);
  if (Array.isArray(value)) return isElement(value[0]);
  if (!isObject(value)) return false;
  if (Array.isArray(value.elements))
    return value.elements.length === 0 || isElement(value.elements[0]);
  const within = isObject(value.elements) ? value.elements : value;
  const lists = [within.nodes, within.edges].filter((list) => Array.isArray(list));
  if (within !== value) return lists.length > 0;
  return lists.some((list) => isElement(list[0]));
}

/**
 * The JSON of Cytoscape: `{ elements: { nodes, edges } }`, `{ elements: […] }`, the same without
 * the wrapper, as Cytoscape.js and Desktop write them. Compound parents are kept as what one is
 * part of, classes as an attribute; how elements are drawn is not.
 */
export const readCytoscape: Reader = (file) => {
  const notes = new Notes(file.notes);
  const graph = graphOf(readJson(file, notes));
  if (graph.nodes.length === 0) throw nothing(notes, 'noNodes');
  return graphReadable('cytoscape', file, [graph], notes.list());
};
