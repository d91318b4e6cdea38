import { describe, expect, test } from 'vitest';
import { checkBundle, type Parts } from '../../../src/model/check';
import { faultWords } from '../../../src/ui/fault-words';
import { ANSWER, brokenIn, CASES, MESSAGE } from './broken';
import { at, FILE_NAMES, smallParts } from './small';

function check(parts: Parts) {
  return checkBundle(parts, { fileNames: FILE_NAMES });
}

describe('each rule shown by a data set broken in just that way', () => {
  test('the set that is broken below is whole', () => {
    const { faults, sound } = check(smallParts());
    expect(faults).toEqual([]);
    expect(sound).toEqual(smallParts());
  });

  test.each(CASES)('$rule $what', (each) => {
    const { faults, sound } = check(brokenIn(each));
    const [file, entry, field] = each.shows;
    const fault = faults.find((one) => one.rule === each.rule && one.field === field);
    expect(fault, JSON.stringify(faults)).toMatchObject({ file, entry, field });
    if (!fault) return;
    const { problem, mend } = faultWords(fault, 'en');
    expect(problem).toMatch(/\.$/);
    expect(mend).toMatch(/\.$/);
    if (each.says) expect(`${problem} ${mend}`).toContain(each.says);
    expect(faults.map((one) => one.rule).sort()).toEqual([each.rule, ...(each.also ?? [])].sort());
    expect(check(sound).faults).toEqual([]);
  });
});

describe('all faults are found in one run', () => {
  test('an entry of faulty form is still checked for meaning (D3, D8, D9, D15)', () => {
    const parts = brokenIn({
      in: MESSAGE,
      set: { status: 'held', from: ['norlan'], date: 'May', title: 'x', colour: 1 },
    });
    at(parts, [...MESSAGE, 'evidence', 0]).paragraphs = [99];
    const rules = check(parts).faults.map(({ rule, field }) => `${rule} ${field}`);
    expect(rules.sort()).toEqual([
      'D15 evidence[0].paragraphs[0]',
      'D2 colour',
      'D3 title',
      'D4 status',
      'D8 from[0]',
      'D9 date',
    ]);
  });

  test('a lost part does not make every reference to it a fault (D1)', () => {
    const { faults } = check({ ...smallParts(), actors: undefined });
    expect(faults.map((fault) => fault.rule)).toEqual(['D1']);
  });

  test('faults come in the order of the files and of their entries', () => {
    const parts = smallParts();
    at(parts, ['contacts', 'ferry-message']).status = 'x';
    at(parts, ['contacts', 'second-talks']).status = 'x';
    at(parts, ['actors', 'norland']).kind = 'x';
    expect(check(parts).faults.map((fault) => fault.entry)).toEqual([
      'norland',
      'ferry-message',
      'second-talks',
    ]);
  });

  test('nothing at all is five faults, and loads as an empty set (D1, D23)', () => {
    const { faults, sound } = check({});
    expect(faults.map((fault) => fault.rule)).toEqual(['D1', 'D1', 'D1', 'D1', 'D1']);
    expect(sound.contacts).toEqual([]);
  });
});

describe('what is doubtful is not refused (D22)', () => {
  test.each([
    ['an answer of about the day before', ANSWER, { date: '2021-05-02~' }],
    ['an answer in the month of the message', ANSWER, { date: '2021-05' }],
    ['an answer without a date', ANSWER, { date: null, dateBasis: null, dateNote: null }],
    ['what occurred on the day of the report', MESSAGE, { date: '2021-05-20', points: [] }],
    ['what is planned for after the report', MESSAGE, { date: '2022', status: 'planned' }],
  ] as const)('%s', (_what, path, set) => {
    const parts = brokenIn({ in: path, set });
    if (path === MESSAGE) at(parts, ANSWER).inReplyTo = null;
    expect(check(parts).faults).toEqual([]);
  });
});
