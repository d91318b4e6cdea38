import type * as z from 'zod/mini';
import type { Path } from './finding';

type Definition = z.core.$ZodTypes;

/** The definition as zod's own union of definitions, which `def.type` tells apart. */
export function known(schema: z.core.$ZodType): Definition {
  return schema as Definition;
}

/** The definition with any `nullable` or `optional` taken off. */
export function inner(schema: z.core.$ZodType): Definition {
  const { def } = known(schema)._zod;
  const wrapped = def.type === 'nullable' || def.type === 'optional';
  return wrapped ? inner(def.innerType) : known(schema);
}

/** Whether the field may be left out altogether. */
function isOptional(schema: z.core.$ZodType): boolean {
  return known(schema)._zod.def.type === 'optional';
}

export function isNullable(schema: z.core.$ZodType): boolean {
  return known(schema)._zod.def.type === 'nullable';
}

/** The definition of one field or list item, or null where there is none. */
function step(schema: z.core.$ZodType, key: string | number): z.core.$ZodType | null {
  const { def } = inner(schema)._zod;
  if (def.type === 'array') return typeof key === 'number' ? def.element : null;
  if (def.type !== 'object' || !Object.hasOwn(def.shape, key)) return null;
  return def.shape[key] ?? null;
}

export function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | null {
  let at: z.core.$ZodType | null = schema;
  for (const key of path) at = at && step(at, key);
  return at;
}

/** The names of the fields that an object's definition knows. */
export function fieldsOf(schema: z.core.$ZodType | null): string[] {
  if (!schema) return [];
  const { def } = inner(schema)._zod;
  return def.type === 'object' ? Object.keys(def.shape) : [];
}

/** Whether it is text in the two languages. */
export function isText(schema: z.core.$ZodType | null): boolean {
  if (!schema) return false;
  const { def } = inner(schema)._zod;
  if (def.type !== 'object') return false;
  const { en, ar } = def.shape;
  return (
    fieldsOf(schema).length === 2 &&
    en !== undefined &&
    ar !== undefined &&
    inner(en)._zod.def.type === 'string' &&
    inner(ar)._zod.def.type === 'string'
  );
}

/**
 * A value of the right type at every field, taken from the raw value where that has it and neutral
 * (empty, zero, null) where it does not: lets the rules on meaning run over an entry whose form is
 * faulty, so that one run finds all there is to find.
 */
export function standIn(schema: z.core.$ZodType, raw: unknown): unknown {
  const { def } = known(schema)._zod;
  switch (def.type) {
    case 'nullable':
      return raw === null || raw === undefined ? null : standIn(def.innerType, raw);
    case 'object': {
      const given = typeof raw === 'object' && raw !== null ? raw : {};
      return Object.fromEntries(
        Object.entries(def.shape)
          .filter(([key, field]) => !isOptional(field) || Object.hasOwn(given, key))
          .map(([key, field]) => [
            key,
            standIn(field, Object.hasOwn(given, key) ? Reflect.get(given, key) : undefined),
          ]),
      );
    }
    case 'array':
      return Array.isArray(raw) ? raw.map((item: unknown) => standIn(def.element, item)) : [];
    case 'optional':
      return standIn(def.innerType, raw);
    case 'record':
      return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? raw : {};
    case 'enum': {
      const values: readonly unknown[] = Object.values(def.entries);
      return values.includes(raw) ? raw : values[0];
    }
    case 'number':
      return typeof raw === 'number' ? raw : 0;
    case 'boolean':
      return raw === true;
    default:
      return typeof raw === 'string' ? raw : '';
  }
}
