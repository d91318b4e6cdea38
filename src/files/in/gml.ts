import type { Attributes } from '../../model/schema';
import { graphReadable } from './from-graph';
import { type GmlRecord, type GmlValue, parseGmlText } from './gml-text';
import { Notes } from './notes';
import { OpenError, type RawEdge, type RawGraph, type RawNode, type Reader } from './types';

/**
 * GML, the Graph Modelling Language (Himsolt 1997), as Graphlet, yEd, Gephi, igraph and NetworkX
 * write it: `graph [ directed 1 node [ id 1 label "x" ] edge [ source 1 target 2 ] ]`.
 */
export function looksLikeGml(text: string): boolean {
  const start = text
    .slice(0, 20_000)
    .replace(/#[^\n\r]*/g, '')
    .replace(/"[^"]*"?/g, '""');
  return /(^|\s)graph\s*\[/i.test(start) && /(^|[\s[])(node|directed|edge)\b\s*[[\d]/i.test(start);
}

function last(record: GmlRecord, key: string): GmlValue | undefined {
  return record.entries.findLast((entry) => entry.key.toLowerCase() === key)?.value;
}

function scalar(record: GmlRecord, key: string): string | null {
  const value = last(record, key);
  return value === undefined || typeof value === 'object' ? null : String(value);
}

function number(record: GmlRecord | null, key: string): number | undefined {
  const value = record ? last(record, key) : undefined;
  return typeof value === 'number' ? value : undefined;
}

function inner(record: GmlRecord, key: string): GmlRecord | null {
  const value = last(record, key);
  return typeof value === 'object' ? value : null;
}

/** Everything but some keys; records within by `graphics.fill`, a key several times as a list. */
function attributesOf(record: GmlRecord, known: ReadonlySet<string>, before = ''): Attributes {
  const found = new Map<string, (string | number)[]>();
  const walk = (one: GmlRecord, prefix: string) => {
    for (const { key, value } of one.entries) {
      const name = `${prefix}${key}`;
      if (known.has(name.toLowerCase())) continue;
      if (typeof value === 'object') walk(value, `${name}.`);
      else {
        const values = found.get(name);
        if (values) values.push(value);
        else found.set(name, [value]);
      }
    }
  };
  walk(record, before);
  const attributes: Attributes = {};
  for (const [name, values] of found) {
    const [first] = values;
    if (first !== undefined) attributes[name] = values.length > 1 ? values.map(String) : first;
  }
  return attributes;
}

const OF_NODE = new Set(['id', 'label', 'gid', 'graphics.x', 'graphics.y']);
const OF_EDGE = new Set(['id', 'source', 'target', 'label', 'directed']);

function nodeOf(record: GmlRecord, line: number, notes: Notes): RawNode | null {
  const label = scalar(record, 'label');
  const key = scalar(record, 'id') ?? label;
  if (key === null) {
    notes.add('left-out', 'noId', {}, line);
    return null;
  }
  const graphics = inner(record, 'graphics');
  const [x, y] = [number(graphics, 'x'), number(graphics, 'y')];
  return {
    key,
    label: label === null || label.trim() === '' ? null : label.trim(),
    line,
    parent: scalar(record, 'gid'),
    attributes: attributesOf(record, OF_NODE),
    ...(x !== undefined && y !== undefined ? { position: { x, y } } : {}),
  };
}

function edgeOf(record: GmlRecord, line: number, directed: boolean, notes: Notes): RawEdge | null {
  const [source, target] = [scalar(record, 'source'), scalar(record, 'target')];
  if (source === null || target === null) {
    notes.add('left-out', 'edgeNoEnd', {}, line);
    return null;
  }
  const own = scalar(record, 'directed');
  return {
    key: scalar(record, 'id'),
    source: [source],
    target: [target],
    via: [],
    directed: own === null ? directed : own !== '0',
    label: scalar(record, 'label'),
    line,
    date: null,
    attributes: attributesOf(record, OF_EDGE),
  };
}

function graphOf(record: GmlRecord, notes: Notes): RawGraph {
  const directed = scalar(record, 'directed') === '1';
  const nodes: RawNode[] = [];
  const edges: RawEdge[] = [];
  const keys = new Set<string>();
  for (const { key, value, line } of record.entries) {
    const kind = key.toLowerCase();
    if (typeof value !== 'object' || (kind !== 'node' && kind !== 'edge')) continue;
    if (kind === 'edge') {
      const edge = edgeOf(value, line, directed, notes);
      if (edge) edges.push(edge);
      continue;
    }
    const node = nodeOf(value, line, notes);
    if (!node) continue;
    if (keys.has(node.key)) notes.add('left-out', 'sameId', { id: node.key.slice(0, 40) }, line);
    else {
      keys.add(node.key);
      nodes.push(node);
    }
  }
  return {
    title: scalar(record, 'label') ?? scalar(record, 'name'),
    description: scalar(record, 'comment'),
    nodes,
    edges,
  };
}

/** The graphs of a file. Throws `OpenError` where there is none. */
export function parseGml(text: string, notes: Notes, progress = (_: number) => {}): RawGraph[] {
  const graphs = parseGmlText(text, notes, progress)
    .entries.filter(({ key }) => key.toLowerCase() === 'graph')
    .flatMap(({ value }) => (typeof value === 'object' ? [graphOf(value, notes)] : []));
  if (!graphs.some(({ nodes, edges }) => nodes.length + edges.length > 0)) {
    throw new OpenError('noNodes');
  }
  return graphs;
}

export const readGml: Reader = (file) => {
  const notes = new Notes(file.notes);
  const graphs = parseGml(file.text, notes, file.progress);
  return graphReadable('gml', file, graphs, notes.list());
};
