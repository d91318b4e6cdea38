import type { Attributes } from '../../model/schema';
import {
  ACTOR_ATTRIBUTES,
  type Attribute,
  type AttributeValue,
  LEG_ATTRIBUTES,
} from './xml-attributes';
import type { ActorRow, GraphRows, LegRow } from './xml-rows';

type Value = Attributes[string];

/** Names that a format gives to something else, beside the columns that every file has. */
const TAKEN = {
  node: ['id', 'name', 'label', 'value', 'x', 'y', 'z', 'r', 'g', 'b', 'colour', 'represents'],
  edge: [
    ...['id', 'key', 'name', 'label', 'kind', 'source', 'target', 'interaction', 'represents'],
    ...['start', 'end', 'earliest', 'latest'],
  ],
} as const;

/** The names under which attributes of another tool's file go out: their own, with a line where one is taken. */
export function freeNames(
  names: readonly string[],
  taken: Iterable<string>,
): ReadonlyMap<string, string> {
  const used = new Set(taken);
  return new Map(
    names.map((name) => {
      let free = name;
      while (used.has(free)) free += '_';
      used.add(free);
      return [name, free] as const;
    }),
  );
}

/** The one type that holds every value that stands under a name. */
function typeOf(values: readonly Value[]): Attribute<unknown>['type'] {
  const every = (is: (value: Value) => boolean): boolean => values.every(is);
  if (every((value) => typeof value === 'number' && Number.isFinite(value))) return 'double';
  if (every((value) => typeof value === 'boolean')) return 'boolean';
  return every(Array.isArray) ? 'list' : 'string';
}

/** A value as text, where others of its name are texts. */
const asText = (value: Value): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

function columnsOf<Row>(
  given: readonly (Attributes | undefined)[],
  of: (row: Row) => Attributes | undefined,
  taken: Iterable<string>,
): Attribute<Row>[] {
  const values = new Map<string, Value[]>();
  for (const attributes of new Set(given)) {
    for (const [name, value] of Object.entries(attributes ?? {})) {
      const there = values.get(name);
      if (there) there.push(value);
      else values.set(name, [value]);
    }
  }
  const names = freeNames([...values.keys()], taken);
  return [...values].map(([name, all], at): Attribute<Row> => {
    const type = typeOf(all);
    return {
      id: `own${at + 1}`,
      name: names.get(name) ?? name,
      type,
      of: (row): AttributeValue => {
        const attributes = of(row);
        if (!attributes || !Object.hasOwn(attributes, name)) return null;
        const value = attributes[name];
        if (value === undefined) return null;
        return type === 'string' ? asText(value) : value;
      },
    };
  });
}

/** The columns of nodes: those that every file has, then what another tool's file said of actors. */
export function actorColumns({ actors }: GraphRows): readonly Attribute<ActorRow>[] {
  const own = columnsOf<ActorRow>(
    actors.map(({ actor }) => actor.attributes),
    ({ actor }) => actor.attributes,
    [...ACTOR_ATTRIBUTES.map(({ name }) => name), ...TAKEN.node],
  );
  return [...ACTOR_ATTRIBUTES, ...own];
}

/** The columns of edges, likewise of contacts; `columns` are those that the format has of its own. */
export function legColumns(
  { legs }: GraphRows,
  columns: readonly Attribute<LegRow>[] = LEG_ATTRIBUTES,
): readonly Attribute<LegRow>[] {
  const own = columnsOf<LegRow>(
    legs.map(({ leg }) => leg.contact.attributes),
    ({ leg }) => leg.contact.attributes,
    [...columns.map(({ name }) => name), ...TAKEN.edge],
  );
  return [...columns, ...own];
}
