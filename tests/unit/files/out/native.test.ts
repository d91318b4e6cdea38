import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nativeFile, saveBundle } from '../../../../src/files/out/native';
import { type Dataset, toDataset } from '../../../../src/model/dataset';
import { loadBundle } from '../../../../src/model/load';
import type { Bundle } from '../../../../src/model/schema';
import { CURATED } from '../../graph/sets';
import { smallParts } from '../../model/small';
import { anyDataset, anyView, asText, parts } from './sets';

function open(bytes: Uint8Array): Dataset {
  const { dataset, faults } = loadBundle(asText(bytes), 'saved.json');
  expect(faults).toEqual([]);
  if (!dataset) throw new Error('nothing could be read');
  return dataset;
}

/** The same value with the fields of every object in reverse. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).reverse();
  return Object.fromEntries(fields.map(([key, field]) => [key, reversed(field)]));
}

describe('the native bundle', () => {
  test('XO1: the curated set opens again as the same data set, and saves as the same bytes', () => {
    const bytes = saveBundle(CURATED);
    expect(parts(open(bytes))).toEqual(parts(CURATED));
    expect(asText(saveBundle(open(bytes)))).toBe(asText(bytes));
  });

  test('XO1: any data set does', () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const bytes = saveBundle(dataset);
        const again = open(bytes);
        expect(parts(again)).toEqual(parts(dataset));
        expect(asText(saveBundle(again))).toBe(asText(bytes));
      }),
    );
  });

  test('XO2: the order in which fields came makes no other file', () => {
    const plain = smallParts();
    const turned = reversed(plain) as Bundle;
    expect(Object.keys(turned)).not.toEqual(Object.keys(plain));
    expect(asText(saveBundle(toDataset(turned)))).toBe(asText(saveBundle(toDataset(plain))));
  });

  test('XO2: it is JSON of two spaces with a line break at its end', () => {
    const text = asText(saveBundle(CURATED));
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    expect(Object.keys(JSON.parse(text))).toEqual([
      'dataset',
      'sources',
      'actors',
      'ties',
      'contacts',
    ]);
  });

  test('XO3: what a filter lets through opens without a fault, under a name that says so', () => {
    fc.assert(
      fc.property(anyView, ({ dataset, contacts }) => {
        const file = nativeFile({ dataset, contacts });
        const ids = open(file.bytes).contacts.map((contact) => contact.id);
        expect(ids).toEqual(contacts.map((contact) => contact.id));
        expect(file.name).toBe(
          contacts.length < dataset.contacts.length ? 'any-part.json' : 'any.json',
        );
      }),
    );
  });
});
