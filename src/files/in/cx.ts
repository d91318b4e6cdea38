import { aspect, noteStatus } from './cx2';
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
  scalarText,
  textAt,
} from './json-value';
import { Notes } from './notes';
import type { RawGraph, RawNode, Reader } from './types';

/** A value by its declared type: CX writes every value as a text. */
function typed(value: JsonValue | undefined, type: string): JsonValue {
  if (value === undefined) return null;
  if (type.startsWith('list_of_')) {
    const one = type.slice('list_of_'.length);
    const list = Array.isArray(value) ? value : [value];
    return list.map((item) => typed(item, one));
  }
  if (typeof value !== 'string') return value;
  if (type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
  if (/^(double|float|integer|long|byte|short)$/.test(type) && value.trim() !== '') {
    const number = Number(value);
    const isExact =
      Number.isFinite(number) && (/[.e]/i.test(value) || Number.isSafeInteger(number));
    return isExact ? number : value;
  }
  return value;
}

/** By the id of what they belong to, the attributes of one aspect. */
function valuesOf(value: JsonValue, name: string): ReadonlyMap<string, JsonObject> {
  const found = new Map<string, [string, JsonValue][]>();
  for (const { entry } of entriesOf([...aspect(value, name)])) {
    const attribute = textAt(entry, 'n');
    const owners = field(entry, 'po');
    if (attribute === null) continue;
    const read = typed(field(entry, 'v'), textAt(entry, 'd') ?? 'string');
    for (const owner of Array.isArray(owners) ? owners : [owners]) {
      const id = scalarText(owner);
      if (id === null) continue;
      const told = found.get(id);
      if (told) told.push([attribute, read]);
      else found.set(id, [[attribute, read]]);
    }
  }
  return new Map([...found].map(([id, told]) => [id, Object.fromEntries(told)]));
}

/** Where each node stands: of several views the first. */
function placesOf(value: JsonValue): ReadonlyMap<string, Pick<RawNode, 'position'>> {
  const places = new Map<string, Pick<RawNode, 'position'>>();
  for (const entry of aspect(value, 'cartesianLayout')) {
    const id = textAt(entry, 'node');
    if (id === null || places.has(id)) continue;
    places.set(id, placeOf(numberAt(entry, 'x'), numberAt(entry, 'y')));
  }
  return places;
}

/** By the id of a node the group that it is in, where that is a node too. */
function groupsOf(value: JsonValue): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  for (const entry of aspect(value, 'cyGroups')) {
    const group = textAt(entry, '@id');
    if (group === null) continue;
    for (const member of listAt(entry, 'nodes')) {
      const id = scalarText(member);
      if (id !== null && id !== group && !groups.has(id)) groups.set(id, group);
    }
  }
  return groups;
}

function graphOf(value: JsonValue): RawGraph {
  const about: JsonObject = Object.fromEntries(
    entriesOf([...aspect(value, 'networkAttributes')]).flatMap(({ entry }) => {
      const name = textAt(entry, 'n');
      return name === null ? [] : [[name, field(entry, 'v') ?? null] as const];
    }),
  );
  const ofNodes = valuesOf(value, 'nodeAttributes');
  const ofEdges = valuesOf(value, 'edgeAttributes');
  const places = placesOf(value);
  const groups = groupsOf(value);
  const ids = new Set(aspect(value, 'nodes').flatMap((node) => textAt(node, '@id') ?? []));
  return {
    title: textAt(about, 'name'),
    description: textAt(about, 'description'),
    nodes: entriesOf([...aspect(value, 'nodes')]).map(({ entry }, at) => {
      const key = textAt(entry, '@id') ?? `#${at + 1}`;
      const values = ofNodes.get(key);
      const named = labelOf(entry, 'n');
      const group = groups.get(key) ?? '';
      const represents = textAt(entry, 'r');
      return {
        key,
        ...(named.label === null ? labelOf(values, 'name', 'label', 'shared name') : named),
        line: lineOf(entry),
        parent: ids.has(group) ? group : null,
        attributes: { ...attributesOf(values), ...(represents !== null && { represents }) },
        ...places.get(key),
      };
    }),
    edges: entriesOf([...aspect(value, 'edges')]).map(({ entry }) => {
      const key = textAt(entry, '@id');
      const values = ofEdges.get(key ?? '');
      const interaction = textAt(entry, 'i');
      return {
        key,
        source: [textAt(entry, 's') ?? ''],
        target: [textAt(entry, 't') ?? ''],
        via: [],
        directed: true,
        label: textAt(values, 'label'),
        line: lineOf(entry),
        date: null,
        attributes: { ...attributesOf(values), ...(interaction !== null && { interaction }) },
      };
    }),
  };
}

/** Whether a value is CX 1: a list of aspects, of which the first tells numbers or what follows. */
export function looksLikeCx(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const aspects = value
    .slice(0, 12)
    .flatMap((one: unknown) => (isObject(one) ? Object.keys(one) : []));
  if (aspects.includes('CXVersion')) return false;
  return aspects.some((name) =>
    /^(numberVerification|metaData|cartesianLayout|nodeAttributes)$/.test(name),
  );
}

/**
 * CX, the first Cytoscape Exchange Format: nodes and edges with the attributes that other aspects
 * have for them, by their types; fragments of an aspect in any order.
 */
export const readCx: Reader = (file) => {
  const notes = new Notes(file.notes);
  const value = readJson(file, notes);
  noteStatus(value, notes);
  const graph = graphOf(value);
  if (graph.nodes.length === 0) throw nothing(notes, 'noNodes');
  return graphReadable('cx', file, [graph], notes.list());
};
