import {
  CUT,
  field,
  isObject,
  type JsonObject,
  type JsonValue,
  lineOf,
  scalarText,
  textAt,
} from './json-value';

/** An entity with all that the file says of it, wherever it says so. */
export interface Entity {
  readonly id: string;
  schema: string;
  /** The name that its program would show. */
  caption: string | null;
  readonly line: number | null;
  /** Every property is a list of texts; those that name other entities hold their ids. */
  readonly properties: Map<string, string[]>;
}

/** Schemata that say less than any other: a second record of the same entity knows better. */
const VAGUE = new Set(['Thing', 'LegalEntity', '']);

export function valuesOf(entity: Entity, ...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => entity.properties.get(name) ?? []);
}

const isEntity = (value: JsonValue | undefined): value is JsonObject =>
  isObject(value) &&
  scalarText(field(value, 'id')) !== null &&
  isObject(field(value, 'properties'));

/**
 * Entities by id. Records of one id are put together, as the model wants it, and entities that
 * stand within others (nested exports) stand on their own.
 */
export function entitiesOf(objects: readonly JsonObject[]): Map<string, Entity> {
  const found = new Map<string, Entity>();
  const waiting: JsonObject[] = [...objects].filter(isEntity).reverse();
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    const id = textAt(object, 'id') ?? '';
    const schema = textAt(object, 'schema') ?? '';
    if (object[CUT]) continue;
    let entity = found.get(id);
    if (!entity) {
      entity = {
        id,
        schema,
        caption: textAt(object, 'caption'),
        line: lineOf(object),
        properties: new Map(),
      };
      found.set(id, entity);
    } else if (VAGUE.has(entity.schema)) entity.schema = schema;
    const properties = field(object, 'properties');
    for (const [name, given] of isObject(properties) ? Object.entries(properties) : []) {
      const known = new Set(entity.properties.get(name));
      for (const value of Array.isArray(given) ? given : [given]) {
        const within = isEntity(value) ? value : null;
        if (within) waiting.push(within);
        const text = within ? textAt(within, 'id') : scalarText(value);
        if (text !== null) known.add(text.trim());
      }
      if (known.size > 0) entity.properties.set(name, [...known]);
    }
  }
  return found;
}
