import { ACTOR_KINDS, type Attributes } from '../../model/schema';
import { EDGE_ATTRIBUTES } from '../out/attribute-values';
import { ACTOR_ATTRIBUTES } from '../out/xml-attributes';
import { textOf } from './graph-columns';
import type { RawEdge } from './types';

/**
 * What our own writers put into GEXF, GraphML, Cytoscape JSON and CX2, read back: such a file names
 * its attributes as `files/out/xml-attributes` does, and an edge is a leg of a contact.
 */

/** Looks and names that those formats want beside our attributes; they are made anew. */
const DRESS = [
  ...['label', 'name', 'shared name', 'value', 'key', 'represents', 'interaction', 'shape'],
  ...['x', 'y', 'z', 'r', 'g', 'b', 'size', 'color', 'colour', 'kind', 'id', 'source', 'target'],
  ...['start', 'end'],
];
export const OF_ACTORS: ReadonlySet<string> = new Set([
  ...ACTOR_ATTRIBUTES.map(({ name }) => name),
  ...DRESS,
]);
export const OF_LEGS: ReadonlySet<string> = new Set([
  ...EDGE_ATTRIBUTES.map(({ name }) => name).filter((name) => name !== 'sources'),
  ...DRESS,
]);

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

function isLeg({ attributes }: RawEdge): boolean {
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
