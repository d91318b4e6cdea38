import { expect, test } from 'vitest';
import { MEASURES } from '../../../../../src/analysis/measures/catalogue';
import type { Measure, ParamValues } from '../../../../../src/analysis/measures/types';
import type { BrokerColumn } from '../../../../../src/model/orders';
import { toTheEnd } from '../../../../../src/model/to-the-end';
import { measuredOf } from '../../../../../src/ui/measures/measured';
import { figureText, signedText } from '../../../../../src/ui/see/brokers/figures';
import {
  brokerRows,
  figureColumns,
  nextBrokerSorting,
  sortBrokers,
} from '../../../../../src/ui/see/brokers/rows';
import { contact, tiny } from '../../../../scenes/support/tiny';

const CONTACTS = [
  contact('one', 'ali > omar > sara'),
  contact('two', 'ali > sara'),
  contact('loop', 'noor > noor'),
];
const DATASET = tiny(['ali@east', 'sara@west', 'omar', 'noor@west'], CONTACTS);
const ALL: readonly Measure[] = MEASURES;

function table(id: string, params: ParamValues = {}) {
  const { network, context } = measuredOf(DATASET, CONTACTS, false);
  const of = (name: string, given: ParamValues = {}) => {
    const measure = ALL.find((one) => one.id === name);
    if (!measure) throw new Error(`no ${name}`);
    return toTheEnd(measure.compute(network, given, context));
  };
  const figures = {
    actors: network.actors,
    main: of(id, params),
    carried: of('carried'),
    degree: of('degree'),
  };
  return {
    rows: brokerRows(figures, DATASET, 'en'),
    columns: figureColumns(id, params, figures.main),
  };
}

test('BV7 a row is an actor who has the figure, with what it carried beside it', () => {
  const { rows } = table('constraint');
  expect(rows.map(({ id, camp, carried, degree }) => [id, camp, carried, degree])).toEqual([
    ['ali', 'east', 0, 2],
    ['omar', null, 1, 0],
    ['sara', 'west', 0, 2],
  ]);
});

test('BV7 no column says what another says', () => {
  const ids = (id: string, params?: ParamValues) => table(id, params).columns.map((one) => one.id);
  expect(ids('carried')).toEqual(['figure', 'channels', 'between-camps']);
  expect(ids('degree')).toEqual(['figure', 'out', 'in', 'carried']);
  expect(ids('degree', { side: 'out' })).toEqual(['figure', 'in', 'carried']);
  expect(ids('brokerage', { role: 'liaison' })).toEqual([
    'figure',
    'coordinator',
    'itinerant',
    'representative',
    'gatekeeper',
    'total',
    'carried',
  ]);
});

test('BV7 each role has its expectation and its z', () => {
  const { rows, columns } = table('brokerage');
  for (const column of columns.slice(0, -1)) {
    for (const row of rows) {
      const [count, expected, z] = [column.of(row), column.expected?.(row), column.z?.(row)];
      expect([count, expected, z].every((one) => typeof one === 'number')).toBe(true);
      if (z !== undefined && Number.isFinite(z))
        expect(Math.sign(z)).toBe(Math.sign(count - (expected ?? 0)));
    }
  }
});

test('BV7 rows are sorted by any column; what has no figure comes last either way', () => {
  const { rows, columns } = table('brokerage');
  const words = { lang: 'en' as const, campName: (camp: string | null) => camp ?? 'none' };
  const ids = (column: BrokerColumn, descending: boolean) =>
    sortBrokers(rows, columns, { column, descending }, words).map(({ id }) => id);
  expect(ids('name', false)).toEqual(['ali', 'noor', 'omar', 'sara']);
  expect(ids('name', true)).toEqual(['sara', 'omar', 'noor', 'ali']);
  expect(ids('carried', true)).toEqual(['omar', 'ali', 'noor', 'sara']);
  expect(ids('camp', false)).toEqual(['ali', 'omar', 'noor', 'sara']);
  const between = table('betweenness');
  const holed = between.rows.map((row) =>
    row.id === 'ali' ? { ...row, figure: Number.NaN } : row,
  );
  for (const descending of [true, false]) {
    const sorted = sortBrokers(holed, between.columns, { column: 'figure', descending }, words);
    expect(sorted.at(-1)?.id).toBe('ali');
  }
});

test('BV7 a heading sorts figures from the largest, words from the first, and turns at the next press', () => {
  const now = { column: 'figure', descending: true } as const;
  expect(nextBrokerSorting(now, 'carried')).toEqual({ column: 'carried', descending: true });
  expect(nextBrokerSorting(now, 'name')).toEqual({ column: 'name', descending: false });
  expect(nextBrokerSorting(now, 'figure')).toEqual({ column: 'figure', descending: false });
});

test('BV7 a figure has three digits below one, else two decimals, in the digits of the language', () => {
  const shown = [0.750625, 13.66667, 305, Number.NaN].map((value) => figureText(value, 'en'));
  expect(shown).toEqual(['0.751', '13.67', '305', '–']);
  expect(figureText(13.66667, 'ar')).toBe('١٣٫٦٧');
  expect([1.26, -0.3, 0, Number.NaN].map((value) => signedText(value, 'en'))).toEqual([
    '+1.3',
    '-0.3',
    '0.0',
    '–',
  ]);
});
