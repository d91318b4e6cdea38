import type { Attributes } from '../../model/schema';
import { field, isObject, type JsonObject, type JsonValue, textAt } from './json-value';
import type { RawNode } from './types';

/** How deep what is within what gets a name of its own: `address.city`. */
const DEEPEST_NAME = 3;
/** How long a text may be that holds what has no name. */
const LONGEST = 2000;
const MOST = 400;

type Kept = Attributes[string];

function plain(value: JsonValue): Kept | null {
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

/** An object in a list has no name: it stands there as JSON, cut where it is long. */
function asText(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value).slice(0, LONGEST);
}

/**
 * What a JSON object says, as attributes: scalars as they are, lists as texts, objects within it by
 * names with a dot. What is null or empty says nothing.
 * @param without fields that are told otherwise
 */
export function attributesOf(
  object: JsonValue | undefined,
  without: ReadonlySet<string> = new Set(),
): Attributes {
  const told: [string, Kept][] = [];
  const tell = (from: JsonObject, prefix: string, depth: number): void => {
    for (const [key, value] of Object.entries(from)) {
      if (told.length >= MOST) return;
      if (depth === 0 && without.has(key)) continue;
      const name = prefix + key;
      if (Array.isArray(value)) {
        const items = value.filter((item) => item !== null && item !== '').map(asText);
        if (items.length > 0) told.push([name, items]);
      } else if (isObject(value)) {
        if (depth < DEEPEST_NAME) tell(value, `${name}.`, depth + 1);
        else told.push([name, asText(value)]);
      } else {
        const kept = plain(value);
        if (kept !== null) told.push([name, kept]);
      }
    }
  };
  if (isObject(object)) tell(object, '', 0);
  return Object.fromEntries(told);
}

/** A label in one language, or in both as `{ en, ar }`. */
export function labelOf(
  value: JsonValue | undefined,
  ...names: readonly string[]
): Pick<RawNode, 'label' | 'names'> {
  for (const name of names) {
    const both = field(value, name);
    const en = textAt(both, 'en');
    const ar = textAt(both, 'ar');
    if (en !== null || ar !== null) {
      return { label: en ?? ar, names: { ...(en !== null && { en }), ...(ar !== null && { ar }) } };
    }
    const label = textAt(value, name);
    if (label !== null) return { label };
  }
  return { label: null };
}

/** A point, where both its numbers are told. */
export function placeOf(
  x: number | null,
  y: number | null,
): Pick<RawNode, 'position'> | Record<never, never> {
  return x === null || y === null ? {} : { position: { x, y } };
}
