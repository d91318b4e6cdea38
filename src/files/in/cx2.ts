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
  listAt,
  numberAt,
  objectAt,
  textAt,
} from './json-value';
import { Notes } from './notes';
import type { RawGraph, Reader } from './types';

/** How the values of one aspect are read: short names for long ones, and what stands for nothing. */
interface Declared {
  readonly names: ReadonlyMap<string, string>;
  readonly defaults: readonly (readonly [name: string, value: JsonValue])[];
}

/** The elements of one aspect, of all fragments in their order. */
export function aspect(value: JsonValue, name: string): readonly JsonValue[] {
  if (!Array.isArray(value)) return listAt(value, name);
  return value.flatMap((fragment) => [...listAt(fragment, name)]);
}

/** What the program that wrote the file says went wrong, in the aspect that stands last. */
export function noteStatus(value: JsonValue, notes: Notes): void {
  for (const status of aspect(value, 'status')) {
    if (field(status, 'success') !== false) continue;
    notes.add('fault', 'writerFailed', { error: (textAt(status, 'error') ?? '').slice(0, 200) });
  }
}

function declaredFor(value: JsonValue, part: 'nodes' | 'edges'): Declared {
  const names = new Map<string, string>();
  const defaults: [string, JsonValue][] = [];
  for (const declarations of aspect(value, 'attributeDeclarations')) {
    for (const { key, entry } of entriesOf(objectAt(declarations, part) ?? {})) {
      if (key === null) continue;
      const alias = textAt(entry, 'a');
      if (alias !== null) names.set(alias, key);
      const usual = field(entry, 'v');
      if (usual !== undefined && usual !== null) defaults.push([key, usual]);
    }
  }
  return { names, defaults };
}

/** The values of an element by their whole names, those left out as declared. */
function valuesOf(entry: JsonObject, { names, defaults }: Declared): JsonObject {
  const given = Object.entries(objectAt(entry, 'v') ?? {}).map(
    ([name, value]) => [names.get(name) ?? name, value] as const,
  );
  return Object.fromEntries([...defaults, ...given]);
}

function graphOf(value: JsonValue): RawGraph {
  const ofNodes = declaredFor(value, 'nodes');
  const ofEdges = declaredFor(value, 'edges');
  const about = aspect(value, 'networkAttributes').find(isObject);
  return {
    title: textAt(about, 'name'),
    description: textAt(about, 'description'),
    nodes: entriesOf([...aspect(value, 'nodes')]).map(({ entry }, at) => {
      const values = valuesOf(entry, ofNodes);
      return {
        key: textAt(entry, 'id') ?? `#${at + 1}`,
        ...labelOf(values, 'name', 'label', 'shared name', 'represents'),
        line: lineOf(entry),
        parent: null,
        attributes: attributesOf(values),
        ...placeOf(numberAt(entry, 'x'), numberAt(entry, 'y')),
      };
    }),
    edges: entriesOf([...aspect(value, 'edges')]).map(({ entry }) => {
      const values = valuesOf(entry, ofEdges);
      return {
        key: textAt(entry, 'id'),
        source: [textAt(entry, 's') ?? ''],
        target: [textAt(entry, 't') ?? ''],
        via: [],
        directed: true,
        label: textAt(values, 'label'),
        line: lineOf(entry),
        date: null,
        attributes: attributesOf(values),
      };
    }),
  };
}

/** Whether a value is CX2: a list of aspects that begins with its version, 2 and a number. */
export function looksLikeCx2(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const first: unknown = value[0];
  return isObject(first) && /^2(\.|$)/.test(String(first.CXVersion));
}

/**
 * CX2, the Cytoscape Exchange Format 2.0: aliases of attributes and their defaults put back, nodes
 * with their places. How elements are drawn is left aside.
 */
export const readCx2: Reader = (file) => {
  const notes = new Notes(file.notes);
  const value = readJson(file, notes);
  noteStatus(value, notes);
  const graph = graphOf(value);
  if (graph.nodes.length === 0) throw nothing(notes, 'noNodes');
  return graphReadable('cx2', file, [graph], notes.list());
};
