import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  certainlyBefore,
  type DateBounds,
  type DatePrecision,
  parseDate,
  possiblyBefore,
  relation,
} from '../../../src/model/edtf';

const day = (iso: string) => Math.floor(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

function dated(text: string): DateBounds {
  const bounds = parseDate(text);
  if (!bounds) throw new Error(`${text} is not a date`);
  return bounds;
}

const OPEN = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

const CASES: readonly (readonly [string, string | number, string | number, DatePrecision])[] = [
  ['2022-08-17', '2022-08-17', '2022-08-17', 'day'],
  ['2012-02-29', '2012-02-29', '2012-02-29', 'day'],
  ['2022-08', '2022-08-01', '2022-08-31', 'month'],
  ['2023-02', '2023-02-01', '2023-02-28', 'month'],
  ['2022', '2022-01-01', '2022-12-31', 'year'],
  ['2022-XX', '2022-01-01', '2022-12-31', 'year'],
  ['2022-XX-XX', '2022-01-01', '2022-12-31', 'year'],
  ['2022-08-XX', '2022-08-01', '2022-08-31', 'month'],
  ['2022-1X', '2022-10-01', '2022-12-31', 'interval'],
  ['2022-12-3X', '2022-12-30', '2022-12-31', 'interval'],
  ['201X', '2010-01-01', '2019-12-31', 'decade'],
  ['19XX', '1900-01-01', '1999-12-31', 'century'],
  ['1950S2', '1900-01-01', '1999-12-31', 'century'],
  ['XXXX', OPEN.from, OPEN.to, 'interval'],
  ['2022-21', '2022-03-01', '2022-05-31', 'season'],
  ['2022-22', '2022-06-01', '2022-08-31', 'season'],
  ['2022-24', '2022-12-01', '2023-02-28', 'season'],
  ['2022-25', '2022-03-01', '2022-05-31', 'season'],
  ['2022-29', '2022-09-01', '2022-11-30', 'season'],
  ['2022-30~', '2022-12-01', '2023-02-28', 'season'],
  ['2022-34', '2022-04-01', '2022-06-30', 'season'],
  ['2022-39', '2022-09-01', '2022-12-31', 'season'],
  ['2022-41', '2022-07-01', '2022-12-31', 'season'],
  ['2022-07/2022-08', '2022-07-01', '2022-08-31', 'interval'],
  ['2022-08-03/2022-08', '2022-08-03', '2022-08-31', 'interval'],
  ['2011/', '2011-01-01', OPEN.to, 'interval'],
  ['2011/..', '2011-01-01', OPEN.to, 'interval'],
  ['/2012', OPEN.from, '2012-12-31', 'interval'],
  ['../2012', OPEN.from, '2012-12-31', 'interval'],
  ['2022-21/2022-22', '2022-03-01', '2022-08-31', 'interval'],
  ['[2011,2013]', '2011-01-01', '2013-12-31', 'interval'],
  ['[..2011]', OPEN.from, '2011-12-31', 'interval'],
  ['{2011-03..2011-05}', '2011-03-01', '2011-05-31', 'interval'],
  ['2022-08-17T23:20:30+05:00', '2022-08-17', '2022-08-17', 'day'],
];

const REFUSED = [
  '',
  ' 2022',
  '2022 ',
  'August 2022',
  '17/08/2022',
  '2022/08/17',
  '2022-8',
  '2022-13',
  '2022-2X',
  '2022-02-30',
  '2100-02-29',
  '2022-20',
  '2022-42',
  '2012/2011',
  '2011-05/2011-03',
  '..',
  '/',
  '../..',
  '2011//2012',
  '٢٠٢٢',
  'Y170000002',
  '[]',
  `2022${'?'.repeat(5000)}`,
];

describe('a date is read as EDTF (D9)', () => {
  test.each(CASES)('%s spans %s to %s, a %s', (text, from, to, precision) => {
    const bounds = dated(text);
    expect(bounds.earliest).toBe(typeof from === 'number' ? from : day(from));
    expect(bounds.latest).toBe(typeof to === 'number' ? to : day(to));
    expect(bounds.precision).toBe(precision);
  });

  test.each(REFUSED)('“%s” is not a date', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  test('years before 100 are not taken for the twentieth century', () => {
    const bounds = dated('0050');
    expect(bounds.latest).toBeLessThan(day('1000-01-01'));
    expect(bounds.latest - bounds.earliest).toBe(364);
  });

  test('never throws, and a span never ends before it begins', () => {
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[?~%]?[0-9X]{4}[?~%]?(-[0-4X][0-9X](-[0-3X][0-9X])?)?[?~%]?$/),
      fc.stringMatching(/^[0-9.]{2,4}(-[01][0-9])?\/[0-9.]{2,4}(-[01][0-9])?$/),
    );
    fc.assert(
      fc.property(text, (input) => {
        const bounds = parseDate(input);
        if (!bounds) return;
        expect(bounds.earliest).toBeLessThanOrEqual(bounds.latest);
        expect(bounds.widest.earliest).toBeLessThanOrEqual(bounds.earliest);
        expect(bounds.widest.latest).toBeGreaterThanOrEqual(bounds.latest);
      }),
      { numRuns: 2000 },
    );
  });

  test('every calendar day is its own span', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500_000, max: 2_900_000 }), (number) => {
        const iso = new Date(number * 86_400_000).toISOString().slice(0, 10);
        if (!/^\d{4}-/.test(iso)) return;
        expect(parseDate(iso)).toMatchObject({ earliest: number, latest: number });
      }),
    );
  });
});

