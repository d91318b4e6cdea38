import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkBundle, type Parts } from '../../../src/model/check';
import { at, FILE_NAMES, smallParts } from './small';

const check = (parts: Parts) => checkBundle(parts, { fileNames: FILE_NAMES });

/** Every place within a value, deepest last. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const children = Array.isArray(value)
    ? value.flatMap((item: unknown, index) => places(item, [...path, index]))
    : Object.entries(value).flatMap(([key, child]) => places(child, [...path, key]));
  return [path, ...children];
}

const PLACES = places(smallParts()).filter((path) => path.length > 0);
const IDS = ['norland', 'lena-varo', 'ferry-message', 'ferry-answer', 'evening-relay', 'ferry'];

const breakage = fc.record({
  path: fc.constantFrom(...PLACES),
  how: fc.constantFrom('set', 'set', 'delete', 'double', 'stray'),
  value: fc.oneof(
    fc.constantFrom(...IDS, null, [], {}, '', '2021-05', '1999', 'planned', 'Nobody', 0, 99, true),
    fc.jsonValue({ maxDepth: 2 }),
  ),
});

type Breakage = typeof breakage extends fc.Arbitrary<infer T> ? T : never;

function breakAt(parts: unknown, { path, how, value }: Breakage): void {
  let owner: unknown = parts;
  for (const step of path.slice(0, -1)) {
    if (typeof owner !== 'object' || owner === null) return;
    owner = Reflect.get(owner, step);
  }
  const key = path.at(-1);
  if (typeof owner !== 'object' || owner === null || key === undefined) return;
  if (how === 'delete' && !Array.isArray(owner)) Reflect.deleteProperty(owner, key);
  else if (how === 'delete' && Array.isArray(owner)) owner.splice(Number(key), 1);
  else if (how === 'double' && Array.isArray(owner))
    owner.push(structuredClone(owner[Number(key)]));
  else if (how === 'stray' && !Array.isArray(owner)) Reflect.set(owner, `x-${key}`, value);
  else Reflect.set(owner, key, value);
}

test('what can still be loaded passes the check, however the set is broken (D23)', () => {
  fc.assert(
    fc.property(fc.array(breakage, { minLength: 1, maxLength: 12 }), (breakages) => {
      const parts = smallParts();
      for (const each of breakages) breakAt(parts, each);
      const before = structuredClone(parts);
      const { sound } = check(parts);
      expect(check(sound).faults).toEqual([]);
      expect(parts).toEqual(before);
    }),
    { numRuns: 600 },
  );
});

test('the check never throws, whatever the parts are (D24)', () => {
  const any = fc.anything({ withNullPrototype: true });
  const parts = fc.record(
    {
      dataset: any,
      sources: fc.oneof(any, fc.array(any)),
      actors: fc.oneof(any, fc.array(any)),
      ties: fc.oneof(any, fc.array(any)),
      contacts: fc.oneof(any, fc.array(any)),
    },
    { requiredKeys: [] },
  );
  const asJson = parts.map((value) => {
    const text = JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? 0 : each));
    return JSON.parse(text) as Parts;
  });
  fc.assert(fc.property(asJson, (value) => check(check(value).sound).faults.length === 0));
});

test('least is cut: a field, a reference, an item (D23)', () => {
  const parts = smallParts();
  at(parts, ['contacts', 'ferry-message']).colour = 'red';
  at(parts, ['contacts', 'ferry-answer']).inReplyTo = 'gone';
  at(parts, ['contacts', 'shore-talks']).topics = ['ferry', 'gone'];
  at(parts, ['actors', 'norland']).camp = 'gone';
  const { sound } = check(parts);
  expect(sound.contacts).toHaveLength(5);
  expect(at(sound, ['contacts', 'ferry-message'])).not.toHaveProperty('colour');
  expect(at(sound, ['contacts', 'ferry-answer']).inReplyTo).toBeNull();
  expect(at(sound, ['contacts', 'shore-talks']).topics).toEqual(['ferry']);
  expect(at(sound, ['actors', 'norland']).camp).toBeNull();
});

test('a message never loses one of its carriers: it goes whole (D23)', () => {
  const parts = smallParts();
  at(parts, ['contacts', 'ferry-answer']).via = ['pilot-2021', 'gone'];
  const ids = check(parts).sound.contacts.map((contact) => contact.id);
  expect(ids).toEqual(['ferry-message', 'shore-visit', 'shore-talks', 'second-talks']);
});

test('what refers to an entry that is left out is cut in turn (D23)', () => {
  const parts = smallParts();
  at(parts, ['actors', 'lena-varo']).name = { en: 'Lena Varo' };
  const { faults, sound } = check(parts);
  expect(faults).toHaveLength(1);
  expect(sound.ties).toEqual([]);
  expect(sound.contacts.map((contact) => contact.id)).toEqual([
    'ferry-message',
    'ferry-answer',
    'second-talks',
  ]);
  expect(at(sound, ['contacts', 'second-talks']).answeredBy).toBeNull();
});
