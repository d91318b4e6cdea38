import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEEPEST, parseJson } from '../../../src/model/check/json';
import { loadBundle, loadParts } from '../../../src/model/load';
import { faultWords } from '../../../src/ui/fault-words';
import { FILE_NAMES, smallParts, smallText } from './small';

const FILES = (['dataset', 'sources', 'actors', 'ties', 'contacts'] as const).map((part) => ({
  name: FILE_NAMES[part],
  text: smallText(part),
}));
const BUNDLE = JSON.stringify(smallParts(), null, 2);

describe('a bundle', () => {
  test('loads whole, frozen and indexed', () => {
    const { dataset, bundle, faults } = loadBundle(BUNDLE, 'mine.json');
    expect(faults).toEqual([]);
    expect(bundle).toEqual(smallParts());
    expect(dataset?.actor.get('norland')?.name.en).toBe('The Government of Norland');
    expect(dataset?.informant.has('harbour-official')).toBe(true);
    expect(Object.isFrozen(dataset?.contacts[0]?.evidence)).toBe(true);
  });

  test('a byte order mark is no fault', () => {
    expect(loadBundle(`\ufeff${BUNDLE}`, 'mine.json').faults).toEqual([]);
  });

  test('faults name the bundle', () => {
    const { faults } = loadBundle(BUNDLE.replace('"occurred"', '"held"'), 'mine.json');
    expect(faults).toMatchObject([{ file: 'mine.json', entry: 'ferry-message', rule: 'D4' }]);
  });

  test('an unknown part is named with the one meant (D2)', () => {
    const { contacts: contact, ...rest } = smallParts();
    const { faults } = loadBundle(JSON.stringify({ ...rest, contact }), 'mine.json');
    expect(faults).toMatchObject([
      { rule: 'D2', field: 'contact', mend: { say: 'near', near: 'contacts' } },
      { rule: 'D1', problem: { say: 'part.missing', part: 'contacts' } },
    ]);
  });

  test.each(['[]', '{}', '3', 'null', '{"nodes": []}'])('%s is not a data set (D1)', (text) => {
    const { dataset, bundle, faults } = loadBundle(text, 'mine.json');
    expect([dataset, bundle]).toEqual([null, null]);
    expect(faults).toMatchObject([{ rule: 'D1', file: 'mine.json', entry: null }]);
  });

  test('a file cut short says so and loads nothing (D1)', () => {
    const { dataset, faults } = loadBundle(BUNDLE.slice(0, 2000), 'mine.json');
    expect(dataset).toBeNull();
    expect(faults).toMatchObject([{ rule: 'D1', problem: { say: 'json.at' } }]);
  });

  test('opening any text never throws (D24)', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.nat(BUNDLE.length).map((end) => BUNDLE.slice(0, end)),
      fc
        .tuple(fc.nat(BUNDLE.length), fc.string({ maxLength: 3 }))
        .map(([cut, text]) => BUNDLE.slice(0, cut) + text + BUNDLE.slice(cut + 1)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        loadBundle(text, 'mine.json');
        loadParts([{ name: 'contacts.json', text }]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a folder', () => {
  test('is the same set as its bundle; the guide and the schemas do not matter', () => {
    const { bundle, faults } = loadParts([
      { name: 'graph-data/README.md', text: '# Guide' },
      { name: 'graph-data/schema/contacts.schema.json', text: '{}' },
      ...FILES.map(({ name, text }) => ({ name: `graph-data/${name}`, text })),
    ]);
    expect(faults).toEqual([]);
    expect(bundle).toEqual(loadBundle(BUNDLE, 'mine.json').bundle);
  });

  test('a missing file is one fault, and names the file that was meant (D1)', () => {
    const files = FILES.map((file) =>
      file.name === 'ties.json' ? { ...file, name: 'tie.json' } : file,
    );
    const { faults, bundle } = loadParts(files);
    expect(faults).toMatchObject([
      {
        file: 'ties.json',
        rule: 'D1',
        mend: { say: 'file.rename', near: 'tie.json', name: 'ties.json' },
      },
    ]);
    expect(bundle?.contacts).toHaveLength(5);
  });

  test('a file that is not JSON is one fault with its place, and the rest loads (D1)', () => {
    const files = FILES.map((file) =>
      file.name === 'ties.json' ? { ...file, text: '[\n  {"id": }\n]' } : file,
    );
    const { faults, bundle } = loadParts(files);
    expect(faults).toMatchObject([{ file: 'ties.json', rule: 'D1', entry: null }]);
    expect(faults[0]?.problem).toMatchObject({ say: 'json.at', line: 2, column: 10 });
    expect(bundle?.ties).toEqual([]);
    expect(bundle?.contacts).toHaveLength(5);
  });

  test('a folder of other things is no data set', () => {
    const { dataset, faults } = loadParts([{ name: 'notes.txt', text: 'x' }]);
    expect(dataset).toBeNull();
    expect(faults).toHaveLength(5);
  });
});

describe('a fault of syntax names its line and column (D1)', () => {
  test.each([
    ['', 1, 1, 'the file ends'],
    ['{"a": 1,}', 1, 9, 'comma'],
    ['[1, 2', 1, 6, 'the file ends'],
    ['{"a": 1\n "b": 2}', 2, 2, 'comma'],
    ['{\n  a: 1\n}', 2, 3, 'double quotes'],
    ['{"a" 1}', 1, 6, 'colon'],
    ["['x']", 1, 2, 'value'],
    ['["x\ny"]', 1, 2, 'not closed'],
    ['["\\x"]', 1, 2, 'backslash'],
    ['[01]', 1, 3, 'comma'],
    ['[1] 2', 1, 5, 'after the end'],
    ['{"id": 1,\n "id": 2}', 2, 2, 'twice'],
    ['[NaN]', 1, 2, 'value'],
  ])('%j', (text, line, column, word) => {
    const result = parseJson(text);
    expect(result).toMatchObject({ ok: false, error: { problem: { line, column } } });
    expect(result.ok ? '' : faultWords(result.error, 'en').problem).toContain(word);
  });

  test('nesting has a limit, and reaching it takes no stack', () => {
    expect(parseJson('['.repeat(DEEPEST) + ']'.repeat(DEEPEST)).ok).toBe(true);
    const deep = parseJson('['.repeat(1_000_000));
    const problem = { line: 1, column: DEEPEST + 1 };
    expect(deep).toMatchObject({ ok: false, error: { problem } });
  });

  test('what it lets through is what JSON.parse takes, and it lets all of that through', () => {
    const texts = fc.oneof(
      fc.json({ maxDepth: 4 }),
      fc.string({ unit: fc.constantFrom(...'{}[]",:\\ue1.0-truefalsn \n\t') }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const result = parseJson(text);
        let value: unknown;
        try {
          value = JSON.parse(text);
        } catch {
          expect(result.ok).toBe(false);
          return;
        }
        if (result.ok) expect(result.value).toEqual(value);
        else expect(result.error.problem.problem.say).toBe('json.twice');
      }),
      { numRuns: 2000 },
    );
  });
});
