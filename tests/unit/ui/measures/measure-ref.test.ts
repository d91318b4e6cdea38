import { expect, test } from 'vitest';
import { MEASURES, measureOf } from '../../../../src/analysis/measures/catalogue';
import { makeNetwork } from '../../../../src/analysis/measures/make-network';
import { type Measure, settled } from '../../../../src/analysis/measures/types';
import { ar } from '../../../../src/i18n/ar';
import { en } from '../../../../src/i18n/en';
import { toTheEnd } from '../../../../src/model/to-the-end';
import {
  KNOWN_MEASURES,
  MEASURE_IDS,
  refFromText,
  refToText,
} from '../../../../src/ui/measures/measure-ref';
import { sharesOf } from '../../../../src/ui/measures/shares';
import { contact } from '../../../scenes/support/tiny';

const ALL: readonly Measure[] = MEASURES;

test('BV4 the ids that an address may name are those of the catalogue, in its order', () => {
  expect(MEASURE_IDS).toEqual(MEASURES.map(({ id }) => id));
});

test('BV4 a measure with its settings is one word, and read again the same', () => {
  const refs = ALL.flatMap(({ params }, at) => {
    const id = MEASURE_IDS[at];
    if (id === undefined) return [];
    const each = params.map((param) => {
      const value =
        param.kind === 'flag'
          ? !param.default
          : param.kind === 'integer'
            ? param.default + 1
            : (param.options.at(-1) ?? '');
      return { id, params: { [param.id]: value } };
    });
    return [{ id, params: {} }, ...each];
  });
  expect(refs.length).toBeGreaterThan(20);
  for (const ref of refs) expect(refFromText(refToText(ref))).toEqual(ref);
});

test('BV4 an address may name each setting with what its measure allows, and nothing else', () => {
  const values: readonly (string | number | boolean)[] = [
    ...ALL.flatMap(({ params }) =>
      params.flatMap((param): readonly (string | number)[] =>
        param.kind === 'choice'
          ? param.options
          : param.kind === 'integer'
            ? [param.min, param.max, param.min - 1, param.max + 1].filter((n) => n >= 0)
            : [],
      ),
    ),
    true,
    false,
    'else',
  ];
  const names = [
    ...new Set(ALL.flatMap(({ params }) => params.map(({ id }) => id))),
    'constructor',
  ];
  for (const id of MEASURE_IDS) {
    const params = measureOf(id)?.params ?? [];
    for (const name of names) {
      for (const value of values) {
        const allowed = () => settled(params, { [name]: value });
        const word = refToText({ id, params: { [name]: value } });
        if (KNOWN_MEASURES.has(word)) expect(allowed, word).not.toThrow();
        else expect(allowed, word).toThrow(RangeError);
      }
    }
  }
});

test.each(['', 'power', 'betweenness~', 'betweenness~unit', 'betweenness~unit=<b>', '~role=total'])(
  'BV4 “%s” is no measure',
  (text) => {
    expect(refFromText(text)).toBeNull();
    expect(KNOWN_MEASURES.has(text)).toBe(false);
  },
);

test('BV5 every measure, setting, option, column and figure has its word in both languages', () => {
  const network = makeNetwork([contact('one', 'a > b > c')]);
  const context = { classes: Int32Array.from([0, 1, 2]), leftOut: {} };
  const wanted = ALL.flatMap((measure) => {
    const { columns, whole } = toTheEnd(measure.compute(network, {}, context));
    return [
      `measure.${measure.id}.name`,
      `measure.${measure.id}.caveat`,
      ...measure.params.map(({ id }) => `measure.param.${id}`),
      ...measure.params.flatMap((param) =>
        param.kind === 'choice' ? param.options.map((option) => `measure.option.${option}`) : [],
      ),
      ...columns.map(({ id }) => `measure.column.${id}`),
      ...Object.keys(whole).map((id) => `measure.whole.${id}`),
    ];
  });
  for (const language of [en, ar]) {
    expect(wanted.filter((key) => !Object.hasOwn(language, key))).toEqual([]);
  }
  const said = Object.keys(en).filter((key) => key.startsWith('measure.'));
  expect(said.filter((key) => !wanted.includes(key))).toEqual([]);
});

test('BV11 a size is the share of the largest figure; who has none is the smallest', () => {
  const shares = sharesOf(['a', 'b', 'c', 'd'], Float64Array.from([4, 1, Number.NaN, -2]));
  expect([...shares]).toEqual([
    ['a', 1],
    ['b', 0.25],
    ['c', 0],
    ['d', 0],
  ]);
  expect([...sharesOf(['a', 'b'], Float64Array.from([0, Number.NaN])).values()]).toEqual([0, 0]);
});
