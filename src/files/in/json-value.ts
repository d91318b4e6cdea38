/** What JSON holds. An integer too large for a number is its digits as text. */
export type JsonValue = string | number | boolean | null | JsonList | JsonObject;
export type JsonList = JsonValue[];

/** The line of the file on which an object begins, from 1. */
export const LINE = Symbol('line');
/** Set where the file broke off within the object, so that it is not whole. */
export const CUT = Symbol('cut');

/** An object, which knows its line; fields are its own, also one called `__proto__`. */
export interface JsonObject {
  [key: string]: JsonValue;
  [LINE]?: number;
  [CUT]?: true;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of a value that is an object; undefined where there is none. */
export function field(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function listAt(value: JsonValue | undefined, name: string): readonly JsonValue[] {
  const list = field(value, name);
  return Array.isArray(list) ? list : [];
}

export function objectAt(value: JsonValue | undefined, name: string): JsonObject | null {
  const found = field(value, name);
  return isObject(found) ? found : null;
}

/** A text, or a number or a flag as text; null for anything else and for an empty text. */
export function scalarText(value: JsonValue | undefined): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** The first of some fields that holds a text. */
export function textAt(value: JsonValue | undefined, ...names: readonly string[]): string | null {
  for (const name of names) {
    const text = scalarText(field(value, name));
    if (text !== null) return text;
  }
  return null;
}

export function numberAt(value: JsonValue | undefined, name: string): number | null {
  const found = field(value, name);
  if (typeof found === 'number') return Number.isFinite(found) ? found : null;
  if (typeof found !== 'string' || found.trim() === '') return null;
  const read = Number(found);
  return Number.isFinite(read) ? read : null;
}

export function lineOf(value: JsonValue | undefined): number | null {
  return isObject(value) ? (value[LINE] ?? null) : null;
}

/**
 * The whole objects of a list, or the values of an object of objects with their names; what the
 * file breaks off within is no entry.
 */
export function entriesOf(
  value: JsonValue | undefined,
): { readonly key: string | null; readonly entry: JsonObject }[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry) => (isObject(entry) && !entry[CUT] ? [{ key: null, entry }] : []));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    isObject(entry) && !entry[CUT] ? [{ key, entry }] : [],
  );
}
