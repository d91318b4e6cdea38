import type * as z from 'zod/mini';
import { arrangementToSave, type HandArrangement } from '../../model/arrangement';
import { PART_NAMES } from '../../model/check';
import { inner } from '../../model/check/shape';
import type { Dataset } from '../../model/dataset';
import { plainContact } from '../../model/event-dataset';
import { PARTS } from '../../model/schema';
import { fileName } from './file-name';
import { jsonBytes } from './json';
import { subset } from './subset';
import type { Exported, FileOut } from './types';

type Fields = readonly (readonly [string, z.core.$ZodType])[];

const known = new WeakMap<object, Fields>();

/** The fields of a definition in their order, listed once. */
function fieldsIn(shape: Readonly<Record<string, z.core.$ZodType>>): Fields {
  const fields = known.get(shape) ?? Object.entries(shape);
  known.set(shape, fields);
  return fields;
}

/** A value with its fields in the order of their definition, whatever order they came in. */
function inOrder(schema: z.core.$ZodType, value: unknown): unknown {
  const { def } = inner(schema)._zod;
  if (def.type === 'array' && Array.isArray(value)) {
    return value.map((item: unknown) => inOrder(def.element, item));
  }
  if (def.type !== 'object' || typeof value !== 'object' || value === null) return value;
  const ordered: Record<string, unknown> = {};
  for (const [key, field] of fieldsIn(def.shape)) {
    if (Object.hasOwn(value, key)) ordered[key] = inOrder(field, Reflect.get(value, key));
  }
  return ordered;
}

/**
 * A data set as one JSON bundle of its five parts, with positions by hand where there are any, which `model/load` opens again as the same data
 * set. The order of fields is that of the definitions, so a second save gives the same bytes.
 */
export function saveBundle(
  dataset: Dataset,
  arrangement: HandArrangement | null = null,
): Uint8Array<ArrayBuffer> {
  const { meta, sources, actors, ties } = dataset;
  const contacts = dataset.contacts.map(plainContact);
  const parts = { dataset: meta, sources, actors, ties, contacts };
  const kept = arrangementToSave(arrangement, (id) => dataset.actor.has(id));
  return jsonBytes({
    ...Object.fromEntries(PART_NAMES.map((part) => [part, inOrder(PARTS[part], parts[part])])),
    ...(kept && { arrangement: kept }),
  });
}

/** The contacts with all that they need, as a bundle of our own kind. */
export function nativeFile(exported: Exported): FileOut {
  return {
    name: fileName(exported, 'json'),
    mime: 'application/json',
    bytes: saveBundle(
      subset(exported.dataset, exported.contacts).dataset,
      exported.arrangement ?? null,
    ),
  };
}
