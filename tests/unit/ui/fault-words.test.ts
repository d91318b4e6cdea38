import { describe, expect, test } from 'vitest';
import { checkAr } from '../../../src/i18n/check-ar';
import { type CheckKey, checkEn } from '../../../src/i18n/check-en';
import { checkBundle } from '../../../src/model/check';
import { parseJson } from '../../../src/model/check/json';
import type { Said, SaidKey } from '../../../src/model/check/said';
import { fieldsOf } from '../../../src/model/check/shape';
import type { Fault } from '../../../src/model/dataset';
import { loadBundle, loadParts } from '../../../src/model/load';
import { Actor, Contact, Meta, Source, STATUSES, Tie } from '../../../src/model/schema';
import { faultWords } from '../../../src/ui/fault-words';
import { anatomy, differingPlaces } from '../i18n/anatomy';
import { brokenIn, CASES, MORE } from '../model/broken';
import { FILE_NAMES, smallParts } from '../model/small';

type Told = Pick<Fault, 'problem' | 'mend' | 'rule'>;

const KEYS = Object.keys(checkEn) as CheckKey[];
const SYNTAX = [
  '',
  '{"a": 1,}',
  '[1, 2',
  '{"a": 1 "b": 2}',
  '{a: 1}',
  '{"a" 1}',
  '["x\ny"]',
  '[1] 2',
  '{"id": 1, "id": 2}',
  '[NaN]',
  '['.repeat(40),
];
const bundle = (more: object): string => JSON.stringify({ ...smallParts(), ...more });

/** Every way in which a data set is broken in these tests, and what only the page itself can tell. */
const TOLD: readonly Told[] = [
  ...[...CASES, ...MORE].flatMap((each) => {
    return checkBundle(brokenIn(each), { fileNames: FILE_NAMES }).faults;
  }),
  ...SYNTAX.flatMap((text) => {
    const result = parseJson(text);
    return result.ok ? [] : [{ rule: 'D1', ...result.error }];
  }),
  ...[
    '{}',
    bundle({ contact: [], nothing: [] }),
    bundle({ arrangement: 'x' }),
    bundle({ arrangement: { band: {}, bands: [], free: { a: 1 } } }),
  ].flatMap((text) => loadBundle(text, 'mine.json').faults),
  ...loadParts([{ name: 'tie.json', text: '[]' }]).faults,
  { rule: 'D1', problem: { say: 'fetch.answered', status: '404' }, mend: { say: 'fetch.reload' } },
  { rule: 'D1', problem: { say: 'fetch.failed', problem: 'gone' }, mend: { say: 'fetch.reload' } },
];

function within(said: Said): Said[] {
  const parts = Object.values(said) as unknown[];
  return [
    said,
    ...parts.flatMap((part) =>
      typeof part === 'object' && part !== null && 'say' in part ? within(part as Said) : [],
    ),
  ];
}

/** What the check can say and what stands in the catalogues are the same, or this is a type error. */
const same: [Exclude<CheckKey, SaidKey>, Exclude<SaidKey, CheckKey>] extends [never, never]
  ? true
  : false = true;

describe('the words of the check', () => {
  test('LNG8 every rule is broken here, and every sentence that the check has is said', () => {
    const rules = new Set(TOLD.map(({ rule }) => rule));
    const wanted = Array.from({ length: 21 }, (_, at) => `D${at + 1}`);
    expect([...wanted, 'D25'].filter((rule) => !rules.has(rule))).toEqual([]);
    const said = new Set(
      TOLD.flatMap(({ problem, mend }) => [problem, mend].flatMap(within)).map(({ say }) => say),
    );
    // No field of today wants what has no words of its own.
    expect(same && KEYS.filter((key) => !said.has(key))).toEqual(['want.other']);
  });

  test('LNG8 every problem and every mend is a whole sentence in both languages', () => {
    for (const one of TOLD) {
      const [en, ar] = [faultWords(one, 'en'), faultWords(one, 'ar')];
      for (const sentence of [en.problem, en.mend, ar.problem, ar.mend]) {
        expect(sentence).toMatch(/[.؟?]$/);
        expect(sentence).not.toMatch(/undefined|\[object| {2}/);
      }
      expect(ar.problem).toMatch(/\p{Script=Arabic}/u);
      expect(ar.mend).toMatch(/\p{Script=Arabic}/u);
    }
  });

  test('LNG4 both languages fill the same places, and what is filled is what the check gives', () => {
    expect(differingPlaces(checkEn, checkAr, KEYS)).toEqual([]);
    for (const one of TOLD.flatMap(({ problem, mend }) => [problem, mend].flatMap(within))) {
      const { say, ...places } = one;
      expect(Object.keys(places).sort(), say).toEqual([...anatomy(checkEn[say]).places].sort());
    }
  });

  test('LNG5 what is counted in Arabic has all its forms', () => {
    const forms = KEYS.flatMap((key) => anatomy(checkAr[key]).plurals.map((cases) => cases.join()));
    expect(new Set(forms)).toEqual(new Set(['zero,one,two,few,many,other']));
  });

  test('LNG6 no Latin stands in the Arabic but names of fields, values and formats', () => {
    const fields = [Meta, Source, Actor, Tie, Contact].flatMap((schema) => fieldsOf(schema));
    const inFields = ['by', 'en', 'ar'];
    const formats = ['JSON', 'EDTF', 'CAMEO', 'ISO', 'SHA'];
    const known = new Set([
      ...fields,
      ...inFields,
      ...formats,
      ...STATUSES,
      'true',
      'false',
      'null',
    ]);
    const cases = /\{\w+, (select|plural),|\b(\w+) \{|\{\w+\}/g;
    const strays = KEYS.flatMap((key) =>
      (checkAr[key].replace(cases, ' ').match(/[A-Za-z]+/g) ?? []).filter(
        (word) => !known.has(word),
      ),
    );
    expect(strays).toEqual([]);
  });

  test('LNG3 in Arabic all that is the file’s own is isolated, dates and brackets too', () => {
    const date = faultWords(
      {
        problem: { say: 'role.backwards', from: '2021', to: '2019-05' },
        mend: { say: 'dates.mendOne' },
      },
      'ar',
    );
    expect(date.problem).toBe('ينتهي المنصب (\u20682019-05\u2069) قبل أن يبدأ (\u20682021\u2069).');
    const stop = parseJson('[1, 2');
    expect(stop.ok ? '' : faultWords(stop.error, 'ar').problem).toBe(
      'السطر ١، العمود ٦: المتوقع هنا فاصلة أو «\u2068]\u2069»، والوارد نهاية الملف.',
    );
  });

  test('LNG8 English and Arabic say the same fault each in its own way', () => {
    const [fault] = checkBundle(
      brokenIn({ in: ['contacts', 'ferry-message'], set: { status: 'occured' } }),
      { fileNames: FILE_NAMES },
    ).faults;
    if (!fault) throw new Error('no fault');
    expect(faultWords(fault, 'en')).toEqual({
      problem: '`status` is “occured”, which is not a known value.',
      mend: 'Did you mean “occurred”? It may be occurred, agreed, planned, attempted, declined, unanswered or denied.',
    });
    const bare = Object.values(faultWords(fault, 'ar')).map((text) =>
      text.replace(/[\u2068\u2069]/g, ''),
    );
    expect(bare).toEqual([
      'قيمة الحقل status هي «occured»، وليست من القيم المعروفة.',
      'أتقصد «occurred»؟ القيم الجائزة: occurred أو agreed أو planned أو attempted أو declined أو unanswered أو denied.',
    ]);
  });
});
