import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, numbersOf } from '../../../../src/files/in/columns-date';
import { parseDate } from '../../../../src/model/edtf';

const BY_DAY = { dayFirst: true, numbers: null } as const;
const BY_MONTH = { dayFirst: false, numbers: null } as const;

describe('a date in a cell', () => {
  test.each([
    ['2014-03-06', '2014-03-06'],
    ['2014-3-6', '2014-03-06'],
    ['2014/03/06', '2014-03-06'],
    ['2014.3.6', '2014-03-06'],
    ['20140306', '2014-03-06'],
    ['2014-03-06T23:59:00Z', '2014-03-06'],
    ['2014-03-06 11:20', '2014-03-06'],
    ['6/3/2014 11:20:30 PM', '2014-03-06'],
    ['2014-03', '2014-03'],
    ['2014', '2014'],
    ['3/2014', '2014-03'],
    ['2014-03~', '2014-03~'],
    ['2014-03-06/2014-03-08', '2014-03-06/2014-03-08'],
    ['201X', '201X'],
    ['06.03.2014', '2014-03-06'],
    ['6-3-14', '2014-03-06'],
    ['6/3/49', '2049-03-06'],
    ['6/3/50', '1950-03-06'],
    ['31/12/2014', '2014-12-31'],
    ['12/31/2014', '2014-12-31'],
    ['6 March 2014', '2014-03-06'],
    ['March 6, 2014', '2014-03-06'],
    ['Thursday, 6th Mar 2014', '2014-03-06'],
    ['6-Mar-14', '2014-03-06'],
    ['Mar 2014', '2014-03'],
    ['٦ آذار ٢٠١٤', '2014-03-06'],
    ['٦ مارس ٢٠١٤', '2014-03-06'],
    ['٦ آذار/مارس ٢٠١٤', '2014-03-06'],
    ['6 تشرين الثاني 2014', '2014-11-06'],
    ['كانون الأول 2014', '2014-12'],
    ['٢٠١٤-٠٣-٠٦', '2014-03-06'],
    ['٠٦/٠٣/٢٠١٤', '2014-03-06'],
    ['2014-Q1', '2014-33'],
    ['Q4 2014', '2014-36'],
  ])('OT6: %s is %s', (cell, date) => {
    expect(dateOf(cell, BY_DAY)).toBe(date);
    expect(parseDate(date)).not.toBeNull();
  });

  test.each([
    '',
    'soon',
    '31/31/2014',
    '30/02/2014',
    '2014-13-01',
    '6',
    '123',
    'May',
    'A 5',
    '1/2',
  ])('OT7: %j is none', (cell) => expect(dateOf(cell, BY_DAY)).toBeNull());

  test('OT6: day and month stand as the column has them', () => {
    expect(dateOf('03/04/2014', BY_DAY)).toBe('2014-04-03');
    expect(dateOf('03/04/2014', BY_MONTH)).toBe('2014-03-04');
    // No month is the thirteenth, whatever the others say.
    expect(dateOf('13/04/2014', BY_MONTH)).toBe('2014-04-13');
    expect(dateOf('04/13/2014', BY_DAY)).toBe('2014-04-13');
  });

  test('OT6: numbers are days of a spreadsheet, seconds or milliseconds by their size', () => {
    expect(numbersOf(['41704', '41705.5'])).toBe('serial');
    expect(numbersOf(['1394064000', '1394150400'])).toBe('seconds');
    expect(numbersOf(['1394064000000'])).toBe('milliseconds');
    expect(numbersOf(['2014', '2015'])).toBeNull();
    expect(numbersOf(['20140306'])).toBeNull();
    expect(dateOf('41704', { dayFirst: true, numbers: 'serial' })).toBe('2014-03-06');
    expect(dateOf('41704.75', { dayFirst: true, numbers: 'serial' })).toBe('2014-03-06');
    expect(dateOf('1394064000', { dayFirst: true, numbers: 'seconds' })).toBe('2014-03-06');
    expect(dateOf('1394064000000', { dayFirst: true, numbers: 'milliseconds' })).toBe('2014-03-06');
  });

  test('OT6: any day is read as that day in every order of writing', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('1950-01-01'),
          max: new Date('2049-12-31'),
          noInvalidDate: true,
        }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [y = '', m = '', d = ''] = iso.split('-');
          expect(dateOf(`${d}/${m}/${y}`, BY_DAY)).toBe(iso);
          expect(dateOf(`${m}/${d}/${y}`, BY_MONTH)).toBe(iso);
          expect(dateOf(`${d}.${m}.${y.slice(2)}`, BY_DAY)).toBe(iso);
          const name = date.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
          expect(dateOf(`${name} ${Number(d)}, ${y}`, BY_DAY)).toBe(iso);
          const arabic = date.toLocaleString('ar-EG', { month: 'long', timeZone: 'UTC' });
          expect(dateOf(`${Number(d)} ${arabic} ${y}`, BY_DAY)).toBe(iso);
        },
      ),
    );
  });

  test('OT6: whatever is made of a text is EDTF', () => {
    const odd = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[0-9/.\-T: ]{0,14}$/),
      fc.stringMatching(/^[0-9XYS~?%/.[\]{},-]{0,12}$/),
    );
    fc.assert(
      fc.property(odd, fc.boolean(), (text, dayFirst) => {
        for (const numbers of [null, 'serial', 'seconds', 'milliseconds'] as const) {
          const date = dateOf(text, { dayFirst, numbers });
          if (date !== null) expect(parseDate(date), `${text} → ${date}`).not.toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });
});
