import { expect, test } from 'vitest';
import { MEASURES, measureOf } from '../../../../src/analysis/measures/catalogue';
import { networkOf } from '../../../../src/analysis/measures/make-network';
import {
  type Measure,
  type Param,
  type ParamValues,
  settled,
} from '../../../../src/analysis/measures/types';
import { toTheEnd } from '../../../../src/model/to-the-end';
import { F8 } from '../../../fixtures/networks';

const network = networkOf(F8.arcs, ['alone']);
const context = {
  classes: Int32Array.from([...F8.classes, 0], (one) => one - 1),
  leftOut: { declined: 1 },
};
const all: readonly Measure[] = MEASURES;

/** Every choice and both sides of every flag, one setting at a time beside the defaults. */
function settingsOf(params: readonly Param[]): ParamValues[] {
  return [
    {},
    ...params.flatMap((param): ParamValues[] => {
      if (param.kind === 'choice') return param.options.map((option) => ({ [param.id]: option }));
      if (param.kind === 'flag') return [{ [param.id]: true }, { [param.id]: false }];
      return [{ [param.id]: param.min }];
    }),
  ];
}

test('BT12 each measure has an id of its own and says whose definition it is', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const measure of all) {
    expect(measure.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(measure.source).not.toBe('');
    expect(measureOf(measure.id)).toBe(measure);
  }
  expect(measureOf('none')).toBeUndefined();
});

for (const measure of all) {
  test(`BT12 with any settings there is a figure for each actor and what was counted: ${measure.id}`, () => {
    for (const given of settingsOf(measure.params)) {
      const result = toTheEnd(measure.compute(network, given, context));
      expect(result.values).toHaveLength(9);
      for (const { values } of result.columns) expect(values).toHaveLength(9);
      expect(result.counted).toEqual({
        contacts: 12,
        pairs: 12,
        actors: 9,
        leftOut: { declined: 1 },
      });
    }
  });

  test(`BT12 what a measure computes passes out of a worker, nothing of it twice: ${measure.id}`, () => {
    const result = toTheEnd(measure.compute(network, {}, context));
    const buffers = [result.values, ...result.columns.map(({ values }) => values)].map(
      ({ buffer }) => buffer,
    );
    expect(new Set(buffers).size).toBe(buffers.length);
    expect(structuredClone(result)).toEqual(result);
  });

  test(`BT12 a network of nobody is measured without a fault: ${measure.id}`, () => {
    const nobody = { classes: new Int32Array(), leftOut: {} };
    const result = toTheEnd(measure.compute(networkOf([]), {}, nobody));
    expect(result.values).toHaveLength(0);
    expect(result.counted).toEqual({ contacts: 0, pairs: 0, actors: 0, leftOut: {} });
  });

  test(`BT12 no network is changed by being measured: ${measure.id}`, () => {
    const before = structuredClone(network);
    toTheEnd(measure.compute(network, {}, context));
    expect(network).toEqual(before);
  });

  test(`BT13 a setting that is not allowed is refused: ${measure.id}`, () => {
    expect(() => toTheEnd(measure.compute(network, { nonsense: 1 }, context))).toThrow(RangeError);
  });
}

const PARAMS: readonly Param[] = [
  { id: 'unit', kind: 'choice', options: ['pairs', 'contacts'], default: 'pairs' },
  { id: 'whole', kind: 'flag', default: true },
  { id: 'pivots', kind: 'integer', min: 2, max: 9, default: 5 },
];

test('BT13 a setting that is not given has its default', () => {
  expect(settled(PARAMS, {})).toEqual({ unit: 'pairs', whole: true, pivots: 5 });
  expect(settled(PARAMS, { pivots: 2, unit: 'contacts', whole: false })).toEqual({
    unit: 'contacts',
    whole: false,
    pivots: 2,
  });
});

test('BT13 only what a setting allows is taken', () => {
  const refused: ParamValues[] = [
    { unit: 'legs' },
    { unit: true },
    { whole: 'yes' },
    { pivots: 1 },
    { pivots: 10 },
    { pivots: 2.5 },
    { pivots: '5' },
    { toString: 1 },
  ];
  for (const given of refused) expect(() => settled(PARAMS, given)).toThrow(RangeError);
});
