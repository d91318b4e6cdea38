import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saveBundle } from '../../../src/files/out/native';
import { arrangementToSave, readArrangement } from '../../../src/model/arrangement';
import { toDataset } from '../../../src/model/dataset';
import { loadBundle } from '../../../src/model/load';
import { smallParts } from './small';

const dataset = toDataset(smallParts());
const ids = dataset.actors.map(({ id }) => id);
const place = fc.record({
  x: fc.double({ noNaN: true, min: -5000, max: 5000 }),
  y: fc.double({ noNaN: true, min: -5000, max: 5000 }),
});
const key = fc.constantFrom(...ids, ...ids.map((id) => `states/${id}`), 'camps/camp:east');
const arrangement = fc.record({
  bands: fc.dictionary(key, place),
  free: fc.dictionary(key, place),
});

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('positions by hand', () => {
  test('XO15 come back with the bundle, and a second save gives the same bytes', () => {
    fc.assert(
      fc.property(arrangement, (given) => {
        const first = text(saveBundle(dataset, given));
        const loaded = loadBundle(first, 'saved.json');
        expect(loaded.faults).toEqual([]);
        expect(loaded.arrangement ?? null).toEqual(arrangementToSave(given, () => true));
        if (!loaded.dataset) throw new Error('nothing could be read');
        expect(text(saveBundle(loaded.dataset, loaded.arrangement ?? null))).toBe(first);
      }),
    );
  });

  test('XO15 of actors that do not go out are left out, and none at all is no part of the file', () => {
    const at = { x: 1.004, y: -0.001 };
    const given = { bands: { b: at, a: at, gone: at, 'states/gone': at }, free: {} };
    const kept = arrangementToSave(given, (id) => id === 'a' || id === 'b');
    expect(JSON.stringify(kept)).toBe('{"bands":{"a":{"x":1,"y":0},"b":{"x":1,"y":0}},"free":{}}');
    expect(arrangementToSave(given, () => false)).toBeNull();
    expect(text(saveBundle(dataset, { bands: {}, free: {} }))).not.toContain('arrangement');
  });

  test.each([
    [7, ['arrangement']],
    [{ band: {} }, ['arrangement.band']],
    [{ bands: [] }, ['arrangement.bands']],
    [{ bands: { a: { x: 1 }, b: { x: 1, y: 2 } } }, ['arrangement.bands.a']],
    [{ free: { a: { x: '1', y: 2 } } }, ['arrangement.free.a']],
  ])(
    'D25 what is no position is told with its field, and the rest is used: %j',
    (value, fields) => {
      const { faults } = readArrangement(value, 'mine.json');
      expect(faults.map(({ field, rule }) => [field, rule])).toEqual(
        fields.map((field) => [field, 'D25']),
      );
      const loaded = loadBundle(
        JSON.stringify({ ...smallParts(), arrangement: value }),
        'mine.json',
      );
      expect(loaded.dataset?.contacts.length).toBe(dataset.contacts.length);
      expect(loaded.faults).toHaveLength(1);
    },
  );

  test('D24 whatever stands there, reading it never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => readArrangement(value, 'x.json')).not.toThrow();
      }),
    );
  });
});
