import { readFileSync } from 'node:fs';
import type { Parts } from '../../../src/model/check';
import type { Bundle, PartName } from '../../../src/model/schema';

const FOLDER = new URL('../../fixtures/model/small/', import.meta.url);

export const FILE_NAMES: Record<PartName, string> = {
  dataset: 'dataset.json',
  sources: 'sources.json',
  actors: 'actors.json',
  ties: 'ties.json',
  contacts: 'contacts.json',
};

const texts = new Map<PartName, string>();

export function smallText(part: PartName): string {
  const text = texts.get(part) ?? readFileSync(new URL(`${part}.json`, FOLDER), 'utf8');
  texts.set(part, text);
  return text;
}

/** A fresh copy of the small valid set, to be broken; the check is told nothing of its types. */
export function smallParts(): Bundle {
  const read = (part: PartName): unknown => JSON.parse(smallText(part));
  const parts: Parts = {
    dataset: read('dataset'),
    sources: read('sources'),
    actors: read('actors'),
    ties: read('ties'),
    contacts: read('contacts'),
  };
  return parts as Bundle;
}

/** The value at a path, by ids or places: `['contacts', 'ferry-message', 'points', 0]`. */
export function at(root: unknown, path: readonly (string | number)[]): Record<string, unknown> {
  let value: unknown = root;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'string') {
      value = value.find((entry: { id?: unknown }) => entry.id === step);
    } else if (typeof value === 'object' && value !== null) value = Reflect.get(value, step);
  }
  if (typeof value !== 'object' || value === null) throw new Error(`nothing at ${path.join('.')}`);
  return value as Record<string, unknown>;
}
