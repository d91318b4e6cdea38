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

/** A value with its fields in the order of their definition, whatever order they came in. */
function inOrder(schema: z.core.$ZodType, value: unknown): unknown {
  const { def } = inner(schema)._zod;
  if (def.type === 'array' && Array.isArray(value)) {
    return value.map((item: unknown) => inOrder(def.element, item));
  }
  if (def.type !== 'object' || typeof value !== 'object' || value === null) return value;
  const known = Object.entries(def.shape).filter(([key]) => Object.hasOwn(value, key));
  return Object.fromEntries(
    known.map(([key, field]) => [key, inOrder(field, Reflect.get(value, key))]),
  );
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
