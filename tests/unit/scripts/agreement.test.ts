import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type Alignment,
  alpha,
  masi,
  nominal,
  pairUp,
  readCodings,
  report,
  type Unit,
  unitising,
} from '../../../scripts/agreement';

/** One row a coder, one column a unit, `.` for a missing value: as the examples are printed. */
function unitsOf(...coders: readonly string[]): (string | null)[][] {
  const rows = coders.map((coder) => coder.split(' '));
  return (rows[0] ?? []).map((_, at) =>
    rows.map((row) => (row[at] === '.' ? null : (row[at] ?? null))),
  );
}

const set = (text: string) => new Set(text);

describe('AG1: alpha is Krippendorff’s', () => {
  test('two coders, binary, ten units: .095', () => {
    const units = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
    expect(alpha(units, nominal)).toBeCloseTo(0.095, 3);
  });

  test('two coders, five categories, twelve units: .692', () => {
    const units = unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
    expect(alpha(units, nominal)).toBeCloseTo(0.692, 3);
  });

  test('four coders, twelve units, values missing: nominal .743, interval .849', () => {
    const units = unitsOf(
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    );
    expect(alpha(units, nominal)).toBeCloseTo(0.743, 3);
    const interval = (a: string, b: string) => (Number(a) - Number(b)) ** 2;
    expect(alpha(units, interval)).toBeCloseTo(0.849, 3);
  });

  test('agreement throughout is 1, and without any variation there is no alpha', () => {
    expect(alpha(unitsOf('a b c', 'a b c'), nominal)).toBe(1);
    expect(alpha(unitsOf('a a a', 'a a a'), nominal)).toBeNull();
    expect(alpha(unitsOf('a .', '. b'), nominal)).toBeNull();
  });
});

test.each([
  ['ab', 'ab', 0],
  ['', '', 0],
  ['ab', 'cd', 1],
  ['a', '', 1],
  // One holds the other: 1 − 2/4 · 2/3 and 1 − 2/3 · 2/3.
  ['ab', 'abcd', 2 / 3],
  ['abc', 'ab', 5 / 9],
  // They overlap: 1 − 1/3 · 1/3.
  ['ab', 'bc', 8 / 9],
])('AG2: the MASI distance of {%s} and {%s} is %f, either way round', (a, b, distance) => {
  expect(masi(set(a), set(b))).toBeCloseTo(distance, 12);
  expect(masi(set(b), set(a))).toBeCloseTo(distance, 12);
});

const UNIT: Unit = {
  id: 'one',
  type: 'meeting',
  status: 'occurred',
  from: ['a'],
  to: ['b'],
  via: [],
  mutual: true,
  medium: 'in-person',
  date: '2023',
  inReplyTo: null,
  partOf: null,
  reading: 'explicit',
  paragraphs: { report: [1, 2] },
};

const ALIGNMENT: Alignment = {
  actors: { alpha: 'a' },
  contacts: [{ first: 'one', second: 'eins' }],
  firstOnly: ['two'],
  secondOnly: ['drei', 'vier'],
};

test('AG3: units found by both are counted against those found by either', () => {
  expect(unitising(ALIGNMENT)).toEqual({ matched: 1, union: 4, share: 0.25, f1: 0.4 });
});

test('AG4: actors are compared under one id, and the sides of a mutual contact in one order', () => {
  const other = { ...UNIT, id: 'eins', from: ['b'], to: ['alpha'] };
  const compared = ([a, b]: readonly [Unit, Unit]) => [a.from, a.to, b.from, b.to];
  const [both] = pairUp([UNIT], [other], ALIGNMENT);
  expect(both && compared(both)).toEqual([['a'], ['b'], ['a'], ['b']]);
  const [directed] = pairUp([UNIT], [{ ...other, mutual: false }], ALIGNMENT);
  expect(directed && compared(directed)).toEqual([['a'], ['b'], ['b'], ['a']]);
});

describe('AG5: the codings of the curated set', () => {
  const { first, second, alignment } = readCodings('docs/coding');
  const ids = (units: readonly Unit[]) => units.map((unit) => unit.id).sort();

  test('every contact of either coding is aligned once', () => {
    const firsts = [...alignment.contacts.map((pair) => pair.first), ...alignment.firstOnly];
    const seconds = [...alignment.contacts.map((pair) => pair.second), ...alignment.secondOnly];
    expect(firsts.sort()).toEqual(ids(first));
    expect(seconds.sort()).toEqual(ids(second));
  });

  test('the guide prints the figures that the script computes', () => {
    const guide = readFileSync('graph-data/README.md', 'utf8');
    expect(guide).toContain(report(first, second, alignment));
  });
});
