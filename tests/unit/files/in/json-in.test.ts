import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../../../src/files/in/json-in';
import { isLines, readJsonLines, readObjects } from '../../../../src/files/in/json-lines';
import { DEEPEST, parse } from '../../../../src/files/in/json-parse';
import { CUT, entriesOf, field, isObject, lineOf } from '../../../../src/files/in/json-value';
import { Notes } from '../../../../src/files/in/notes';
import { OpenError } from '../../../../src/files/in/types';
import { fileIn, mutated } from './json-support';

/** `JSON.parse` says −0 of `-0`, as this does; undefined stands for what it refuses. */
function theirs(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value without what it knows of its lines. */
const bare = (value: unknown): unknown => structuredClone(value);

describe('JSON', { timeout: 60_000 }, () => {
  test('OJ1: reads what JSON.parse reads, in any layout', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 1, '\t'), (text, space) => {
        // Longer integers are kept as text: OJ4.
        fc.pre(!/\d{16}/.test(text));
        const value = theirs(text);
        const { value: ours, stop } = parse(JSON.stringify(value, null, space));
        expect(stop).toBeNull();
        expect(bare(ours)).toEqual(value);
      }),
    );
  });

  test('OJ1: stops where JSON.parse refuses, and nowhere else', () => {
    const sample = JSON.stringify({ a: [1, -2.5e3, 'x\n\\"é'], b: { c: null, d: [true, false] } });
    for (let seed = 1; seed <= 3000; seed += 1) {
      const text = mutated(sample, seed);
      const { value, stop, commas } = parse(text);
      const expected = theirs(text);
      // Where we are kinder: NaN, tabs within texts, a comma before a bracket.
      if (/NaN|Infinity|\t/.test(text) || commas.length > 0) continue;
      expect([seed, stop === null]).toEqual([seed, expected !== undefined]);
      if (stop === null && !/\d{16}|1e999/.test(text)) expect(bare(value)).toEqual(expected);
    }
  });

  test.each([
    ['{"a": 1,\n "b" 2}', false, 2, 6, '2}'],
    ['{"a": [1, 2\n', true, 2, 1, ''],
    ['[1, tru]', false, 1, 5, 'tru]'],
    ['{"a": 1} x', false, 1, 10, 'x'],
    ["{'a': 1}", false, 1, 2, "'a': 1}"],
    ['[1 2]', false, 1, 4, '2]'],
    ['["a\nb"]', false, 1, 2, '"a'],
    ['["\\x"]', false, 1, 2, '"\\x"]'],
    ['[01]', false, 1, 3, '1]'],
    ['[1,\r\n2,\r\r\n}', false, 4, 1, '}'],
  ])('OJ1: %j is said with its line and column', (text, isEnd, line, column, near) => {
    expect(parse(text).stop).toEqual({ isEnd, line, column, near });
  });

  test('OJ3: depth is limited without calling itself, whatever the depth', () => {
    const nest = (n: number) => `${'['.repeat(n)}${']'.repeat(n)}`;
    expect(parse(nest(DEEPEST)).stop).toBeNull();
    for (const text of [nest(DEEPEST + 1), '['.repeat(2_000_000), '{"a":'.repeat(500_000)]) {
      expect(() => parse(text)).toThrow(OpenError);
    }
    expect(() => readJson(fileIn(`\n${nest(DEEPEST + 1)}`), new Notes())).toThrow(/tooDeep/);
  });

  test('OJ2: an object knows its line', () => {
    const { value } = parse('\n{"list": [\n{"a": 1},\r\n{\n"b": {}}]}', 10);
    expect(lineOf(value)).toBe(11);
    const lines = entriesOf(field(value, 'list')).map(({ entry }) => lineOf(entry));
    expect(lines).toEqual([12, 13]);
  });

  test('OJ4: integers keep their digits, other numbers are numbers', () => {
    expect(
      parse('[9007199254740991, 9007199254740993, -12345678901234567890, 1e3, 0.5]').value,
    ).toEqual([9007199254740991, '9007199254740993', '-12345678901234567890', 1000, 0.5]);
  });

  test('OJ5: what stands before a cut is kept, and what is cut is marked', () => {
    const { value, stop } = parse('{"list": [{"a": 1}, {"a": 2, "b": [1, 2');
    expect(stop?.isEnd).toBe(true);
    expect(entriesOf(field(value, 'list')).map(({ entry }) => entry.a)).toEqual([1]);
    expect(isObject(value) && value[CUT]).toBe(true);
  });

  test('OJ5: a comma too many and a field given twice are passed over and noted', () => {
    const notes = new Notes();
    expect(bare(readJson(fileIn('{"a": 1,\n"a": [1, 2,],\n}'), notes))).toEqual({ a: [1, 2] });
    expect(notes.list().map(({ key, line, count }) => [key, line, count])).toEqual([
      ['looseComma', 2, 2],
      ['sameField', 2, 1],
    ]);
  });

  test('OJ8: a line that is broken is noted with its number, the rest is kept', () => {
    const notes = new Notes();
    const text = '{"a":1}\r\n\n{"a":2\n{"a":3} x\n{"a":4}\n{"a":5';
    expect(isLines(text)).toBe(true);
    expect(bare(readJsonLines(fileIn(text), notes))).toEqual([{ a: 1 }, { a: 4 }]);
    expect(notes.list().map(({ key, line }) => [key, line])).toEqual([
      ['badLine', 3],
      ['badLine', 4],
      ['endsEarly', 6],
    ]);
  });

  test('OJ8: objects come by lines, in a list, in a field or alone', () => {
    const objects = (text: string) => {
      const found = readObjects(fileIn(text), ['entities'], new Notes());
      return structuredClone([...found]);
    };
    expect(objects('{"a":1}\n{"a":2}')).toHaveLength(2);
    expect(objects('[{"a":1},\n{"a":2}, 3]')).toHaveLength(2);
    expect(objects('{"entities":[{"a":1}]}')).toEqual([{ a: 1 }]);
    expect(objects('{\n"a": 1\n}\n')).toEqual([{ a: 1 }]);
    expect(objects('{"a": 1}')).toEqual([{ a: 1 }]);
  });

  test('OJ10: __proto__ is a field like any other', () => {
    const { value } = parse('{"__proto__": {"x": 1}, "y": 2}');
    expect(field(value, 'x')).toBeUndefined();
    expect(bare(field(value, '__proto__'))).toEqual({ x: 1 });
    expect(Reflect.get({}, 'x')).toBeUndefined();
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test('OJ1: a mark at the start does not matter, nothing at all is said', () => {
    expect(readJson(fileIn('\ufeff[1]'), new Notes())).toEqual([1]);
    expect(() => readJson(fileIn(' \n'), new Notes())).toThrow(/empty/);
    expect(() => readJson(fileIn('"text"'), new Notes())).toThrow(/notJson/);
  });
});