describe('a qualifier widens what may be, never what is drawn', () => {
  test.each([
    ['2022-08-17', false, false, 0],
    ['2022-08-17~', true, false, 1],
    ['2022-08?', false, true, 31],
    ['2022-08%', true, true, 31],
    ['?2022-08-17', false, true, 366],
    ['2022-~08-17', true, false, 31],
    ['2022-08~-17', true, false, 31],
    ['201X~', true, false, 3652],
  ] as const)(
    '%s: approximate %s, uncertain %s, give or take %i days',
    (text, approximate, uncertain, margin) => {
      const bounds = dated(text);
      expect(bounds).toMatchObject({ approximate, uncertain });
      expect(bounds.earliest - bounds.widest.earliest).toBe(margin);
      expect(bounds.widest.latest - bounds.latest).toBe(margin);
    },
  );

  test('each end of an interval has its own qualifier', () => {
    const bounds = dated('2022-07~/2022-08');
    expect(bounds.widest).toEqual({ earliest: day('2022-05-31'), latest: day('2022-08-31') });
  });
});

describe('a date and a window', () => {
  const august = { earliest: day('2022-08-01'), latest: day('2022-08-31') };
  test.each([
    ['2022-08-17', 'certain'],
    ['2022-08', 'certain'],
    ['2022-08-17~', 'certain'],
    ['2022-08-31~', 'possible'],
    ['2022-08~', 'possible'],
    ['2022', 'possible'],
    ['2022-08/..', 'possible'],
    ['2022-09-01', 'outside'],
    ['2022-09-01~', 'possible'],
    ['../2022-07', 'outside'],
  ] as const)('%s is %s in August 2022', (text, expected) => {
    expect(relation(dated(text), august)).toBe(expected);
  });

  test('all of time holds every date for certain', () => {
    const always = { earliest: OPEN.from, latest: OPEN.to };
    for (const [text] of CASES) expect(relation(dated(text), always)).toBe('certain');
  });
});

describe('the order of two dates', () => {
  test.each([
    ['2022-07', '2022-08', true, true],
    ['2022-08', '2022-08-17', false, true],
    ['2022-08-17', '2022-08-17', false, true],
    ['2022-07-31', '2022-08~', false, true],
    ['2020~', '2023', true, true],
    ['2022-09', '2022-08', false, false],
    ['2022/..', '2023', false, true],
    ['../2021', '2022', true, true],
  ] as const)('%s before %s: certainly %s, possibly %s', (a, b, certainly, possibly) => {
    expect(certainlyBefore(dated(a), dated(b))).toBe(certainly);
    expect(possiblyBefore(dated(a), dated(b))).toBe(possibly);
  });

  test('what is certain is possible, and not so the other way about', () => {
    const date = fc.constantFrom(...CASES.map(([text]) => dated(text)));
    fc.assert(
      fc.property(date, date, (a, b) => {
        if (!certainlyBefore(a, b)) return;
        expect(possiblyBefore(a, b)).toBe(true);
        expect(possiblyBefore(b, a)).toBe(false);
      }),
    );
  });
});
