import { ACTOR_KINDS, type Attributes } from '../../model/schema';
import { EDGE_ATTRIBUTES } from '../out/attribute-values';
import { ACTOR_ATTRIBUTES } from '../out/xml-attributes';
import { FILE_SOURCE } from './file-source';
import { type AttributeValue, textOf } from './graph-columns';
import type { RawEdge } from './types';

/**
 * What our own writers put into GEXF, GraphML, Cytoscape JSON and CX2, read back: such a file names
 * its attributes as `files/out/xml-attributes` does, and an edge is a leg of a contact.
 */

/** Names that those formats use for something else; they are made anew. */
const DRESS = {
  node: ['id', 'name', 'label', 'value', 'x', 'y', 'z', 'r', 'g', 'b', 'colour', 'represents'],
  edge: [
    ...['id', 'key', 'name', 'label', 'kind', 'source', 'target', 'interaction', 'represents'],
    ...['start', 'end'],
  ],
};
const OF_ACTORS: ReadonlySet<string> = new Set([
  ...ACTOR_ATTRIBUTES.map(({ name }) => name),
  ...DRESS.node,
]);
const OF_LEGS: ReadonlySet<string> = new Set([
  ...EDGE_ATTRIBUTES.map(({ name }) => name),
  ...DRESS.edge,
]);

/**
 * What another tool's file had said, in a file of ours: it goes out beside what the model knows,
 * under its name or, where that was taken, with a line behind it.
 */
function foreign(attributes: Attributes, ours: ReadonlySet<string>): Attributes {
  const said = Object.entries(attributes).flatMap(([name, value]): [string, AttributeValue][] => {
    if (ours.has(name)) return [];
    const taken = name.endsWith('_') && ours.has(name.replace(/_+$/, ''));
    const list = typeof value === 'string' && value.startsWith('["');
    const whole = list ? [...listOf({ value }, 'value')] : value;
    return [[taken ? name.slice(0, -1) : name, whole]];
  });
  return Object.fromEntries(said);
}

export function foreignOfActor(attributes: Attributes): Attributes {
  return foreign(attributes, OF_ACTORS);
}

/** The sources of a contact are kept by their ids, but for the file that it had been opened from. */
export function foreignOfLeg(attributes: Attributes): Attributes {
  const sources = listOf(attributes, 'sources').filter((id) => id !== FILE_SOURCE);
  return { ...(sources.length > 0 && { sources }), ...foreign(attributes, OF_LEGS) };
}

/** A list of ours: a list, or in GraphML the text of a JSON array; empty where it is neither. */
export function listOf(attributes: Attributes, name: string): readonly string[] {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (typeof value === 'object') return value;
  if (typeof value !== 'string') return [];
  if (!value.startsWith('[')) return value === '' ? [] : [value];
  try {
    const read: unknown = JSON.parse(value);
    return Array.isArray(read) ? read.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

export function flagOf(attributes: Attributes, name: string): boolean {
  return textOf(attributes, name) === 'true';
}

/** By what our writers always write, and nobody else by these names together. */
export function isOwnActor(attributes: Attributes): boolean {
  const kind = textOf(attributes, 'kind') ?? '';
  return (
    ['unnamed', 'contacts', 'carried'].every((name) => Object.hasOwn(attributes, name)) &&
    ACTOR_KINDS.some((known) => known === kind)
  );
}

/** The id that our data set gave a node: its key, or in CX2 what it represents. */
export function ownId(key: string, attributes: Attributes): string {
  return textOf(attributes, 'represents') ?? key;
}

/** An edge that is a contact, or the contact that some legs are. */
export interface Encounter {
  readonly edge: RawEdge;
  /** The id that our own data set gave it; null for an edge of another tool. */
  readonly own: string | null;
}

/** Whether an edge is a leg of a contact of ours. */
export function isLeg({ attributes }: RawEdge): boolean {
  return (
    textOf(attributes, 'contact') !== null &&
    /^\d+$/.test(textOf(attributes, 'legs') ?? '') &&
    listOf(attributes, 'from').length > 0 &&
    listOf(attributes, 'to').length > 0
  );
}

/**
 * Joins the legs of our own files into their contacts, each at the place of its first leg; every
 * other edge stays what it is.
 * @param keyOf the key of the node that has an id of ours, or undefined
 */
export function encounters(
  edges: readonly RawEdge[],
  keyOf: (id: string) => string | undefined,
): Encounter[] {
  const seen = new Set<string>();
  return edges.flatMap((edge): Encounter[] => {
    if (!isLeg(edge)) return [{ edge, own: null }];
    const { attributes } = edge;
    const own = textOf(attributes, 'contact') ?? '';
    if (seen.has(own)) return [];
    const keys = (name: string) => listOf(attributes, name).map((id) => keyOf(id) ?? id);
    seen.add(own);
    const whole: RawEdge = {
      ...edge,
      key: own,
      source: keys('from'),
      via: keys('via'),
      target: keys('to'),
      directed: !flagOf(attributes, 'mutual'),
    };
    return [{ edge: whole, own }];
  });
}
